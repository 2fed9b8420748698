"""The weights of an entry's signs under which the right entries are likeliest among those that were compared: a
conditional logit. Pulled a little towards none, so that there is one best answer."""

from collections.abc import Iterable
from functools import partial

import numpy as np
from numpy.typing import NDArray

from timeline.ingest.linking import Known, signs
from timeline.ingest.newton import Numbers, lowest
from timeline.management.evaluations.linking_questions import Question

PULL, TINY = 1.0, 1e-300
Right = NDArray[np.bool_]


def best_weights(questions: Iterable[tuple[Question, list[Known]]]) -> list[float]:
    """Of questions, each with the entries compared; one whose right entry is not among them tells nothing."""
    told = [(rows, right) for question, known in questions for rows, right in [_rows(question, known)] if right.any()]
    spread = np.concatenate([rows for rows, _ in told]).std(axis=0) + 1e-9
    scaled = [(rows / spread, right) for rows, right in told]
    weights = lowest(np.zeros(len(spread)), partial(_slope_and_bend, scaled), partial(_cost, scaled))
    found: list[float] = (weights / spread).tolist()
    return found


def _slope_and_bend(told: list[tuple[Numbers, Right]], weights: Numbers) -> tuple[Numbers, Numbers]:
    slope, bend = PULL * weights, PULL * np.eye(len(weights))
    for rows, right in told:
        likely = _likely(rows @ weights)
        rightly = _likely(np.where(right, rows @ weights, -np.inf))
        mean = likely @ rows
        slope += mean - rightly @ rows
        bend += (rows.T * likely) @ rows - np.outer(mean, mean)
    return slope, bend


def _cost(told: list[tuple[Numbers, Right]], weights: Numbers) -> float:
    unlikely = sum(float(np.log(_likely(rows @ weights)[right].sum() + TINY)) for rows, right in told)
    return PULL * float(weights @ weights) / 2 - unlikely


def _rows(question: Question, known: list[Known]) -> tuple[Numbers, Right]:
    rows = [signs(question.asked, entry, question.rarity) for entry in known]
    return np.array(rows, dtype=float), np.array([entry.pk in question.right for entry in known], dtype=bool)


def _likely(scores: Numbers) -> Numbers:
    """As parts of one."""
    powers: Numbers = np.exp(scores - scores.max())
    return powers / powers.sum()
