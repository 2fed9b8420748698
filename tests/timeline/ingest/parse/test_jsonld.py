import json
from datetime import date

import pytest

from tests.timeline.ingest.parse import pages
from tests.timeline.ingest.parse.test_markup import read
from timeline.ingest.values import Given

OWN = {
    "@type": "NewsArticle",
    "headline": "Deaf lamp posts",
    "datePublished": "2020-07-03",
    "author": {"@type": "Person", "name": "Bridget Amory"},
    "publisher": {"@type": "Organization", "name": "The Copper Wire"},
}
OTHER = {**OWN, "headline": "A harbour for whales", "datePublished": "2015-01-05", "author": {"name": "Sam Other"}}
PLAIN = json.dumps(OWN)


def script(text: str, kind: str = "application/ld+json") -> str:
    return f'<script type="{kind}">{text}</script>'


@pytest.mark.parametrize(
    "described",
    [
        script(f"//<![CDATA[\n{PLAIN}\n//]]>"),
        script(f"/* <![CDATA[ */ {PLAIN} /* ]]> */"),
        script(f"<![CDATA[{PLAIN}]]>"),
        script(f"<!--\n{PLAIN}\n-->"),
        script("{\n// ours\n" + PLAIN[1:]),
        script("/* ours */" + PLAIN.replace(": {", ": /* a */ {")),
        script(PLAIN.replace('"', "&quot;")),
        script(PLAIN + ";"),
        script(PLAIN + ",\n"),
        script(PLAIN[:-1] + ",}"),
        script(json.dumps(OTHER | {"headline": "Whales"}) + "\n" + PLAIN),
        script(PLAIN, "application/ld+json; charset=utf-8"),
        script(PLAIN, "Application/LD+JSON"),
        script(" application/ld+json ").replace(" application/ld+json </script>", PLAIN + "</script>"),
        script(json.dumps({"@type": "WebPage", "datePublished": "2019-01-01", "mainEntity": OWN})),
        script(json.dumps({"@type": "WebPage", "mainEntityOfPage": {"@graph": [{"@type": "Thing"}, OWN]}})),
        script(json.dumps([[OTHER, OWN]])),
        script(json.dumps({"@graph": [{"@type": "ItemList", "itemListElement": [{"item": OTHER}]}, OWN]})),
        script(json.dumps(OTHER)) + script(PLAIN),
        script(json.dumps({**OWN, "@type": ["Article", "NewsArticle"]})),
        script(json.dumps({**OWN, "@type": "schema:NewsArticle"})),
        script(json.dumps({**OWN, "@type": "https://schema.org/NewsArticle", "hasPart": [OTHER]})),
        script(json.dumps({f"schema:{name}": value for name, value in OWN.items()}).replace("schema:@", "@")),
        script(json.dumps({f"https://schema.org/{name}": value for name, value in OWN.items()}).replace(
            "https://schema.org/@", "@")),
        script(PLAIN.replace('"name"', '"http://schema.org/name"')),
        script("{broken") + script(PLAIN),
        script(json.dumps({"@graph": [
            {**OWN, "author": {"@id": "#b"}, "publisher": {"@id": "#p"}},
            {"@id": "#b", "@type": "Person", "name": "Bridget Amory"},
            {"@id": "#p", "@type": "Organization", "name": "The Copper Wire"},
        ]})),
    ],
)  # fmt: skip
def test_json_ld_is_read_however_it_is_wrapped_and_told_from_other_articles(described: str) -> None:
    page = read(pages.html(described, body="<h1>Deaf lamp posts</h1><p>Updated July 9, 2020</p>"))

    assert (page.published_on, page.byline, page.outlet) == (date(2020, 7, 3), "Bridget Amory", "The Copper Wire")
    assert page.title == "Deaf lamp posts"


@pytest.mark.parametrize(
    "described",
    [
        {"@type": "ItemList", "itemListElement": [{"item": OTHER}, {"item": {**OTHER, "headline": "Whales at last"}}]},
        {"@type": "ItemList", "itemListElement": [{"item": OTHER}]},
        [OTHER, {**OTHER, "headline": "Ships that pass"}],
        {**OTHER, "url": "https://wire.example/whales"},
        {"@type": "WebSite", "name": "The Wire", "datePublished": "2015-01-05"},
        {"@type": "LiveBlogPosting", "headline": "Deaf lamp posts", "liveBlogUpdate": [OTHER]},
    ],
)  # fmt: skip
def test_an_article_that_is_not_this_page_dates_nothing(described: object) -> None:
    head = script(json.dumps(described)) + "<link rel='canonical' href='https://wire.example/lamps'>"
    page = read(pages.html(head, body="<h1>Deaf lamp posts</h1>"))

    assert (page.published_on, page.byline, page.title) == (None, None, "Deaf lamp posts")


def test_an_article_is_known_by_its_address_where_its_headline_differs() -> None:
    own = {**OWN, "headline": "Street furniture that hears you", "url": "http://www.wire.example/lamps/#article"}
    head = script(json.dumps([OTHER, own])) + "<link rel='canonical' href='https://wire.example/lamps'>"

    assert read(pages.html(head, body="<h1>Deaf lamp posts</h1>")).published_on == date(2020, 7, 3)


ELSEWHERE = {**OTHER, "headline": "Ferries late again", "url": "https://wire.example/ferries-late"}


@pytest.mark.parametrize("described", [ELSEWHERE, {**ELSEWHERE, "mainEntityOfPage": "/2020/ferries-late.html"}])
def test_an_article_with_another_headline_and_address_dates_nothing_where_a_page_tells_no_address(
    described: dict[str, str],
) -> None:
    page = read(pages.html(script(json.dumps(described)), body="<h1>Deaf lamp posts</h1>"))

    assert (page.published_on, page.byline, page.title) == (None, None, "Deaf lamp posts")


def test_what_a_page_labels_as_its_day_goes_before_json_ld_that_has_another_headline() -> None:
    described = script(json.dumps({**OWN, "headline": "Ferries late again", "datePublished": "2020-08-09"}))
    body = "<h1>Deaf lamp posts</h1><p>Published <time datetime='2020-07-03'>July 3, 2020</time></p>"

    assert read(pages.html(described, body=body)).published_on == date(2020, 7, 3)


def test_json_ld_with_a_description_for_its_headline_dates_a_page_that_tells_no_other_day() -> None:
    own = {**OWN, "headline": "Street furniture hears you", "url": "https://wire.example/deaf-lamp-posts"}

    assert read(pages.html(script(json.dumps(own)), body="<h1>Deaf lamp posts</h1>")).published_on == date(2020, 7, 3)


SIMILAR = {**OTHER, "headline": "Deaf lamp posts go on sale again", "url": "https://wire.example/again"}


@pytest.mark.parametrize("described", [ELSEWHERE, {**OTHER, "mainEntityOfPage": {"@id": "/whales"}}, SIMILAR])
@pytest.mark.parametrize("tells", [True, False])
def test_an_article_at_another_address_than_the_pages_dates_nothing(described: dict[str, object], tells: bool) -> None:
    head = script(json.dumps(described)) + ("<link rel='canonical' href='https://wire.example/lamps'>" if tells else "")
    html = pages.html(head, body="<h1>Deaf lamp posts are sold</h1>")

    page = read(html, Given(url=None if tells else "https://wire.example/lamps"))

    assert (page.published_on, page.byline) == (None, None)


@pytest.mark.parametrize(
    "found", ["https://wire.example/lamps?utm_source=a", "https://web.archive.org/web/2020/https://wire.example/lamps"]
)
def test_an_article_is_known_by_the_address_that_it_was_found_at(found: str) -> None:
    own = {**OWN, "headline": "Street furniture that hears you", "url": "https://wire.example/lamps"}
    html = pages.html(script(json.dumps([SIMILAR, own])), body="<h1>Deaf lamp posts</h1>")

    assert read(html, Given(url=found)).published_on == date(2020, 7, 3)


def test_an_author_may_be_named_in_parts() -> None:
    author = [{"@type": "Person", "givenName": "Bridget", "familyName": "Amory"}, {"name": "Other, Sam"}]
    html = pages.html(script(json.dumps({**OWN, "author": author})), body="<h1>Deaf lamp posts</h1>")

    assert read(html).byline == "Bridget Amory, Sam Other"
