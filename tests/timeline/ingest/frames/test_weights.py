"""The file of weights, and what is made of it."""

from pathlib import Path

import numpy as np
import pytest

from timeline.ingest.frames import weights
from timeline.ingest.frames.weights import QUESTIONS, Judge, Weights
from training import articles


def judge() -> Judge:
    table = np.array([[0.0, 2.0], [0.0, -1.0], [0.5, -0.5]], np.float32)
    return Judge(("none", "protest"), {"good": 0, "bad": 1}, table)


def test_signs_that_were_never_met_weigh_nothing() -> None:
    shares = judge().likely([["good"], ["good", "never met"], []])
    assert np.allclose(shares[0], shares[1]) and np.allclose(shares.sum(axis=1), 1)
    assert shares[0][1] == pytest.approx(1 / (1 + np.exp(-1.0)), abs=1e-4)
    assert judge().likely([]).shape == (0, 2)


def test_what_is_written_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "weights.npz"
    weights.write(file, Weights("7", {name: judge() for name in QUESTIONS}))
    monkeypatch.setattr(weights, "FILE", file)
    weights.in_force.cache_clear()
    try:
        held = weights.in_force()
    finally:
        weights.in_force.cache_clear()
    assert held.version == "7" and held.judges["party"].rows == {"good": 0, "bad": 1}
    assert np.array_equal(held.judges["party"].weights, judge().weights)


def test_the_weights_in_force_are_of_these_articles_and_these_signs() -> None:
    assert weights.in_force().version == articles.version(), "Signs or articles changed: run `make train`"
