"""What is handed over may lead to more: feeds to the address of a site, articles to a list or a newsletter."""

from collections.abc import Iterable

from django.conf import settings
from django.db.models import Q
from django.utils import timezone

from timeline.addresses.canonical import canonical, fingerprint
from timeline.addresses.web import is_web_address
from timeline.ingest import child, feeds
from timeline.ingest.feeds import addresses as lists
from timeline.ingest.feeds import opml
from timeline.ingest.feeds.values import Found
from timeline.ingest.fetch import FEED, ROBOTS, robots
from timeline.ingest.pipeline.hosts import fetch_when_free
from timeline.ingest.values import Raw, Skipped
from timeline.models import Feed, Outlet
from timeline.models.asked import host_in

NO_ADDRESS = Skipped("bad_address", "That is no web address; write the whole of it, with https://.")

SOMEBODY_WAITS = 2.0
"""Seconds of computing for a list, which is read while the web server's thread waits."""
EMPTY_LIST = Skipped("no_feed", "The list names no feed.")


def find_feeds(address: str) -> tuple[Found, ...] | Skipped:
    """The feed at an address itself; the sitemaps that an index there lists; else the feeds that the page there names,
    its own first; else the sitemaps that its site names to robots."""
    if not (canonical(address) and is_web_address(address.strip())):
        return NO_ADDRESS
    answer = fetch_when_free(address.strip(), kinds=FEED)
    if isinstance(answer, Skipped):
        return answer
    said = {"content_type": answer.content_type, "url": answer.url}
    seconds = settings.TRACKER_READING_SECONDS
    content = child.attempt(feeds.read, answer.body, **said, seconds=seconds)
    if not isinstance(content, Skipped):
        url = answer.url if is_web_address(answer.url) else address.strip()
        return _sitemaps(content.more) or (Found(url, content.title, content.kind),)
    found = child.attempt(feeds.discover, answer.body, **said, seconds=seconds)
    if isinstance(found, Skipped):
        return found
    named = tuple(one for one in found if is_web_address(one.url)) or _told_to_robots(answer.url)
    return named or Skipped("no_feed", f"{answer.url} is no feed, and names none.")


def _told_to_robots(url: str) -> tuple[Found, ...]:
    return _sitemaps(robots.sitemaps(robots.told(fetch_when_free(robots.address(url), kinds=ROBOTS))))


def _sitemaps(addresses: Iterable[str]) -> tuple[Found, ...]:
    """Those of news first: the others may list each page that the site ever had."""
    named = dict.fromkeys(one for one in addresses if is_web_address(one))
    return tuple(Found(url, "", "sitemap") for url in sorted(named, key=lambda url: "news" not in url.lower()))


def listed_feeds(body: bytes) -> tuple[Found, ...] | Skipped:
    """Those of the web that a list of feeds (OPML) names."""
    found: tuple[Found, ...] | Skipped = child.attempt(opml.read, body, seconds=SOMEBODY_WAITS)
    if isinstance(found, Skipped):
        return found
    return tuple(one for one in found if is_web_address(one.url)) or EMPTY_LIST


def listed(raw: Raw) -> tuple[str, ...] | Skipped | None:
    """The addresses of the articles that a mail or a list names; None where it is an article itself."""
    found: tuple[str, ...] | Skipped | None
    found = child.attempt(lists.listed, raw, seconds=SOMEBODY_WAITS)
    return found


def add_feed(url: str, *, title: str = "", outlet: Outlet | None = None) -> tuple[Feed, bool]:
    """The feed at this address, however it is spelt, due at once where it is new; whether it is."""
    if known := known_feed(url):
        return known, False
    values = {"title": title[:200], "outlet": outlet, "due_at": timezone.now()}
    return Feed.objects.get_or_create(url=url, defaults=values)


def known_feed(url: str) -> Feed | None:
    """The feed at this address, however it is spelt."""
    of_its_host = Feed.objects.filter(Q(host=host_in(url)) | ~Q(led_to=""))
    return next((feed for feed in of_its_host if fingerprint(feed.url) == fingerprint(url)), None)
