"""The weights of relevance that editors' verdicts give: a logistic regression over the signs of what they decided on.

Pure. It is pulled towards the weights set by hand, by the squares of the distances: so a few verdicts move them a
little and many a lot, there is one best answer, and the same verdicts always give the same. All that were relevant
count as much together as all that were not: editors are shown what is likely relevant, so how many of either they met
says nothing of the line between them.
"""

from collections.abc import Collection, Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from timeline.ingest.relevance import BY_HAND, Weights

LEAST = 50
"""Verdicts; with fewer the weights set by hand stay."""
PULL = 10.0
"""Of the weights towards those set by hand, beside one of each verdict."""
STEPS = 50
CLOSE = 1e-9

Numbers = NDArray[np.float64]


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
    """Newton's steps, each halved until it makes things better; what is minimized is convex."""
    by_hand = np.array([BY_HAND.start, *BY_HAND.of])
    weights = by_hand.copy()
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (counts * (likely - verdicts)) + PULL * (weights - by_hand)
        bend = (rows.T * (counts * likely * (1 - likely))) @ rows + PULL * np.eye(len(weights))
        step = np.linalg.solve(bend, slope)
        while _cost(rows, verdicts, counts, weights - step) > _cost(rows, verdicts, counts, weights) + CLOSE:
            step /= 2
        weights = weights - step
        if np.abs(step).max() < CLOSE:
            break
    found: list[float] = weights.tolist()
    return found


def _cost(rows: Numbers, verdicts: Numbers, counts: Numbers, weights: Numbers) -> float:
    """How unlikely the verdicts are, and how far the weights lie from those set by hand."""
    sums = rows @ weights
    afar = ((weights - np.array([BY_HAND.start, *BY_HAND.of])) ** 2).sum()
    return float(counts @ (np.logaddexp(0, sums) - verdicts * sums) + PULL / 2 * afar)
