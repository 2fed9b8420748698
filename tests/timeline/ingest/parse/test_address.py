"""The address that a page names as its own, as far as it can be believed."""

import json

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


HOME = link("https://courier.example/") + og("https://courier.example/")
TITLE = "Gardeners lay down a list"


def told(scripts: str = "", head: str = HOME, above: str = "", heading: str = TITLE) -> str | None:
    ld = f'<script type="application/ld+json">{scripts}</script>' if scripts else ""
    page = f"<html lang='en'><head><title>{TITLE} | Courier</title>{head}{ld}</head><body>{above}<h1>{heading}</h1><p>A"
    return metadata.of(lxml.html.fromstring(page)).url


def described(**more: object) -> str:
    return json.dumps(
        {"@type": "NewsArticle", "headline": TITLE} | {name.replace("_", "@"): more[name] for name in more}
    )


@pytest.mark.parametrize(
    "scripts",
    [
        described(mainEntityOfPage={"@type": "WebPage", "@id": STORY}),
        described(mainEntityOfPage={"@type": "WebPage", "url": STORY}),
        described(mainEntityOfPage=STORY),
        described(mainEntityOfPage=[STORY]),
        described(url=STORY),
        described(url="/2018/story"),
        described(_id=STORY),
        described(url="//courier.example/2018/story"),
        described(_id=STORY + "#article"),
        described(_id=STORY + "#/schema/article/91"),
        described(url="https://courier.example/", mainEntityOfPage=STORY),
        described(url="https://www.courier.example/2018/story").replace("www.", ""),
        described(mainEntityOfPage=True, url=STORY),
        "[" + json.dumps({"@type": "WebSite", "url": "https://courier.example/"}) + "," + described(url=STORY) + "]",
        json.dumps({"@type": "WebPage", "name": TITLE, "url": STORY}),
        json.dumps({"@type": "WebPage", "name": TITLE, "@id": STORY, "mainEntity": {"@type": "Thing"}}),
        json.dumps({"@graph": [
            {"@type": "Article", "headline": TITLE, "isPartOf": {"@id": "#page"}, "@id": "#article"},
            {"@type": "WebPage", "@id": "#page", "url": STORY},
        ]}),
        json.dumps({"@graph": [
            {"@type": "Article", "headline": TITLE, "mainEntityOfPage": {"@id": STORY}},
            {"@type": "WebPage", "@id": STORY},
        ]}),
        json.dumps({"@type": "WebPage", "name": "Courier", "mainEntity": json.loads(described(url=STORY))}),
        f"[{described(url=STORY)}, "
        + json.dumps({"@type": "NewsArticle", "headline": "A tide table", "url": "https://courier.example/2018/tide"})
        + "]",
    ],
)  # fmt: skip
def test_what_json_ld_calls_the_articles_page_is_its_address_where_the_site_names_its_front(scripts: str):
    assert told(scripts) == STORY


@pytest.mark.parametrize(
    "scripts",
    [
        described(url="https://elsewhere.example/2018/story"),
        described(mainEntityOfPage="https://elsewhere.example/2018/story"),
        described(url="https://courier.example/"),
        described(url="https://courier.example/news/"),
        described(url="https://courier.example/#article"),
        described(_id="article-91"),
        described(_id="#article"),
        described(mainEntityOfPage=True),
        described(publisher={"@type": "Organization", "url": STORY}, author={"@type": "Person", "url": STORY}),
        described(isPartOf={"@type": "CollectionPage", "@id": STORY}),
        json.dumps({"@type": "NewsArticle", "headline": "A tide table for people", "url": STORY}),
        json.dumps({"@type": "WebPage", "name": "Courier", "url": STORY}),
        json.dumps({"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "url": STORY}]}),
    ],
)
def test_no_other_sites_address_and_no_other_articles(scripts: str):
    assert told(scripts) is None


@pytest.mark.parametrize(
    ("above", "heading"),
    [
        (f'<meta itemprop="mainEntityOfPage" itemscope itemid="{STORY}">', TITLE),
        (f'<link itemprop="mainEntityOfPage" href="{STORY}">', TITLE),
        ("", f'<a rel="bookmark" href="{STORY}">{TITLE}</a>'),
        ("", f'<a itemprop="url" href="/2018/story">{TITLE}</a>'),
    ],
)
def test_microdata_and_the_headlines_own_link_know_it_too(above: str, heading: str):
    assert told(above=above, heading=heading) == STORY


def test_an_address_that_the_page_names_and_may_be_believed_stays():
    assert told(described(url="https://courier.example/2018/other"), head=link(STORY)) == STORY
    assert told(described(url=STORY), head="") == STORY
