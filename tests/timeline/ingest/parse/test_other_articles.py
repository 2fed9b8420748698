"""Days of other articles, of books and of readers inside the article's own element, on a page without a day."""

from datetime import date

import pytest

from tests.timeline.ingest.parse import pages
from tests.timeline.ingest.parse.test_published import HEAD, PROSE, page, published

JUNE_22 = date(2018, 6, 22)
STORM = "<a href='/p'>Storm closes the bridge</a>"
VOICE = "<b>Joe Bloggs</b><br>Posted June 30, 2018<br>Well done, all of them; I say it loud and mean it."
TYPE = "itemscope itemtype='https://schema.org/{}'"


def in_article(under: str = "", behind: str = "") -> str:
    return page().replace(f"<div class='story'>{HEAD}{PROSE}</div>", f"<article>{HEAD}{under}{PROSE}{behind}</article>")


@pytest.mark.parametrize(
    "other",
    [
        f"<div class='card'>{STORM}<p>Published: June 20, 2018</p></div>",
        f"<div>Previous: {STORM} Posted June 20, 2018</div>",
        f"<p>Read also: {STORM} (published June 20, 2018)</p>",
        f"<p>{STORM} – published June 20, 2018</p>",
        f"<table><tr><td>{STORM}</td><td>Published June 20, 2018</td></tr></table>",
        f"<div>{STORM}<br><time class='published' datetime='2018-06-20'>June 20</time></div>",
        f"<div {TYPE.format('NewsArticle')}><span itemprop='headline'>Storm closes the bridge</span>"
        "<meta itemprop='datePublished' content='2018-06-20'></div>",
        f"<div itemprop='itemReviewed' {TYPE.format('Book')}><span itemprop='name'>The Harbour</span>"
        "<meta itemprop='datePublished' content='2017-03-01'></div>",
    ],
)  # fmt: skip
def test_a_teaser_or_another_work_inside_the_article_dates_nothing(other: str) -> None:
    assert published(in_article(behind=other)) is None
    assert published(in_article(under=other)) is None
    assert published(in_article(under="<p>Published June 22, 2018</p>", behind=other)) == JUNE_22


@pytest.mark.parametrize(
    "voices",
    [
        f"<div>{VOICE}</div>",
        f"<h3>1 Comment</h3><div>{VOICE}</div>",
        f"<h3>Discussion</h3><div>{VOICE}</div>",
        f"<h3>What readers say</h3><div>{VOICE}</div>",
        "<div><b>Joe Bloggs</b> says: <span>Posted June 30, 2018 at 4:12 pm</span><p>Well done.</p></div>",
        "<h4>3 Replies</h4><p>Posted June 30, 2018 by Joe Bloggs</p><p>Well done.</p>",
        "<p>Posted by Joe Bloggs on June 30, 2018</p><p>Well done, all of them.</p>",
    ],
)
def test_a_reader_behind_the_article_dates_nothing(voices: str) -> None:
    assert published(in_article(behind=voices)) is None


@pytest.mark.parametrize("voice", ["Joe Bloggs\nPosted June 30, 2018\nWell done.", "1 Comment\nPosted June 30, 2018"])
def test_nor_under_a_text(voice: str) -> None:
    text = f"Workers ask Corvane for deaf lamp posts\nBy Bridget Amory\n\n{pages.BODY}\n\n{voice}\n"

    assert published(text, "a.txt") is None


@pytest.mark.parametrize(
    "own",
    [
        "<p>Posted June 22, 2018 by Bridget Amory</p>",
        "<p class='postmeta'>Posted by Bridget Amory on June 22, 2018 in <a href='/c'>Work</a></p>",
        "<p>Posted on June 22, 2018 in <a href='/c' rel='category tag'>News from the harbour</a></p>",
        f"<p>Published June 22, 2018</p><p>Next: {STORM}</p>",
        f"<div {TYPE.format('NewsArticle')}><meta itemprop='datePublished' content='2018-06-22'></div>",
        f"<div {TYPE.format('NewsArticle')}><meta itemprop='headline' content='Workers ask Corvane for deaf lamps'>"
        "<meta itemprop='datePublished' content='2018-06-22'></div>",
        "<ul><li>By: <a href='/x'>Dana Marlow, Colby Ashdown, The Wire</a></li><li>Published June 22, 2018</li></ul>",
        f"<div itemprop='publisher' {TYPE.format('Organization')}>The Wire</div><p>Published June 22, 2018</p>",
    ],
)  # fmt: skip
def test_what_says_when_this_article_came_out_does(own: str) -> None:
    assert published(in_article(behind=own)) == JUNE_22
