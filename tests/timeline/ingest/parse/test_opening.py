"""The paragraph that opens an article stays, whatever its box is called; what leads to another article stays out."""

from itertools import product

import pytest

from tests.timeline.ingest.parse.test_lost_text import HEAD, PROSE, read, said

OPENING, REST = PROSE[0], PROSE[1:]
NAMES = [
    "promo-teaser", "promo-teaser lead", "teaserPromo", "intro_promo", "promoIntro", "sponsored-intro",
    "sponsor-teaser", "teaser-sponsored", "story-dek", "dek-highlight", "standfirstSummary", "summary_abstract",
    "kicker-preview",
    "excerpt-highlight", "sub-lede", "subTeaser", "sub-intro", "lede-promo", "promo-summary", "highlight-teaser",
    "promotion-lead", "teaser-gallery", "gallery-intro", "next-teaser", "event-teaser", "events-intro", "about-teaser",
    "jobs-teaser", "podcast-teaser", "tags-intro",
]  # fmt: skip
AROUND = {
    "paragraph": "<p class='{name}'>{text}</p>",
    "box": "<div class='{name}'><p>{text}</p></div>",
    "bare": "<div id='{name}'>{text}</div>",
    "section": "<section class='{name}'><p>{text}</p></section>",
    "header": "<header class='{name}'><p>{text}</p></header>",
    "deep": "<div class='{name}'><div class='inner'><p>{text}</p></div></div>",
}
CALLED_SO = [
    "newsletter-lede",
    "related-lead",
    "ad-free-standfirst",
    "sponsored-dropcap",
    "readMoreOpening",
    "vorspann",
]
ASIDES = ["intro", "article-intro", "lede", "standfirst summary", "storyOpening"]
SHAPES = [(name, kind) for (n, name), (a, kind) in product(enumerate(NAMES), enumerate(AROUND)) if (n + a) % 3 == 0]

OTHER = "The harbour of Ostmere will be closed to ferries from May, and nobody has told the people who take them."
NOT_ITS_OWN = {
    "linked": "<div class='{name}'><a href='/x'>{text}</a></div>",
    "with a heading": "<div class='{name}'><h3>Ferries stop at Ostmere</h3><p>{text}</p></div>",
    "with a linked heading": "<div class='{name}'><h3><a href='/x'>Ferries stop</a></h3><p>{text}</p></div>",
    "read more": "<div class='{name}'><p>{text} <a href='/x'>Read more</a></p></div>",
    "more below": "<div class='{name}'><p>{text}</p><p><a href='/x'>More</a></p></div>",
    "begins with its link": "<p class='{name}'><a href='/x'>Ferries:</a> {text}</p>",
}
BESIDE = ["promo-teaser", "related-teaser", "teaserPromo", "sponsored-teaser", "next-teaser"]


def page_with(box: str) -> str:
    return f"<main><article>{HEAD}{box}<div class='body'>{said(REST)}</div></article></main>"


@pytest.mark.parametrize(("name", "around"), SHAPES)
def test_the_paragraph_that_opens_an_article_stays(name: str, around: str) -> None:
    page = read(page_with(AROUND[around].format(name=name, text=OPENING)))

    assert page.paragraphs == tuple(PROSE)


@pytest.mark.parametrize(("name", "around"), [(name, around) for name in CALLED_SO for around in ("box", "paragraph")])
def test_an_opening_by_the_word_of_the_trade_stays(name: str, around: str) -> None:
    page = read(page_with(AROUND[around].format(name=name, text=OPENING)))

    assert page.paragraphs == tuple(PROSE)


@pytest.mark.parametrize("name", ASIDES)
def test_an_aside_that_is_called_an_opening_stays(name: str) -> None:
    page = read(page_with(f"<aside class='{name}'><p>{OPENING}</p></aside>"))

    assert page.paragraphs == tuple(PROSE)


@pytest.mark.parametrize("shape", NOT_ITS_OWN)
def test_an_aside_that_is_called_so_and_leads_elsewhere_stays_out(shape: str) -> None:
    page = read(page_with(f"<aside class='intro'>{NOT_ITS_OWN[shape].format(name='intro', text=OTHER)}</aside>"))

    assert page.paragraphs == tuple(REST)


@pytest.mark.parametrize(("name", "shape"), list(product([*BESIDE, "newsletter-lede", "related-lead"], NOT_ITS_OWN)))
def test_what_leads_to_another_article_stays_out(name: str, shape: str) -> None:
    page = read(page_with(NOT_ITS_OWN[shape].format(name=name, text=OTHER)))

    assert page.paragraphs == tuple(REST)


@pytest.mark.parametrize(
    "name", ["related-teaser", "newsletter-intro", "ads-teaser", "subscribe-teaser", "cookie-intro"]
)
def test_a_box_for_what_is_never_an_articles_stays_out_without_links_too(name: str) -> None:
    page = read(page_with(f"<div class='{name}'><p>{OTHER}</p></div>"))

    assert page.paragraphs == tuple(REST)


def test_a_link_amid_an_opening_is_its_own() -> None:
    opening = OPENING.replace("a letter", "<a href='/letter'>a letter</a>")

    page = read(page_with(f"<p class='promo-teaser'>{opening}</p>"))

    assert page.paragraphs == tuple(PROSE)


@pytest.mark.parametrize(
    "name",
    [
        "related-intro",
        "relatedIntro",
        "newsletter-intro",
        "intro recommended",
        "popular-intro",
        "subscribe-introduction",
    ],
)
@pytest.mark.parametrize("around", ["paragraph", "box", "section"])
def test_a_doubtful_intro_that_speaks_of_the_articles_matter_stays(name: str, around: str) -> None:
    page = read(page_with(AROUND[around].format(name=name, text=OPENING)))

    assert page.paragraphs == tuple(PROSE)


@pytest.mark.parametrize("name", ["related-intro", "newsletter-intro"])
@pytest.mark.parametrize("shape", NOT_ITS_OWN)
def test_a_doubtful_intro_that_leads_elsewhere_stays_out(name: str, shape: str) -> None:
    page = read(page_with(NOT_ITS_OWN[shape].format(name=name, text=OTHER)))

    assert page.paragraphs == tuple(REST)
