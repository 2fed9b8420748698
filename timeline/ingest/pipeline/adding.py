"""Which feeds an address leads to, and how one comes on record."""

from django.conf import settings
from django.utils import timezone

from timeline.addresses.canonical import canonical
from timeline.addresses.web import is_web_address
from timeline.ingest import child, feeds
from timeline.ingest.feeds.values import Found
from timeline.ingest.fetch import FEED, NotModified
from timeline.ingest.pipeline.hosts import ask_when_free
from timeline.ingest.values import Skipped
from timeline.models import Feed, Outlet

NO_ADDRESS = Skipped("bad_address", "That is no web address; write the whole of it, with https://.")


def find_feeds(address: str) -> tuple[Found, ...] | Skipped:
    """The feed at an address itself; else those that the page there names, its own first."""
    if not (canonical(address) and is_web_address(address.strip())):
        return NO_ADDRESS
    answer = ask_when_free(address.strip(), kinds=FEED)
    if isinstance(answer, Skipped | NotModified):
        return answer if isinstance(answer, Skipped) else ()
    said = {"content_type": answer.content_type, "url": answer.url}
    seconds = settings.TRACKER_READING_SECONDS
    content = child.run(feeds.read, answer.body, **said, seconds=seconds)
    if not isinstance(content, Skipped):
        return (Found(answer.url, content.title, content.kind),)
    found = child.run(feeds.discover, answer.body, **said, seconds=seconds)
    if isinstance(found, Skipped):
        return found
    named = tuple(one for one in found if is_web_address(one.url))
    return named or Skipped("no_feed", f"{answer.url} is no feed, and names none.")


def add_feed(url: str, *, title: str = "", outlet: Outlet | None = None) -> tuple[Feed, bool]:
    """The feed at this address, due at once where it is new; whether it is."""
    values = {"title": title[:200], "outlet": outlet, "due_at": timezone.now()}
    return Feed.objects.get_or_create(url=url, defaults=values)
