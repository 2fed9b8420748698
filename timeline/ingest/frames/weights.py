"""What signs weigh: logistic regressions over signs by name, fitted by `make train` and kept in weights.npz.

A sign that no article of the training had weighs nothing. The file names its version, which proposals carry on.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

FILE = Path(__file__).with_name("weights.npz")
QUESTIONS = ("deed", "protest", "contract", "party")
"""Of a word, the kind of event that it tells; of a protest's word and a contract's, the deed; of an organization, its
role."""

Numbers = NDArray[np.float32]


@dataclass(frozen=True)
class Judge:
    """One regression: `rows` says which row of `weights` (signs x classes) a sign has; the last row is the start."""

    classes: tuple[str, ...]
    rows: dict[str, int]
    weights: Numbers

    def likely(self, signs: Sequence[Collection[str]]) -> Numbers:
        """Of each of them, how likely each class is: rows that sum up to 1."""
        sums = np.stack([self._sum(each) for each in signs]) if signs else np.zeros((0, len(self.classes)), np.float32)
        grown = np.exp(sums - sums.max(axis=1, keepdims=True, initial=-np.inf)) if len(sums) else sums
        return grown / grown.sum(axis=1, keepdims=True) if len(sums) else grown

    def _sum(self, signs: Collection[str]) -> Numbers:
        rows = [row for sign in signs if (row := self.rows.get(sign)) is not None]
        found: Numbers = self.weights[[*rows, -1]].sum(axis=0)
        return found


@dataclass(frozen=True)
class Weights:
    version: str
    judges: dict[str, Judge]


@cache
def in_force() -> Weights:
    with np.load(FILE, allow_pickle=False) as held:
        return Weights(str(held["version"]), {name: _judge(held, name) for name in QUESTIONS})


def _judge(held: Any, name: str) -> Judge:
    signs = str(held[f"{name} signs"]).split("\n")
    weights = held[f"{name} weights"].astype(np.float32)
    return Judge(tuple(str(held[f"{name} classes"]).split("\n")), {sign: at for at, sign in enumerate(signs)}, weights)


def write(file: Path, weights: Weights) -> None:
    """As `in_force` reads it; half precision is enough."""
    columns: dict[str, Any] = {"version": np.array(weights.version)}
    for name, judge in weights.judges.items():
        columns[f"{name} classes"] = np.array("\n".join(judge.classes))
        columns[f"{name} signs"] = np.array("\n".join(judge.rows))
        columns[f"{name} weights"] = judge.weights.astype(np.float16)
    np.savez_compressed(file, **columns)
