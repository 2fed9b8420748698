"""Fits the weights: `python -m training.fit` (make train). Prints what the fit is worth on articles it has not seen.

Further files are learnt from too, as `manage.py labelled` writes them: `make train LABELLED="one.jsonl two.jsonl"`.

Logistic regressions with L2, by article in five folds; the same articles always give the same weights (L-BFGS from
zero, no chance in it but the folds' order, which SEED gives). Signs that fewer than LEAST examples have are left out.
"""

import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from timeline.ingest.frames import weights
from timeline.ingest.frames.choose import NONE
from timeline.ingest.frames.weights import QUESTIONS, Judge, Weights
from training import articles, examples
from training.examples import Example, Told

SEED, FOLDS = 5, 5
LEAST = 2
PULL = {"deed": 0.3, "protest": 1.0, "contract": 1.0, "party": 0.3}
"""The inverse of how much large weights cost, as scikit-learn's C."""


def main(more: Sequence[str] = ()) -> None:
    files = articles.files(map(Path, more))
    told = [examples.of(article) for article in articles.read(files)]
    missed = sum(len(one.missed) for one in told)
    print(f"{len(told)} articles, {sum(len(one.of['deed']) for one in told)} words; {missed} events that no word tells")
    for line in figures(told):
        print(line)
    fitted = fit(told, articles.version(files))
    weights.write(weights.FILE, fitted)
    signs = {name: len(judge.rows) for name, judge in fitted.judges.items()}
    print(f"wrote {weights.FILE.name}, version {fitted.version}: {signs}")


def fit(told: Sequence[Told], version: str) -> Weights:
    return Weights(version, {name: _judge([e for one in told for e in one.of[name]], PULL[name]) for name in QUESTIONS})


def _judge(found: Sequence[Example], pull: float) -> Judge:
    held = Counter(sign for example in found for sign in example.signs)
    rows = {sign: at for at, sign in enumerate(sorted(sign for sign, count in held.items() if count >= LEAST))}
    model = LogisticRegression(C=pull, max_iter=1000)
    model.fit(_matrix(found, rows), [e.answer for e in found], sample_weight=[e.count for e in found])
    table = np.vstack([model.coef_.T, model.intercept_[None]]).astype(np.float32)
    return Judge(tuple(map(str, model.classes_)), rows, table)


def _matrix(found: Sequence[Example], rows: dict[str, int]) -> csr_matrix:
    at, ends = [], [0]
    for example in found:
        at += [rows[sign] for sign in example.signs if sign in rows]
        ends.append(len(at))
    return csr_matrix((np.ones(len(at), np.float32), at, ends), shape=(len(found), len(rows)))


def figures(told: Sequence[Told]) -> Iterator[str]:
    """Of each question how many answers are right, of articles that were left out when the weights were fitted."""
    order = random.Random(SEED).sample(range(len(told)), len(told))  # noqa: S311 no secret
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for fold in range(FOLDS):
        held_out = set(order[fold::FOLDS])
        fitted = fit([one for at, one in enumerate(told) if at not in held_out], "")
        for name, judge in fitted.judges.items():
            for at in sorted(held_out):
                _count(counts[name], judge, told[at].of[name])
    for name, count in counts.items():
        recall, precision = count["right"] / count["due"], count["right"] / max(1, count["answered"])
        yield f"  {name}: recall {recall:.3f} of {count['due']}, precision {precision:.3f}"


def _count(count: Counter[str], judge: Judge, found: Sequence[Example]) -> None:
    best = judge.likely([example.signs for example in found]).argmax(axis=1)
    for example, at in zip(found, best, strict=True):
        answer = judge.classes[int(at)]
        count["due"] += example.answer != NONE
        count["answered"] += answer != NONE and example.count == 1.0
        count["right"] += answer == example.answer != NONE


if __name__ == "__main__":
    main(sys.argv[1:])
