"""The day that a bulletin tells in its head or headline, and one that a page tells without its year. All invented."""

import pytest

from tests.timeline.ingest.parse.test_odd_pages import TITLE, in_both
from tests.timeline.ingest.parse.test_published import JUNE_22, TEXT, page, published

ISSUES = [
    "IRON LAMP - Friday, June 22, 2018 - No. 1,188",
    "The Lamp Letter | Issue 418 | 22 June 2018",
    "Nr. 12/2018 — 22.06.2018",
    "Lamp Letter #418 · June 22, 2018",
    "Issue 418, June 22, 2018",
]
NAVIGATION = "<div><a href='a.html'>Posts</a> - <a href='b.html'>Wires</a></div>"


@pytest.mark.parametrize("line", ISSUES)
def test_the_head_of_a_bulletins_issue_dates_what_it_holds(line: str) -> None:
    assert published(page(around=f"<header class='masthead'><i>{line}</i></header>{NAVIGATION}")) == JUNE_22
    assert published(f"{line}\nPosts - Wires - Shop\n\n" + TEXT.format(""), "a.txt") == JUNE_22
    assert in_both(line) == {JUNE_22}


@pytest.mark.parametrize(
    "line",
    [
        "Fenwick Evening News - Friday, June 22, 2018 - Vol. 112, No. 34,112",
        "Fenwick Evening News · No. 34,112 · June 22, 2018 · 12°C",
        "Today’s paper No. 34,112, June 22, 2018",
        "Debate night No. 3, June 22, 2018",
        "Read Issue 417, June 22, 2018",
        "Next issue: No. 419, June 22, 2018",
        "Registered on June 22, 2018 under No. 34,112",
        "In No. 1,187 of June 22, 2018 we wrote of Corvane",
    ],
)
def test_a_dailys_head_or_another_number_does_not(line: str) -> None:
    assert published(page(around=f"<div>{line}</div>{NAVIGATION}")) is None
    assert published(f"{line}\nPosts - Wires - Shop\n\n" + TEXT.format(""), "a.txt") is None


@pytest.mark.parametrize(
    "headline",
    ["Morning briefing: Friday 22 June 2018", "The Lamp Letter newsletter, June 22, 2018", "In brief – 22 June 2018"],
)
def test_the_headline_of_a_bulletin_may_be_its_day(headline: str) -> None:
    assert published(page().replace(TITLE, headline)) == JUNE_22
    assert published(TEXT.format("").replace(TITLE, headline), "a.txt") == JUNE_22


@pytest.mark.parametrize(
    "headline",
    [
        "Press briefing, June 22, 2018",
        "Strike vote: June 22, 2018",
        "Minutes of the meeting, June 22, 2018",
        "What the briefing of June 22, 2018 told us",
        "Workshop on newsletters, June 22, 2018",
    ],
)
def test_the_headline_of_something_else_is_not(headline: str) -> None:
    assert published(page().replace(TITLE, headline)) is None


def test_of_a_list_of_issues_none_dates_a_page() -> None:
    around = "".join(f"<div>The Lamp Letter, No. {at}, June {at}, 2018</div>" for at in (21, 22)) + NAVIGATION

    assert published(page(around=around)) is None


COPYRIGHT = "<div>© 2018 The Copper Wire</div>"


@pytest.mark.parametrize(
    ("source", "url"),
    [
        (page(under="<div>The Lamp · Jun 22 · 4 min read</div>"), "https://lamp.example/2018/06/lamp-posts"),
        (page(under="<div>The Lamp | 22 June | Labour</div>"), "https://lamp.example/news/2018/lamp-posts"),
        (page(under="<div>Posted June 22nd by Bridget Amory</div>"), "https://lamp.example/2018/06/lamp-posts"),
        (page(under="<div>Loose Lamps · Fri, Jun 22 · Free</div>", behind=COPYRIGHT), None),
        (page(under="<h3>Your Friday round-up</h3><div>Loose Lamps · Jun 22 · Paid</div>", behind=COPYRIGHT), None),
        (TEXT.format("Friday 22 June") + "\n\n© 2012-2018 The Copper Wire\n", None),
    ],
)  # fmt: skip
def test_the_year_of_a_day_may_stand_elsewhere(source: str, url: str | None) -> None:
    assert published(source, "a.txt" if source.startswith(TITLE) else "a.html", url=url) == JUNE_22


@pytest.mark.parametrize(
    ("source", "url"),
    [
        (page(under="<div>Loose Lamps · Jun 22 · Free</div>"), None),
        (page(under="<div>Loose Lamps · Jun 22 · Free</div>", behind=COPYRIGHT), None),
        (page(under="<div>Loose Lamps · Mon, Jun 22 · Free</div>", behind=COPYRIGHT), None),
        (page(under="<div>Loose Lamps · Mon, Jun 22 · Free</div>"), "https://lamp.example/news/2018/lamp-posts"),
        (page(under="<div>The Lamp · Jun 22 · 4 min read</div>"), "https://lamp.example/2018/05/lamp-posts"),
        (page(under="<div>Updated Jun 22</div>"), "https://lamp.example/2018/06/lamp-posts"),
        (page(under="<div>Meeting: Friday, June 22</div>", behind=COPYRIGHT), None),
        (page(under="<div>Next issue Friday, June 22</div>"), "https://lamp.example/2018/06/lamp-posts"),
        (page(under="<div>From Monday to Friday, June 22</div>", behind=COPYRIGHT), None),
        (page(under="<div>Loose Lamps · Feb 30 · Free</div>"), "https://lamp.example/2018/02/lamp-posts"),
    ],
)  # fmt: skip
def test_a_day_whose_year_nothing_tells_or_that_is_of_something_else_is_left_out(source: str, url: str | None) -> None:
    assert published(source, url=url) is None
