"""Verdicts give weights once there are enough of them."""

from datetime import date
from math import log

import numpy as np
import pytest

from timeline.ingest import signs
from timeline.ingest.relevance import BY_HAND, Weights, is_relevant, judge, weighed
from timeline.ingest.values import Page
from timeline.ingest.weighing import LEAST, fit

TODAY = date(2026, 11, 26)


def told(number: int, column: int = 3, room: float = 0.0) -> tuple[list[list[float]], list[bool]]:
    """Signs by chance, and verdicts that go by one of them alone; with room between those that are not relevant and
    those that are."""
    rows = np.random.default_rng(7).uniform(high=0.5, size=(number, len(signs.NUMBERS)))
    rows[:, column] += np.where(rows[:, column] > 0.25, room, 0)
    return rows.round(3).tolist(), (rows[:, column] > 0.25).tolist()


def right(found: Weights | None, rows: list[list[float]], verdicts: list[bool]) -> float:
    """The share of verdicts that it tells."""
    assert found is not None
    judged = [is_relevant(weighed(tuple(row), (), found)) for row in rows]
    return sum(mine == theirs for mine, theirs in zip(judged, verdicts, strict=True)) / len(verdicts)


@pytest.mark.parametrize("column", range(len(signs.NUMBERS)))
def test_it_finds_by_what_editors_decide(column: int) -> None:
    rows, verdicts = told(2000, column)

    found = fit(rows, verdicts, TODAY)

    assert found is not None
    assert (found.given_on, found.verdicts) == (TODAY, 2000)
    gained = [mine - theirs for mine, theirs in zip(found.of, BY_HAND.of, strict=True)]
    assert gained.index(max(gained)) == column
    assert right(found, rows, verdicts) > 0.8 > right(BY_HAND, rows, verdicts)


@pytest.mark.parametrize("column", range(len(signs.NUMBERS)))
def test_verdicts_with_room_between_them_are_all_found(column: int) -> None:
    rows, verdicts = told(3000, column, room=0.5)

    assert right(fit(rows, verdicts, TODAY), rows, verdicts) == 1 > right(BY_HAND, rows, verdicts)


def test_it_stays_off_until_there_are_enough() -> None:
    rows, verdicts = told(LEAST)

    assert LEAST == 50
    assert fit(rows[:-1], verdicts[:-1], TODAY) is None
    assert fit(rows, verdicts, TODAY) is not None


def test_verdicts_that_are_all_the_same_tell_nothing() -> None:
    rows, _ = told(LEAST)

    assert fit(rows, [True] * LEAST, TODAY) is None


def test_the_same_verdicts_give_the_same_weights_in_any_order() -> None:
    rows, verdicts = told(80)

    assert fit(rows, verdicts, TODAY) == fit(rows, verdicts, TODAY) == fit(rows[::-1], verdicts[::-1], TODAY)


def test_few_verdicts_move_weights_less_than_many() -> None:
    few, many = fit(*told(50), TODAY), fit(*told(2000), TODAY)

    assert few is not None and many is not None
    assert abs(few.of[3] - BY_HAND.of[3]) < 0.5 < many.of[3] - BY_HAND.of[3]


def test_verdicts_that_the_weights_told_before_leave_them_where_they_are() -> None:
    """Each article is as often relevant as its score says; only the line moves to where both kinds count alike."""
    rows = [[0.0, 0.0, 0.0, share, 0.0, 0.0] for share in np.linspace(0, 1.2, 40)]
    likely = [1 / (1 + np.exp(-BY_HAND.start - BY_HAND.of[3] * row[3])) for row in rows]
    many = [row for row in rows for _ in range(200)]
    verdicts = [n < round(200 * share) for share in likely for n in range(200)]
    balance = log(sum(verdicts) / (len(verdicts) - sum(verdicts)))

    found = fit(many, verdicts, TODAY)

    assert found is not None
    assert found.start == pytest.approx(BY_HAND.start - balance, abs=0.1)
    assert found.of == pytest.approx(BY_HAND.of, abs=0.1)


def test_reasons_name_the_weights_that_verdicts_gave_and_no_others() -> None:
    page = Page(title="Riders march against face scans", text="Riders marched with a petition against the selfie app.")
    found = fit(*told(60), TODAY)

    assert found is not None
    by_hand, by_verdicts = judge(page, [], []), judge(page, [], [], found)
    assert not any(reason.startswith("By the weights") for reason in by_hand.reasons)
    said = by_verdicts.reasons[-1]
    assert said.startswith("By the weights of 26 November 2026, from 60 verdicts: words of deeds +")
    assert f", against {found.start:+.2f}." in said and "names" not in said
    assert weighed(by_verdicts.signs, by_verdicts.reasons, BY_HAND) == by_hand
    assert weighed(by_hand.signs, by_hand.reasons, found) == by_verdicts
