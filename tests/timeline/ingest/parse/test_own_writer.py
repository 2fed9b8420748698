"""Whose byline counts where a page shows several: the article's own, never that of a card for another one."""

import pytest

from tests.timeline.ingest.parse import pages
from tests.timeline.ingest.parse.test_markup import read

PROSE = "".join(f"<p>{paragraph}</p>" for paragraph in pages.PARAGRAPHS)
CARD = (
    "<article class='post-card'><a href='/tide/'><h2 class='post-card-title'>A tide table for nobody</h2></a>"
    "<footer><span class='author-name'>Kit Other</span></footer></article>"
)
CARDS = {
    "aside": f"<aside class='read-next'><div class='feed'>{CARD}</div></aside>",
    "section": f"<section class='more-posts'>{CARD}{CARD}</section>",
    "plain boxes": "<div class='grid'><div class='tile'><a href='/tide/'>Tides</a><p class='author'>Kit Other</p></div>"
    "<div class='tile'><a href='/moon/'>Moons</a><p class='author'>By Lee Other</p></div></div>",
    "a bio": "<div class='footer-cta'><h4 class='author-name'><a href='/author/kit/'>Kit Other</a></h4></div>",
    "nothing": "",
}
HEADS = [
    "<ul class='author-list'><li><a class='author-avatar' href='/author/b/'><img alt='Bridget Amory'></a></li></ul>"
    "<section class='byline-meta'><h4 class='author-name'><a href='/author/b/'>Bridget Amory</a></h4>"
    "<time datetime='2021-02-18'>18 Feb 2021</time><span>4 min read</span></section>",
    "<h5 class='author'><a href='/people/b'>Bridget Amory</a></h5>",
    "<div class='meta'><h3 class='post-author'><a rel='author' href='/b'>Bridget Amory</a></h3></div>",
    "<div class='meta'><h4><a rel='author' href='/b'>Bridget Amory</a></h4></div>",
    "<div class='meta'><h4><a href='/author/bridget-amory/'>Bridget Amory</a></h4></div>",
    "<div class='meta'><h4>By <a href='/staff/bridget'>Bridget Amory</a></h4></div>",
    "<div><a href='/@bridget?source=byline'>Bridget Amory</a> · <a href='/m/signin'>Follow</a></div>",
    "<ul class='authors'><li class='author'><a href='/authors/b'>Bridget Amory</a></li></ul>",
    "<div itemprop='author' itemscope itemtype='https://schema.org/Person'><h4 itemprop='name'><a href='/b'>"
    "Bridget Amory</a></h4></div>",
    "<a class='author-link' href='/author/b'><h4 class='name'>Bridget Amory</h4></a>",
    "<address class='author'><h4><a href='/b'>Bridget Amory</a></h4></address>",
    "<div class='article-author'>Bridget Amory</div>",
    "<div class='article-author'><h6>Bridget Amory</h6></div>",
]


@pytest.mark.parametrize("cards", CARDS.values(), ids=CARDS)
@pytest.mark.parametrize("head", HEADS)
def test_the_writer_in_the_articles_head_counts_before_those_of_cards(head: str, cards: str) -> None:
    for inside, outside in ((cards, ""), ("", cards)):
        page = read(
            "<html lang='en'><head><title>Deaf lamp posts</title></head><body><main><article class='post'>"
            f"<header class='post-header'><h1>Deaf lamp posts</h1>{head}</header>"
            f"<section class='content'>{PROSE}</section>{inside}</article></main>{outside}</body></html>"
        )

        assert page.byline == "Bridget Amory"


@pytest.mark.parametrize("cards", CARDS.values(), ids=CARDS)
def test_a_writer_of_another_article_is_not_this_ones(cards: str) -> None:
    page = read(
        "<html lang='en'><head><title>Deaf lamp posts</title></head><body><main><article class='post'>"
        f"<h1>Deaf lamp posts</h1><section class='content'>{PROSE}</section></article></main>{cards}</body></html>"
    )

    assert page.byline is None


def test_the_box_on_the_writer_below_the_article_tells_who_it_is() -> None:
    page = read(
        "<!doctype html><html lang='en'><head><title>Deaf lamp posts</title></head><body><article class='post'>"
        f"<h1>Deaf lamp posts</h1><section class='content'>{PROSE}</section><section class='author-card'>"
        "<h4 class='author-card-name'><a href='/author/b/'>Bridget Amory</a></h4><p>Read more posts</p></section>"
        "</article></body></html>"
    )

    assert page.byline == "Bridget Amory"
