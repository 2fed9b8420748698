"""When a contract ends, as its events tell it in order: the last end that is stated, unless it was ended by then."""

from datetime import date

import pytest

from timeline.printed.derived.terms import Term, terms


def contract(*events: tuple[str, str | None]) -> dict:
    told = [{"type": kind, "period": period, "entry": {"id": f"E{at}"}} for at, (kind, period) in enumerate(events, 1)]
    return {"id": "K7", "events": told}


@pytest.mark.parametrize(
    ("events", "ends"),
    [
        ([("award", "2018-06-19/2020-06-18")], (date(2020, 6, 18), date(2020, 6, 18), "E1")),
        ([("award", "2018/2020-06")], (date(2020, 6, 1), date(2020, 6, 30), "E1")),
        ([("award", "2018/2020"), ("option", "2021/2022")], (date(2022, 1, 1), date(2022, 12, 31), "E2")),
        ([("award", "2018/2020"), ("modification", None)], (date(2020, 1, 1), date(2020, 12, 31), "E1")),
        ([("award", "2018/2020"), ("non_renewal", None)], (date(2020, 1, 1), date(2020, 12, 31), "E1")),
        ([("award", "2018/2020"), ("termination", None)], None),
        ([("award", "2018/2020"), ("expiry", None), ("renewal", "2021/2023-05-01")], (date(2023, 5, 1),) * 2 + ("E3",)),
        ([("award", "2018/..")], None),
        ([("award", "2018/")], None),
        ([("award", "about two years")], None),
        ([], None),
    ],
)
def test_the_last_end_that_is_stated_holds_until_something_ends_it(events, ends):
    assert terms("contract", contract(*events)) == (frozenset([Term(7, *ends)]) if ends else frozenset())


def test_what_is_no_contract_or_was_taken_out_has_none():
    assert terms("entry", contract(("award", "2018/2020"))) == frozenset()
    assert terms("contract", {"id": "K7", "state": "retracted"}) == frozenset()
