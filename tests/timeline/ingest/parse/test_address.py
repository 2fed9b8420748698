"""The address that a page names as its own, as far as it can be believed."""

import lxml.html
import pytest

from timeline.ingest.parse import metadata

STORY = "https://courier.example/2018/story"


def link(href: str, rel: str = "canonical", more: str = "") -> str:
    return f'<link rel="{rel}" href="{href}" {more}>'


def og(url: str) -> str:
    return f'<meta property="og:url" content="{url}">'


def named(head: str, language: str = "en") -> str | None:
    return metadata.of(
        lxml.html.fromstring(f"<html lang='{language}'><head>{head}</head><body><p>A</p></body></html>")
    ).url


@pytest.mark.parametrize(
    "head",
    [
        link(STORY),
        link(STORY, "Canonical"),
        link(STORY, "canonical nofollow"),
        og(STORY),
        link("") + og(STORY),
        link("https://courier.example/") + og(STORY),
        link("https://courier.example/news/") + og(STORY),
        link("/2018/story") + og("https://courier.example/"),
        "<base href='https://courier.example/2018/'>" + link("story"),
        link("http://cms.courier.example/2018/story?preview=true") + og(STORY),
        link("http://localhost/2018/story") + og(STORY),
        link("https://original.example/2018/story") + og(STORY),
        link("https://www.courier.example/2018/story").replace("www.", "") + og("https://m.courier.example/2018/story"),
    ],
)
def test_the_articles_own_address_is_found(head: str):
    assert named(head) == STORY


@pytest.mark.parametrize(
    "head",
    [
        link("https://courier.example"),
        link("https://courier.example/index.html") + og("https://courier.example/?utm_source=x"),
        link("https://courier.example/category/labour"),
        link("/"),
        link("story"),
        link(""),
        link("mailto:desk@courier.example"),
        link("https://user@/"),
        og("courier.example"),
    ],
)
def test_what_every_page_of_a_site_could_name_is_no_articles_address(head: str):
    assert named(head) is None


def test_a_page_in_another_language_has_the_address_of_its_own():
    spanish = "https://courier.example/es/historia"
    alternates = link(STORY, "alternate", 'hreflang="en"') + link(spanish, "alternate", 'hreflang="es-MX"')

    assert named(link(STORY) + alternates, "es") == spanish
    assert named(link(STORY) + alternates, "en") == STORY
