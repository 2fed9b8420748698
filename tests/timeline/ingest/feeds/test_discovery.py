"""The feeds that a site's page leads to."""

import pytest

from timeline.ingest.feeds import discover

HERE = "https://courier.example/news/"


def found(page: str) -> list[str]:
    return [one.url for one in discover(page.encode(), content_type="text/html", url=HERE)]


@pytest.mark.parametrize(
    ("page", "urls"),
    [
        ('<link rel="alternate" type="application/rss+xml" href="feed">', ["https://courier.example/news/feed"]),
        ('<link rel="alternate" type="application/rss+xml" href="feed"><base href="/">', ["https://courier.example/feed"]),
        ("<LINK REL='Alternate feed' TYPE='application/atom+xml; charset=utf-8' HREF=/a>", ["https://courier.example/a"]),
        ('<link rel="alternate" hreflang="de" href="/de">', []),
        ('<link rel="alternate stylesheet" type="text/css" href="/feed">', []),
        ('<!-- <link rel="alternate" type="application/rss+xml" href="/old"> --><p>a', []),
        ('<link rel="alternate" type="application/rss+xml" href="javascript:1">', []),
        ('<a href="/rss.xml">RSS</a><a href="/feedback">Write</a>', ["https://courier.example/rss.xml"]),
        ('<a href="https://other.example/feed/">Theirs</a><a href="/?feed=rss2">Ours</a>',
         ["https://courier.example/?feed=rss2", "https://other.example/feed/"]),
        ('<a href="/feed/">a</a><link rel="alternate" type="application/rss+xml" href="/all">',
         ["https://courier.example/all", "https://courier.example/feed/"]),
        ("", []),
    ],
)  # fmt: skip
def test_what_a_page_names_as_its_feeds_then_what_looks_like_one(page: str, urls: list[str]) -> None:
    assert found(page) == urls


def test_a_feed_of_comments_comes_last() -> None:
    link = '<link rel="alternate" type="application/rss+xml" title="{0}" href="/{0}">'

    assert found(link.format("comments") + link.format("news"))[0] == "https://courier.example/news"
