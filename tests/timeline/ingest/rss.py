"""A feed on a local server, as sites write them."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from email.utils import format_datetime
from html import escape

from django.utils import timezone
from pytest_httpserver import HTTPServer

from timeline.models import Feed, Host, Intake

TEASER = "Workers at Norvane wrote an open letter."


def rss(items: Iterable[str], title: str = "The Harbour Courier") -> str:
    space = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    listed = "".join(items)
    return f'<?xml version="1.0"?><rss version="2.0" {space}><channel><title>{title}</title>{listed}</channel></rss>'


def item(
    key: str, link: str = "", *, title: str = "", teaser: str = TEASER, text: str = "", at: datetime | None = None
) -> str:
    says = {"guid": key, "link": link, "title": title or f"Norvane report {key}", "description": teaser}
    says |= {"content:encoded": text, "pubDate": format_datetime(at) if at else ""}
    return "<item>" + "".join(f"<{tag}>{escape(said)}</{tag}>" for tag, said in says.items() if said) + "</item>"


def days_ago(days: float) -> datetime:
    return timezone.now().replace(microsecond=0) - timedelta(days=days)


def serve(web: HTTPServer, *items: str, path: str = "/feed", robots: str | None = None, **headers: str) -> str:
    """The address of a feed of these items, instead of what stood there."""
    web.clear()
    if robots is None:
        web.expect_request("/robots.txt").respond_with_data("", status=404)
    else:
        web.expect_request("/robots.txt").respond_with_data(robots, content_type="text/plain")
    web.expect_request(path).respond_with_data(rss(items), content_type="application/rss+xml", headers=headers)
    return web.url_for(path)


def due_again(feed: Feed) -> int:
    """Its time, and its host's, has come."""
    now = timezone.now()
    Feed.objects.filter(pk=feed.pk).update(due_at=now, lease_until=None)
    Host.objects.update(free_at=now)
    return feed.pk


def titles() -> list[str]:
    return sorted(Intake.objects.values_list("title", flat=True))
