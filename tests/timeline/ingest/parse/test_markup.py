import json
from datetime import date

import pytest

from tests.timeline.ingest.parse import pages
from timeline.ingest import parse
from timeline.ingest.values import Given, Page, Raw, Skipped

TODAY = date(2026, 11, 24)


def read(markup: str, given: Given | None = None, **raw: str) -> Page:
    page = parse.read(Raw(markup.encode(), **raw), given or Given(), TODAY)
    assert isinstance(page, Page), page
    return page


def ld(**article: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps(article)}</script>"


def test_json_ld_says_it_all() -> None:
    described = ld(
        **{
            "@graph": [
                {"@type": "WebPage", "name": "not this"},
                {
                    "@type": "NewsArticle",
                    "headline": "Deaf lamp posts",
                    "datePublished": "2020-07-03T06:00:00+02:00",
                    "author": [{"name": "Bridget Amory"}, {"name": "Colin Hathersage"}],
                    "publisher": {"name": "The Copper Wire"},
                },
            ]
        }
    )
    page = read(pages.html(described))

    assert (page.title, page.byline) == ("Deaf lamp posts", "Bridget Amory, Colin Hathersage")
    assert (page.outlet, page.published_on) == ("The Copper Wire", date(2020, 7, 3))
    assert page.date_origin == "the page's JSON-LD (datePublished)"
    assert page.paragraphs == tuple(pages.PARAGRAPHS)


def test_meta_elements_serve_where_there_is_no_json_ld() -> None:
    page = read(
        pages.html(
            "<meta property='og:title' content='Deaf &amp; dumb lamp posts'>"
            "<meta property='og:site_name' content='The Wire'>"
            "<meta name='author' content='By Bridget Amory'><meta property='article:author' content='https://face.example/b'>"
            "<meta property='article:published_time' content='2020-07-03'><link rel='canonical' href='https://wire.example/a'>"
        )
    )

    assert (page.title, page.outlet, page.byline) == ("Deaf & dumb lamp posts", "The Wire", "Bridget Amory")
    assert (page.url, page.published_on) == ("https://wire.example/a", date(2020, 7, 3))
    assert page.date_origin == "the page's meta data (article:published_time)"


def test_the_visible_words_serve_where_there_are_no_meta_data() -> None:
    page = read(pages.html(body="<h1>Deaf lamp posts</h1><p class='byline'>By Bridget Amory</p><p>3 July 2020</p>"))

    assert (page.title, page.byline, page.published_on) == ("Deaf lamp posts", "Bridget Amory", date(2020, 7, 3))
    assert page.date_origin == 'the page\'s own words: "3 July 2020"'


def test_the_windows_title_loses_the_houses_name() -> None:
    assert read(pages.html("<meta property='og:site_name' content='The Copper Wire'>")).title == "Deaf lamp posts"


def test_a_future_date_in_the_meta_data_gives_way_to_the_visible_one() -> None:
    head = "<meta property='article:published_time' content='2999-01-01'>"
    page = read(pages.html(head, body="<h1>Deaf lamp posts</h1><time datetime='2020-07-03'>today</time>"))

    assert page.published_on == date(2020, 7, 3)
    assert "2999-01-01" in page.date_origin


def test_a_table_may_be_the_layout_of_an_old_page() -> None:
    prose = "".join(f"<p>{paragraph}</p>" for paragraph in pages.PARAGRAPHS)
    page = read(f"<html><body><table><tr><td><a href='/'>Home</a></td><td>{prose}</td></tr></table></body></html>")

    assert page.paragraphs == tuple(pages.PARAGRAPHS)


@pytest.mark.parametrize(
    "markup",
    [
        "<html><body><nav><a href='/'>Home</a></nav><form>Log in <input></form></body></html>",
        "<html></html>",
        "<p>",
        "<html><body><script>var a = 'a sentence that is long, but which nobody reads.';</script></body></html>",
    ],
)
def test_a_page_without_an_article_is_none(markup: str) -> None:
    skipped = parse.read(Raw(markup.encode()), Given(), TODAY)

    assert isinstance(skipped, Skipped) and skipped.reason == "not_an_article"


def test_a_page_of_endless_elements_is_too_large() -> None:
    skipped = parse.read(Raw(b"<html>" + b"<p>a" * 50_000), Given(), TODAY)

    assert isinstance(skipped, Skipped) and skipped.reason == "too_large"


@pytest.mark.parametrize(
    "broken", ["[" * 100_000, '{"@type": 7, "@graph": null}', "null", '{"@type": "Article", "author": [1]}']
)
def test_broken_json_ld_is_passed_over(broken: str) -> None:
    page = read(pages.html(f"<script type='application/ld+json'>{broken}</script>"))

    assert page.paragraphs == tuple(pages.PARAGRAPHS)


def test_deep_nesting_does_not_break_the_parser() -> None:
    page = parse.read(Raw(("<div>" * 20_000 + pages.html()).encode()), Given(), TODAY)

    assert isinstance(page, Page | Skipped)


@pytest.mark.parametrize("sign", ["\u00ad", "&shy;", "&#8203;", "\u200d", "<wbr>", "&zwnj;", "\u2060"])
def test_invisible_characters_hide_no_word_of_a_page(sign: str) -> None:
    hidden = [paragraph.replace("Corvane", f"Cor{sign}vane") for paragraph in pages.PARAGRAPHS]
    page = read(
        pages.html(ld(**{"@type": "Article", "headline": "Deaf\u200b lamp\u00ad posts of Corvane\ufeff"}), prose=hidden)
    )

    assert page.text == pages.BODY
    assert page.title == "Deaf lamp posts of Corvane"


def test_letters_are_composed_however_a_page_writes_them() -> None:
    decomposed = [
        paragraph.replace("Corvane", "Corvane\u0301 &amp; Bre&#x301;ze&#769;") for paragraph in pages.PARAGRAPHS
    ]
    page = read(pages.html("<meta name=author content='Zoe\u0308 A\u030akerlund'>", prose=decomposed))

    assert "Workers at Corvan\u00e9 & Br\u00e9z\u00e9 handed" in page.text
    assert page.byline == "Zo\u00eb \u00c5kerlund"


MANY = " ".join(f"a{number}" for number in range(200_000))


@pytest.mark.parametrize(
    "tag",
    [
        f"<p {MANY}>",
        f"<p {MANY}",
        f"<p id='>' title=\">\" {MANY}>",
        f'<P x" {MANY}>',
        "<p " + MANY.replace(" ", "='b'") + ">",
        "<p " + MANY.replace(" ", "/") + ">",
        f"<!--><script><p {MANY}>",
    ],
)
def test_a_tag_of_very_many_attributes_is_refused_before_it_is_parsed(tag: str) -> None:
    """The parser would be about it for a minute, in one call."""
    found = parse.read(Raw(pages.html("", tag).encode()), Given(), TODAY)

    assert isinstance(found, Skipped) and "attributes" in found.detail


@pytest.mark.parametrize("tag", [f"<p class='{MANY}'>", f'<p data-state="{MANY}">', f"<p title='&lt;' alt={MANY[:9]}>"])
def test_a_long_attribute_is_one(tag: str) -> None:
    assert isinstance(parse.read(Raw(pages.html("", tag).encode()), Given(), TODAY), Page)
