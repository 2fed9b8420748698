import json
from datetime import date

import pytest

from tests.timeline.ingest.parse import pages
from tests.timeline.ingest.parse.test_markup import read

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
