"""Deeds whose day has no year, in articles that tell of another year before. All are invented."""

from datetime import date

import pytest

from tests.timeline.ingest.propose.told import told

IN_2021 = date(2021, 3, 4)
LATER = "Employees of Google delivered a petition to the company"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (f"Employees of Amazon walked out on Nov. 1, 2018. {LATER} on Dec. 6.", "[2018-12-06..2020-12-06]"),
        (f"Employees of Amazon walked out in June 2018.\n\n{LATER} in October.", "[2018-10..2020-10]"),
        (f"In 2018, the mood changed. Nobody knew why. It rained. In June, {LATER[:1].lower()}{LATER[1:]}.", None),
        (f"Employees of Amazon walked out in 2018. It answered on Tuesday. {LATER} on Dec. 6.", "2020-12-06"),
        (f"Employees of Amazon walked out in 2018. {LATER} on Feb. 9.", "2021-02-09"),
        (f"2018\n\nJune 21: {LATER}.", "[2018-06-21..2020-06-21]"),
    ],
)
def test_a_year_told_before_leaves_a_day_without_one_open(text: str, edtf: str | None) -> None:
    found = [proposal.date.edtf for proposal in told(text, IN_2021) if proposal.date and "petition" in proposal.quote]

    assert found == [edtf or "[2018-06..2020-06]"]


@pytest.mark.parametrize(("before", "edtf"), [("In 2016", "2020-05"), ("In March 2016", "2020-05"),
                                              ("On March 3, 2016,", "[2016-05..2020-05]")])  # fmt: skip
def test_an_older_year_or_month_is_background_of_this_years_news_and_a_day_begins_a_story(
    before: str, edtf: str
) -> None:
    text = f"Amazon has sold it since a trial. {before} it grew. {LATER} in May."

    assert [proposal.date.edtf for proposal in told(text, date(2020, 11, 19)) if proposal.date] == [edtf]


def test_a_year_over_lines_is_a_heading() -> None:
    chronicle = f"2016\n\nMay 3: {LATER}."

    assert [proposal.date.edtf for proposal in told(chronicle, date(2020, 11, 19)) if proposal.date] == [
        "[2016-05-03..2020-05-03]"
    ]
