"""Who answered sooner is said only as far as the record knows it."""

import pytest

from timeline.pages.compare.read import Lane
from timeline.pages.compare.sooner import sooner
from timeline.text import isolated

A, B = isolated("Acme"), isolated("Bolt")


def lane(title: str, *days: tuple[int, int | None] | None) -> Lane:
    """One that was asked so many things; None: no answer."""
    demands = [
        {"response": "refused", "days_to_response": {"min": each[0], "max": each[1]}} if each else {"response": "none"}
        for each in days
    ]
    return Lane("organization", title.lower(), title, [], False, demands)


@pytest.mark.parametrize(
    ("acme", "bolt", "said"),
    [
        ([], [(0, 1)], ""),
        ([None], [None], "None of them has answered a demand on record."),
        ([None], [(0, None)], f"Only {B} has answered a demand on record; {A} none."),
        ([(3, 5)], [(6, None)], f"{A} answered soonest: after 3 to 5 days."),
        ([(3, 5), (40, 40)], [(90, 90), (6, 6)], f"{A} answered soonest: after 3 to 5 days."),
        ([(3, 5)], [(5, 9)], f"From this record it can’t be said who answered sooner: {A} and {B} may have."),
        ([(0, None)], [(7, 7)], f"From this record it can’t be said who answered sooner: {A} and {B} may have."),
    ],
)
def test_no_more_is_said_than_is_known(acme, bolt, said):
    assert sooner([lane("Acme", *acme), lane("Bolt", *bolt)]) == said


def test_who_is_silent_beside_two_that_answered_is_named():
    said = sooner([lane("Acme", (1, 1)), lane("Bolt", (5, 5)), lane("Crow", None)])

    assert said == f"{A} answered soonest: after 1 day. No answer of {isolated('Crow')} is on record."
