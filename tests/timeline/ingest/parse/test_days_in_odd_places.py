"""Days of publication in datelines, addresses, data of scripts, bars over the headline, and below a letter. All
invented."""

import pytest

from tests.timeline.ingest.parse import pages
from tests.timeline.ingest.parse.test_odd_pages import TITLE
from tests.timeline.ingest.parse.test_published import JUNE_22, TEXT, page, published

FIRST = pages.PARAGRAPHS[0]
SITE = "https://copperwire.example"


def opened(words: str) -> str:
    return page().replace(FIRST, f"{words}{FIRST}")


@pytest.mark.parametrize(
    "dateline",
    [
        "FENWICK, June 22, 2018 (Copper Wire) - ",
        "FENWICK, 22 June 2018. ",
        "Fenwick, 22 June 2018 (Copper Wire): ",
        "[Fenwick, June 22, 2018] ",
        "(22 June 2018) ",
        "Fenwick, 22 June 2018. ",
        "FENWICK · 22 June 2018 · ",
        "<b>Fenwick (22 June 2018)</b> | ",
        "<b>22 June 2018</b><br>",
        "Posted 22 June 2018. ",
        "By Bridget Amory, Fenwick, 22 June 2018. ",
    ],
)
def test_a_dateline_is_closed_in_many_ways(dateline: str) -> None:
    assert published(opened(dateline)) == JUNE_22


@pytest.mark.parametrize(
    "words",
    [
        "June 22, 2011 - the day the lamps went out - is told of still. ",
        "In Fenwick, 22 June 2011 is remembered as the day of the lamps — and few forgot it. ",
        "Tripoli, 12 March 2011. He was born there and left in 2014. ",
        "Fenwick, 3 May 2011. Dear members of the board, we who light your streets write to you. ",
        "“Today, 3 May 2011, we stop,” they had written then. ",
        "June 22, 2011 Movers is a firm. ",
        "On June 22, 2011, so it is told, all of this began. ",
    ],
)
def test_a_scene_or_a_phrase_is_no_dateline(words: str) -> None:
    assert published(opened(words)) is None


def test_paragraphs_that_begin_with_days_are_a_chronicle() -> None:
    told = opened("3 May 2018. ").replace(pages.PARAGRAPHS[1], f"4 June 2018. {pages.PARAGRAPHS[1]}")
    assert published(told) is None


def test_a_dateline_without_its_year_has_that_of_the_address() -> None:
    told = opened("FENWICK, June 22 (Copper Wire) - ")
    assert published(told, url=f"{SITE}/2018/lamps") == JUNE_22
    assert published(told, url=f"{SITE}/lamps-2018-06-22/") == JUNE_22
    assert published(told, url=f"{SITE}/2018/05/lamps") is None
    assert published(told) is None


@pytest.mark.parametrize(
    "address", ["22-06-2018/lamps", "2018_06_22/lamps.html", "letters/22-june-2018", "notes/june-22-2018.html"]
)
def test_a_part_of_an_address_is_a_day(address: str) -> None:
    assert published(page(), url=f"{SITE}/{address}") == JUNE_22


@pytest.mark.parametrize(
    "address", ["lamps-2018-06-25.html", "lamps-20180625", "lamps-25-june-2018", "a?date=2018-06-25"]
)
def test_a_day_at_the_end_of_a_name_counts_where_the_text_speaks_of_it(address: str) -> None:
    assert str(published(page(), url=f"{SITE}/{address}")) == "2018-06-25"  # the letter was handed over "on Monday"
    assert published(page(), url=f"{SITE}/{address.replace('25', '28')}") is None


@pytest.mark.parametrize(
    "head",
    [
        "<meta name='analyticsAttributes.articleDate' content='2018-06-22T22:05:12Z'>",
        "<meta name='ArticlePubDate' content='20180622'>",
        "<meta name='twitter:label1' content='Published on'><meta name='twitter:data1' content='June 22, 2018'>",
        "<meta name='description' content='22 June 2018 - Lamps that listen are not wanted.'>",
        "<script>dataLayer = [{'pageType':'article','publishDate':'2018-06-22'}];</script>",
        '<script>var utag_data={"article_publish_date":"2018-06-22","article_update_date":"2018-06-25"};</script>',
        f'<script type="application/json">{{"a":{{"title":"{TITLE}","publishedAt":"2018-06-22T09:14:00Z"}}}}</script>',
    ],
)
def test_what_a_page_tells_machines_in_ways_of_its_own(head: str) -> None:
    assert published(page(head)) == JUNE_22


@pytest.mark.parametrize(
    "head",
    [
        "<meta name='unpublishDate' content='2018-06-22'><meta name='event:start_date' content='2018-06-22'>",
        "<meta property='og:release_date' content='2018-06-22'>",
        "<meta name='articleDate' content='2018-06-22'><meta name='storyDate' content='2018-06-25'>",
        "<meta name='description' content='3 May 2011 - the day the lamps went out - is told of still.'>",
        '<script>var nextStory={"title":"Ferry fares","publishDate":"2018-06-22"};</script>',
        '<script>dataLayer.push({"recommendedPublishDate":"2018-06-22","lastPublishDate":"2018-06-22"});</script>',
        '<script type="application/json">{"title":"Ferry fares","publishedAt":"2018-06-22"}</script>',
    ],
)
def test_what_it_tells_them_of_other_things(head: str) -> None:
    assert published(page(head)) is None


@pytest.mark.parametrize(
    "under",
    [
        "<p>By Dana Marlow, <span title='Friday, 22 June 2018 at 14:02'>3 years ago</span></p>",
        "<p>By Dana Marlow <span data-timestamp='1529661600'></span></p>",
        "<div class='date'><div>22</div><div>June</div><div>2018</div></div>",
        "<p>22 . 06 . 2018</p>",
        "<p>Dana Marlow, 22.VI.2018</p>",
        "<div class='newsletter-info'>Published 22 June 2018</div>",
        "<nav class='meta'>Published 22 June 2018</nav>",
        "<p><i class='material-icons'>event</i> 22 June 2018</p>",
        "<p>22 June 2018 | Comments off</p>",
        "<p>Published and last updated 22 June 2018</p>",
    ],
)
def test_days_that_scripts_and_boxes_show(under: str) -> None:
    assert published(page(under=under)) == JUNE_22


@pytest.mark.parametrize("line", ["Volume 677: debated on Friday 22 June 2018", "Air date: June 22, 2018"])
def test_debates_and_broadcasts_have_words_of_their_own(line: str) -> None:
    assert published(TEXT.format(line), "a.txt") == JUNE_22


def test_a_bar_over_the_headline_may_say_when_it_was_published() -> None:
    assert published(page(around="<header><p>Published 22 June 2018</p></header>")) == JUNE_22
    for other in (
        "Annual report, published 22 June 2018",
        "Published 22 June 2018 <a href='/f'>Ferry fares are frozen again</a>",
        "Published 22 June 2018</p><p>Published 25 June 2018",
    ):
        assert published(page(around=f"<header><p>{other}</p></header>")) is None


@pytest.mark.parametrize(
    "end",
    [
        "<p>For the workers</p><p>Morag Tain</p><p>Fenwick, 22 June 2018</p>",
        "<p>ENDS</p><p>22 June 2018</p>",
        "<p>[22.06.2018]</p>",
        "<p>— Morag Tain, 22 June 2018</p>",
        "<p>Source: The Copper Wire, 22 June 2018</p>",
        "<p>Dated: June 22, 2018</p><p>M. Tain, Judge</p>",
        "<p>This entry was posted on Friday, June 22nd, 2018 at 9:14 am and is filed under <a>Lamps</a>.</p>",
    ],
)
def test_a_day_closes_a_letter(end: str) -> None:
    assert published(page(behind=end)) == JUNE_22


@pytest.mark.parametrize(
    "end",
    [
        "<p>More news</p><p>Ferry Fares, 22 June 2018</p>",
        "<p>Bob Hale, 24 June 2018</p><p>Good for them, and about time too.</p>",
        "<p>Photo: Rory Mull, 22 June 2018</p>",
        "<p>Fenwick Hall, 22 June 2018</p>",
        "<p>Next: Ferry fares</p><p>22 June 2018</p>",
        "<p>Contract signed at Fenwick, 22 June 2018</p>",
    ],
)
def test_a_readers_or_another_articles_day_closes_none(end: str) -> None:
    assert published(page(behind=end)) is None


def test_the_last_paragraph_may_name_its_paper_in_brackets() -> None:
    last = pages.PARAGRAPHS[-1]
    assert published(page().replace(last, f"{last} (The Copper Wire, 22 June 2018)")) == JUNE_22
    assert published(page().replace(last, f"{last} So it was (Copper Wire, 22 June 2018).")) is None


def test_a_text_calls_its_own_day_today() -> None:
    assert published(opened("The board has today (22 June 2018) answered. ")) == JUNE_22
