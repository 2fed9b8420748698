"""The weights of relevance that editors' verdicts give: a logistic regression over the signs of what they decided on.

Pure. It is pulled towards the weights set by hand, by the squares of the distances: so a few verdicts move them a
little and many a lot, there is one best answer, and the same verdicts always give the same. All that were relevant
count as much together as all that were not: editors are shown what is likely relevant, so how many of either they met
says nothing of the line between them.
"""

from collections.abc import Collection, Sequence
from datetime import date

import numpy as np

from timeline.ingest.newton import Numbers, lowest
from timeline.ingest.relevance import BY_HAND, Weights

LEAST = 50
"""Verdicts; with fewer the weights set by hand stay."""
PULL = 10.0
"""Of the weights towards those set by hand, beside one of each verdict."""


def can_tell(verdicts: Collection[bool]) -> bool:
    """Whether anything can be told from them: they are LEAST or more, and not all the same."""
    return len(verdicts) >= LEAST and len(set(verdicts)) == 2


def fit(signs: Sequence[Sequence[float]], verdicts: Sequence[bool], on: date) -> Weights | None:
    """`signs` of an article each, `verdicts` whether it was relevant. None where nothing can be told from
    those."""
    if not can_tell(verdicts):
        return None
    rows, told = np.array([[1.0, *row] for row in signs]), np.array(verdicts, dtype=float)
    start, *of = _best(rows, told, len(told) / 2 / np.where(told == 1, told.sum(), (1 - told).sum()))
    return Weights(round(start, 4), tuple(round(weight, 4) for weight in of), on, len(verdicts))


def _best(rows: Numbers, verdicts: Numbers, counts: Numbers) -> list[float]:
    by_hand = np.array([BY_HAND.start, *BY_HAND.of])

    def slope_and_bend(weights: Numbers) -> tuple[Numbers, Numbers]:
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (counts * (likely - verdicts)) + PULL * (weights - by_hand)
        return slope, (rows.T * (counts * likely * (1 - likely))) @ rows + PULL * np.eye(len(weights))

    def cost(weights: Numbers) -> float:
        """How unlikely the verdicts are, and how far the weights lie from those set by hand."""
        sums = rows @ weights
        afar = ((weights - by_hand) ** 2).sum()
        return float(counts @ (np.logaddexp(0, sums) - verdicts * sums) + PULL / 2 * afar)

    found: list[float] = lowest(by_hand, slope_and_bend, cost).tolist()
    return found
