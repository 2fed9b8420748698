"""A machine's stamp tells a moment, and the page's own words the day that it was where the page came out."""

from datetime import date

import pytest

from tests.timeline.ingest.parse import pages
from tests.timeline.ingest.parse.test_published import JUNE_22, TEXT, page, published
from timeline.ingest.parse.stamps import days_of_moment

JUNE_23 = date(2018, 6, 23)
EVENING = "2018-06-23T01:30:00Z"  # 9:30 p.m. of June 22 in New York
LABEL = "<p>Published June 22, 2018 at 9:30 p.m. EDT</p>"


def meta(stamp: str) -> str:
    return f"<meta property='article:published_time' content='{stamp}'>"


def linked(stamp: str) -> str:
    return (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Workers ask Corvane for deaf lamp'
        f' posts", "datePublished": "{stamp}"}}</script>'
    )


@pytest.mark.parametrize("head", [meta, linked])
@pytest.mark.parametrize(
    "stamp",
    [
        EVENING,
        "2018-06-23T01:30:00.000+00:00",
        "20180623T013000Z",
        "2018-06-23 01:30:00 UTC",
        "Sat, 23 Jun 2018 01:30:00 GMT",
        "1529717400",
        "1529717400000",
        "2018-06-23T01:30:00",
    ],
)
def test_the_labelled_day_of_the_page_is_believed_before_the_day_in_utc(head, stamp: str) -> None:
    assert published(page(head(stamp), under=LABEL)) == JUNE_22


@pytest.mark.parametrize(
    "frame",
    [
        {"under": "<p>By Bridget Amory | June 22, 2018 | 9:30 p.m.</p>"},
        {"above": LABEL},
        {"behind": "<p>First published on June 22, 2018.</p>"},
        {"under": f"<p>Posted <time datetime='{EVENING}'>June 22, 2018 9:30 p.m.</time></p>"},
        {"under": f"<p>Posted <time datetime='{EVENING}'>6/22/18</time></p>"},
        {"under": f"<span itemprop='datePublished' content='{EVENING}'>22 June 2018</span>"},
        {"url": "https://wire.example/2018/06/22/lamps"},
        {"head": linked("2018-06-22T21:30:00-04:00")},
    ],
)
def test_so_is_whatever_else_tells_the_local_day_of_that_moment(frame: dict[str, str]) -> None:
    url, head = frame.pop("url", None), frame.pop("head", "")

    assert published(page(meta(EVENING) + head, **frame), url=url) == JUNE_22


@pytest.mark.parametrize(
    "under",
    [
        f"<p>Posted <time datetime='{EVENING}'>June 22, 2018 9:30 p.m.</time></p>",
        f"<time datetime='{EVENING}'>June 22, 2018</time>",
    ],
)
def test_an_element_of_time_shows_its_local_day_where_nothing_else_tells_one(under: str) -> None:
    assert published(page(under=under)) == JUNE_22


def test_east_of_greenwich_the_labelled_day_is_the_later_one() -> None:
    head = meta("2018-06-21T22:30:00Z")

    assert published(page(head, under="<p>Published June 22, 2018 at 7:30 a.m. JST</p>")) == JUNE_22
    assert published(page(head + linked("2018-06-22T07:30:00+09:00"))) == JUNE_22


@pytest.mark.parametrize(
    ("stamp", "frame"),
    [
        ("2018-06-22T21:30:00-04:00", {}),
        ("2018-06-22T00:30:00+09:00", {}),
        ("2018-06-22T14:00:00Z", {"under": "<p>Published June 21, 2018</p>"}),  # nowhere was it June 21 then
        ("2018-06-22T20:00:00Z", {"under": "<p>June 23, 2018</p>"}),  # a paper's day, or that of a change
        ("2018-06-22T01:30:00Z", {"under": "<p>Updated June 21, 2018</p>"}),
        ("2018-06-22T01:30:00Z", {"under": "<p>The vote: June 21, 2018</p>"}),
        ("2018-06-22T01:30:00Z", {"under": "<p>Published March 5, 2018</p>"}),
        ("2018-06-22", {"under": "<p>June 21, 2018</p>"}),
        ("2018-06-22T01:30:00Z", {"under": "<p>Published June 22, 2018</p><p>The hearing: June 21, 2018</p>"}),
    ],
)
def test_a_stamp_keeps_its_day_where_no_word_of_the_page_tells_another_of_the_same_moment(
    stamp: str, frame: dict[str, str]
) -> None:
    assert published(page(meta(stamp), **frame)) == JUNE_22


def test_a_text_is_judged_as_a_page_is() -> None:
    text = f"Title: Deaf lamp posts\nDate: {EVENING}\nPublished June 22, 2018, 9:30 p.m.\n\n{pages.BODY}"

    assert published(text, "a.txt") == JUNE_22
    assert published(TEXT.format("June 22, 2018"), "a.txt") == JUNE_22


def test_a_moment_has_one_day_or_two_on_earth() -> None:
    assert days_of_moment(EVENING) == {JUNE_22, JUNE_23}
    assert days_of_moment("2018-06-22T09:30:00-04:00") == {JUNE_22, JUNE_23}
    assert days_of_moment("2018-06-22T12:00:00+14:00") == {date(2018, 6, 21), JUNE_22}
    assert days_of_moment("2018-06-22") == set()
    assert days_of_moment("22 June 2018") == set()
