"""Lines that tell when a page was published and changed: the day of publication counts, the changed one never."""

from datetime import date
from itertools import product

import pytest

from tests.timeline.ingest.parse.test_published import HEAD, JUNE_22, PROSE, page, published
from timeline.ingest.parse.dated import days_of, is_colophon

JULY_3 = date(2018, 7, 3)
BEGUN = [
    "first published",
    "originally published",
    "published",
    "posted",
    "first appeared",
    "filed",
    "created",
    "date created",
    "this article was first published",
    "this post first appeared",
    "put online",
    "went live",
    "uploaded",
]
CHANGED = [
    "last amended",
    "amended",
    "revised",
    "corrected",
    "last edited",
    "last changed",
    "reviewed",
    "most recently updated",
    "subsequently amended",
    "fact-checked",
    "republished",
]
LINES = [
    "{begun} on June 22, 2018 and {changed} on July 3, 2018",
    "{begun} on June 22, 2018 and {changed} on July 3, 2018.",
    "{begun} June 22, 2018; {changed} July 3, 2018",
    "{begun}: June 22, 2018 ({changed}: July 3, 2018)",
    "{begun} 22 June 2018. {changed} 3 July 2018.",
    "{changed} on July 3, 2018 and {begun} on June 22, 2018",
    "{changed} July 3, 2018, {begun} June 22, 2018.",
    "{changed}: July 3, 2018 | {begun}: June 22, 2018",
]


@pytest.mark.parametrize(("begun", "changed"), list(product(BEGUN, CHANGED)))
def test_the_published_day_counts_whatever_it_is_called_and_in_either_order(begun: str, changed: str) -> None:
    for form in LINES:
        line = form.format(begun=begun, changed=changed)
        line = line[0].upper() + line[1:]
        kinds = {dated.day: dated.kind for dated in days_of([line], "en")}

        assert kinds == {JUNE_22: "published", JULY_3: "changed"}, line


@pytest.mark.parametrize(
    "line",
    [
        "First published on June 22, 2018 and last amended on July 3, 2018.",
        "First published on <time datetime='2018-06-22'>June 22</time> and last amended on"
        " <time datetime='2018-07-03'>July 3</time>.",
        "Last amended on <time datetime='2018-07-03'>July 3</time> and filed on"
        " <time datetime='2018-06-22'>June 22</time>",
        "<span>Originally posted June 22, 2018.</span> <span>Last reviewed July 3, 2018.</span>",
        "This article was first published on June 22, 2018 and has since been corrected on July 3, 2018.",
    ],
)
@pytest.mark.parametrize("where", ["under", "above", "behind"])
def test_a_page_is_dated_by_such_a_line_wherever_it_stands(line: str, where: str) -> None:
    assert published(page(**{where: f"<p class='meta'>{line}</p>"})) == JUNE_22


def test_in_a_list_of_terms_too() -> None:
    under = "<dl><dt>Created</dt><dd>June 22, 2018</dd><dt>Last amended</dt><dd>July 3, 2018</dd></dl>"

    assert published(page(under=under)) != JULY_3


@pytest.mark.parametrize(
    "line",
    [
        "Corvane's code of conduct was first published on June 22, 2018 and last amended on July 3, 2018.",
        "The suit was filed on June 22, 2018 and amended on July 3, 2018.",
        "The policy, first published June 22, 2018, was revised July 3, 2018.",
        "The complaint, created June 22, 2018, was last amended July 3, 2018.",
    ],
)
def test_a_sentence_about_another_thing_dates_no_page(line: str) -> None:
    assert not is_colophon(line)
    assert published(page(under=f"<p>{line}</p>")) is None


def test_of_created_and_published_the_latter_is_the_day_it_came_out() -> None:
    line = "Created June 20, 2018, published June 22, 2018, last amended July 3, 2018"

    assert published(f"<html><body><main>{HEAD}<p>{line}</p>{PROSE}</main></body></html>") == JUNE_22
