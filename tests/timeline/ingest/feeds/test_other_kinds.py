"""JSON Feed, news sitemaps, times, lists of feeds and of addresses."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from timeline.ingest.feeds import FeedContent, Found, addresses, opml, read
from timeline.ingest.feeds.times import when
from timeline.ingest.feeds.tree import MOST
from timeline.ingest.values import Raw, Skipped

NEWS = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://courier.example/a</loc>
 <lastmod>2025-06-04</lastmod><news:news><news:publication><news:name>The Courier</news:name>
 <news:language>en</news:language></news:publication><news:publication_date>2025-06-03T09:00:00+02:00
 </news:publication_date><news:title>Workers &amp; owners</news:title><news:keywords>work, letters</news:keywords>
 </news:news></url><url><loc>no address</loc></url></urlset>"""
MAIL = """From: The Courier <news@courier.example>
To: me@a.example
Subject: This week
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

Read https://courier.example/plain
--b
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<a href=3D"https://courier.example/2025/letter?utm_source=3Dmail">A letter</a> <a href=3D"https://courier.example/">
Home</a> <a href=3D"https://courier.example/2025/letter">again</a> <a href=3D"https://b.example/strike">A strike</a>
<a href=3D"https://courier.example/u?id=3D1">Unsubscribe</a> <a href=3D"https://twitter.com/courier">Follow</a>
<a href=3D"mailto:a@b.example">Write</a> <a href=3D"https://courier.example/x.png"><img></a>
--b--
"""
MHTML = """From: <Saved by Blink>
Snapshot-Content-Location: https://courier.example/a
Subject: A letter
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="b"

--b
Content-Type: text/html

<p><a href="https://courier.example/2025/letter">A letter</a></p>
--b--
"""


def nested(deep: int) -> str:
    """A mail with parts within parts."""
    opened = "".join(f"--{n}\nContent-Type: multipart/mixed; boundary={n + 1}\n\n" for n in range(deep))
    return f"From: a@a.example\nTo: b@b.example\nSubject: x\nContent-Type: multipart/mixed; boundary=0\n\n{opened}"


def told(feed: dict[str, Any]) -> FeedContent | Skipped:
    return read(
        json.dumps(feed).encode(), content_type="application/feed+json", url="https://courier.example/feed.json"
    )


def test_a_json_feed_is_read_and_what_is_no_item_of_it_loses_no_other() -> None:
    sound = {
        "id": 7,
        "url": "/a",
        "title": "A <letter>",
        "content_html": "<p onclick='x'>Yes</p><script>1</script>",
        "date_published": "2025-06-03T09:00:00Z",
        "authors": [{"name": "Jo Hale"}, 3],
        "tags": ["work", None],
    }

    found = told({"version": "https://jsonfeed.org/version/1.1", "title": "The Courier", "items": [3, sound, {}, None]})

    assert isinstance(found, FeedContent)
    (item,) = found.items
    assert (item.id, item.url, item.title) == ("7", "https://courier.example/a", "A <letter>")
    assert (item.content, item.authors, item.categories) == ("<p>Yes</p>", ("Jo Hale",), ("work",))
    assert item.published == datetime(2025, 6, 3, 9, tzinfo=UTC)
    assert found.problems == ("3 of its items could not be read.",)


@pytest.mark.parametrize("body", [b"[1]", b'{"items": 3}', b'{"items": [', b'{"a":' * 100_000, b"{}"])
def test_json_that_is_no_feed_says_so(body: bytes) -> None:
    found = read(body, content_type=None, url=None)

    assert isinstance(found, Skipped) and found.reason in ("not_a_feed", "unreadable")


def test_a_news_sitemap_is_a_feed_and_an_index_a_list_of_them() -> None:
    news = read(NEWS.encode(), content_type=None, url=None)
    index = read(
        b"<sitemapindex><sitemap><loc>https://a.example/1.xml</loc></sitemap></sitemapindex>",
        content_type=None,
        url=None,
    )

    assert isinstance(news, FeedContent) and isinstance(index, FeedContent)
    (item,) = news.items
    assert (item.title, item.url, item.language) == ("Workers & owners", "https://courier.example/a", "en")
    assert item.published == datetime(2025, 6, 3, 7, tzinfo=UTC)
    assert item.categories == ("work", "letters")
    assert (index.kind, index.more) == ("index", ("https://a.example/1.xml",))


def test_of_more_items_than_are_taken_the_rest_is_told_of() -> None:
    pages = "".join(f"<url><loc>https://courier.example/{number}</loc></url>" for number in range(MOST + 1))
    listed = told({"items": [{"id": number} for number in range(MOST + 1)]})
    sitemap = read(f"<urlset>{pages}</urlset>".encode(), content_type=None, url=None)

    for found in (listed, sitemap):
        assert isinstance(found, FeedContent) and len(found.items) == MOST
        assert found.problems == (f"It holds more than {MOST} items; the first {MOST} were taken.",)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Tue, 03 Jun 2025 09:00:00 GMT", (2025, 6, 3, 9)),
        ("Tue, 3 Jun 25 09:00 +0200", (2025, 6, 3, 7)),
        ("03 Jun 2025 09:00:00 EDT", (2025, 6, 3, 13)),
        ("Tue, 03 Jun 2025 09:00:00 CEST", (2025, 6, 3, 7)),
        ("Tue, 03 Jun 2025 24:00:00 GMT", (2025, 6, 4)),
        ("2025-06-03T09:00:00.123+02:00", (2025, 6, 3, 7)),
        ("2025-06-03 09:00:00", (2025, 6, 3, 9)),
        ("2025-06-03T09:00Z", (2025, 6, 3, 9)),
        ("20250603", (2025, 6, 3)),
        ("2025-06", (2025, 6, 1)),
        ("2025", (2025, 1, 1)),
        ("3 juin 2025", (2025, 6, 3)),
        ("0001-01-01T00:00:00Z", None),
        ("2025-13-45T99:99:99Z", None),
        ("Tue, 99 Jun 999999 09:00:00 GMT", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_times_as_feeds_write_them(text: str, moment: tuple[int, ...] | None) -> None:
    assert when(text) == (datetime(*moment, tzinfo=UTC) if moment else None)  # type: ignore[misc, arg-type]


def test_a_list_of_feeds_goes_out_as_it_comes_in() -> None:
    feeds = (Found("https://a.example/rss", "A & <b>", "rss"), Found("https://b.example/atom", "", "atom"))

    written = opml.write(feeds, "Feeds")

    assert opml.read(written) == (feeds[0], Found("https://b.example/atom", "https://b.example/atom", "atom"))


def test_folders_of_a_list_are_passed_through_and_what_is_no_feed_left_out() -> None:
    listed = (
        b"<opml version='1.1'><body><outline text='Tech'><outline xmlurl='https://a.example/rss' text='A'/>"
        b"<outline xmlUrl='javascript:1'/></outline><outline XMLURL='https://a.example/rss'/></body></opml>"
    )

    found = opml.read(listed)

    assert not isinstance(found, Skipped) and [one.url for one in found] == ["https://a.example/rss"]
    assert isinstance(opml.read(b"<rss/>"), Skipped) and isinstance(opml.read(b"x"), Skipped)


def listing(*addresses: str) -> bytes:
    outlines = (f"<outline xmlUrl='{one}'/>" for one in addresses)
    return f"<opml><body>{''.join(outlines)}</body></opml>".encode()


def test_a_feed_of_a_list_is_taken_once_however_its_address_is_spelt() -> None:
    spelt = ("https://a.example/rss", "https://A.example:443/./rss", "https://a.example/rss?utm_source=list")

    found = opml.read(listing(*spelt, "https://a.example/rss?tag=labour"))

    assert [one.url for one in found] == ["https://a.example/rss", "https://a.example/rss?tag=labour"]


def test_of_a_list_that_is_too_long_nothing_is_left_out_unsaid() -> None:
    found = opml.read(listing(*(f"https://a.example/{number}" for number in range(opml.MOST + 1))))

    assert isinstance(found, Skipped) and "more than 5,000" in found.detail


def test_a_newsletters_links_are_its_articles_each_once() -> None:
    assert addresses.listed(Raw(MAIL.encode())) == (
        "https://courier.example/2025/letter?utm_source=mail",
        "https://b.example/strike",
    )


@pytest.mark.parametrize(
    "text",
    [
        "https://a.example/1\nhttps://a.example/N_(company)\n",
        "\ufeff- https://a.example/1\r\n\r\n* <https://a.example/N_(company)>\r\n",
        "1. https://a.example/1,\n2) https://a.example/N_(company)\n3) https://a.example/1#top",
    ],
)
def test_a_list_names_its_addresses_each_once(text: str) -> None:
    assert addresses.listed(Raw(text.encode())) == ("https://a.example/1", "https://a.example/N_(company)")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"Dockers write to Lookout\n\nhttps://a.example/1\n",
        b"https://a.example/1 is where the letter stands.",
        b"<p>https://a.example/1</p>",
        b"%PDF-1.7",
        MHTML.encode(),
    ],
)
def test_an_article_is_no_list(body: bytes) -> None:
    assert addresses.listed(Raw(body)) is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("\n".join(f"https://a.example/{n}" for n in range(501)), "too_many"),
        ("https://name:secret@a.example/1", "no_addresses"),
        (MAIL.partition("\n\n")[0] + "\n\nNo links.", "no_addresses"),
        (nested(3_000), "unreadable"),
    ],
)
def test_a_list_that_names_nothing_or_too_much_is_refused_whole(text: str, reason: str) -> None:
    found = addresses.listed(Raw(text.encode()))

    assert isinstance(found, Skipped) and found.reason == reason
