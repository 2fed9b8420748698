"""A contract's bar begins and ends where its events say, and fades where none does."""

import pytest

from timeline.pages.lines.bars import LANES, Bar, bars

LINE = ("2016-05-01", "2017-03-01", "2018-06-22", "2019-01-10", "2020-02-02")
"""One entry to a row, from row 2: a year stands above."""


def hanging() -> list[tuple[int, dict]]:
    return [(row, {"id": f"E{row}", "date": {"edtf": day}}) for row, day in enumerate(LINE, start=2)]


def event(kind: str, at: str, period: str = "") -> dict:
    """`at`: an entry of the line, or the day of one that does not hang here."""
    day = {document["id"]: document["date"]["edtf"] for _row, document in hanging()}.get(at, at)
    return {"type": kind, "period": period, "entry": {"id": at, "date": {"edtf": day}}}


def bar(*events: dict) -> Bar | None:
    drawn = bars([{"title": "Cameras", "events": list(events)}], hanging(), 6).placed
    return drawn[0][0] if drawn else None


def ends(*events: dict) -> tuple[int, str, int, str]:
    found = bar(*events)
    return found.start, found.top, found.end, found.bottom


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([event("award", "E3"), event("expiry", "E5")], (3, "at", 5, "at")),
        ([event("award", "E3", "2017-03/2019")], (3, "at", 5, "edge")),
        ([event("award", "E3", "2017-03/2030")], (3, "at", 6, "on")),
        ([event("award", "E3", "2017-03/..")], (3, "at", 6, "on")),
        ([event("award", "E3")], (3, "at", 3, "soft")),
        ([event("renewal", "E5")], (4, "soft", 5, "soft")),
        ([event("renewal", "E2")], (1, "soft", 2, "soft")),
        ([event("modification", "E4", "2017/2018-12")], (3, "edge", 4, "edge")),
        ([event("award", "2015-01-01"), event("expiry", "2019-06-01")], (1, "in", 5, "edge")),
        ([event("non_renewal", "E4")], (3, "soft", 4, "soft")),
        ([event("award", "E3", "no date at all"), event("termination", "E4")], (3, "at", 4, "at")),
    ],
)
def test_it_begins_and_ends_where_its_events_say(events, expected):
    assert ends(*events) == expected


@pytest.mark.parametrize(
    "events",
    [
        [],
        [event("solicitation", "E3")],
        [event("bid_withdrawn", "E3")],
        [event("award", "2010-01-01", "2010/2012")],
        [event("award", "2021-01-01")],
        [event("renewal", "2010-01-01")],
    ],
)
def test_what_did_not_run_here_as_far_as_is_stated_has_none(events):
    assert bar(*events) is None


def test_a_renewal_is_a_tick_and_the_word_that_there_will_be_none_closes_it():
    found = bar(event("award", "E2"), event("renewal", "E3"), event("option", "E4"), event("non_renewal", "E5"))

    assert found.ticks == (3, 4) and found.closed == 5


def test_those_for_which_there_is_no_lane_are_named():
    many = [{"title": f"Contract {n}", "events": [event("award", "E3", "2017/..")]} for n in range(LANES + 2)]

    drawn = bars(many, hanging(), 6)

    assert sorted(lane for _bar, lane in drawn.placed) == list(range(1, LANES + 1))
    assert drawn.left_out == ("Contract 2", "Contract 3")
