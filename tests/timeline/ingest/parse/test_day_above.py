"""The day above a post's heading, as blogs set it, beside clocks above and comments below."""

from datetime import date

import pytest

from tests.timeline.ingest.parse import pages
from tests.timeline.ingest.parse.test_published import published

TITLE = "Workers ask Corvane for deaf lamp posts"
PROSE = "".join(f"<p>{paragraph}</p>" for paragraph in pages.PARAGRAPHS)
POST = f"<div class='post hentry'><h3 class='entry-title'>{TITLE}</h3><div class='post-body'>{PROSE}</div></div>"
DAY = "Friday, June 22, 2018"
COMMENTS = (
    "<div id='comments'><h4>2 comments:</h4><dl><dt>Sam said...</dt><dd><p>Good for you all.</p></dd>"
    "<dd><span class='comment-timestamp'><a href='#c1'>June 24, 2018 at 9:14 PM</a></span></dd></dl></div>"
)
CLOCK = "<div class='top'><p><a href='/'>The Copper Wire</a></p><div>Hello! It is Sunday, March 3, 2024</div></div>"


def blog(inside: str, clock: str = CLOCK, lang: str = "en") -> date | None:
    return published(
        f"<!doctype html><html lang='{lang}'><head><meta charset='utf-8'><title>The Copper Wire: {TITLE}</title></head>"
        f"<body>{clock}<div id='main'>{inside}{COMMENTS}</div></body></html>"
    )


@pytest.mark.parametrize(
    "inside",
    [
        f"<div class='blog-posts hfeed'><div class='date-outer'><h2 class='date-header'><span>{DAY}</span></h2>"
        f"<div class='date-posts'><div class='post-outer'>{POST}</div></div></div></div>",
        f"<div class='blog-posts hfeed'><h2 class='date-header'>{DAY}</h2>{POST}</div>",
        f"<div class='widget Blog'><div class='blog-posts'><h2 class='date-header'>{DAY}</h2>{POST}</div></div>",
        f"<div class='blog-posts hfeed'><h2 class='date-header'>{DAY}</h2><a name='91'></a>{POST}</div>",
        f"<div class='date-outer'><h2 class='date-header'>{DAY}</h2><h3 class='post-title'>{TITLE}</h3>{PROSE}</div>",
        f"<div><h2 class='date-header'>{DAY}</h2><div><h3 class='entry-title'>{TITLE}</h3>{PROSE}</div></div>",
        f"<div class='blog'><h2>{DAY}</h2>{POST}</div>",
        f"<div class='posts'><p class='date'>{DAY}</p>{POST}</div>",
        f"<div class='posts'><p class='date'>{DAY}</p><p class='tag'>Lamps</p>{POST}</div>",
        f"<div class='posts'><div class='day'><b>{DAY}</b></div>{POST}</div>",
        f"<div class='weblog'><div><time>{DAY}</time></div>{POST}</div>",
        f"<div class='entry-wrap'><span class='entry-date'>{DAY}</span>{POST}</div>",
        f"<article><div>{DAY}</div><div><h1>{TITLE}</h1>{PROSE}</div></article>",
        f"<div class='blog'><h2>22.06.2018</h2>{POST}</div>",
    ],
)  # fmt: skip
def test_a_day_that_stands_alone_above_a_post_is_the_posts(inside: str) -> None:
    assert blog(inside) == blog(inside, clock="") == date(2018, 6, 22)


@pytest.mark.parametrize(
    ("day", "lang"),
    [
        ("Freitag, 22. Juni 2018", "de"),
        ("vendredi 22 juin 2018", "fr"),
        ("viernes, 22 de junio de 2018", "es"),
        ("2018年6月22日金曜日", "ja"),
        ("2018년 6월 22일 금요일", "ko"),
        ("пятница, 22 июня 2018 г.", "ru"),
    ],
)
def test_so_it_is_in_other_languages(day: str, lang: str) -> None:
    inside = f"<div class='blog-posts'><h2 class='date-header'><span>{day}</span></h2>{POST}</div>"

    assert blog(inside, lang=lang) == date(2018, 6, 22)


@pytest.mark.parametrize(
    "clock",
    [
        f"<div class='clock'>{DAY}</div>",
        f"<div>{DAY}</div>",
        f"<p>{DAY}</p>",
        f"<div class='topbar'><span class='date'>{DAY}</span></div>",
        f"<header><p class='date'>{DAY}</p></header>",
        f"<div class='header'><h2 class='date'>Today is {DAY}</h2></div>",
    ],
)
def test_a_clock_in_the_sites_head_is_not(clock: str) -> None:
    assert blog(POST, clock=clock) is None


@pytest.mark.parametrize(
    "inside",
    [
        f"<div class='blog'><p>Our hall opened on {DAY}</p>{POST}</div>",
        f"<div class='blog'><p>Updated {DAY}</p>{POST}</div>",
        f"<div class='blog'><div class='events'><p class='date'>{DAY}</p></div>{POST}</div>",
        f"<div class='blog'><div class='post'><a href='/x'>Another</a><p>{DAY}</p><p>More.</p></div>{POST}</div>",
    ],
)
def test_a_day_of_another_thing_above_it_is_not(inside: str) -> None:
    assert blog(inside) is None
