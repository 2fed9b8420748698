"""Copies and light rewrites of real articles: how many are found again, and how many others are taken for one."""

import gzip
import json
import random
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path

from timeline.ingest.dedupe import ENOUGH, KEYS, Sketch, resemblance, sketch

SHORTEST = 120  # words of an article
SHARES = (1, 5, 10, 15, 20, 25)


def duplicates(data: Path) -> Iterator[str]:
    texts = [text.split() for text in texts_in(data)]
    vocabulary = [word for text in texts for word in text]
    originals = _sketches(texts)
    yield f"{len(texts)} articles, {len(vocabulary):,} words"
    yield f"syndicated (another head, the last third cut off): {_found(originals, _sketches(map(_cut, texts)))}"
    for share in SHARES:
        chance = random.Random(share)  # noqa: S311 - nothing is kept secret by it
        rewrites = _sketches(changed(text, share / 100, vocabulary, chance) for text in texts)
        yield f"{share:2} words in 100 changed: {_found(originals, rewrites)}"
    alike = [resemblance(one, other) for one, other in combinations(originals, 2)]
    merged = sum(score >= ENOUGH for score in alike)
    yield f"{len(alike):,} pairs of different articles: {merged} taken for one; the likest shares {max(alike):.2f}"


def texts_in(data: Path) -> Iterator[str]:
    with gzip.open(data / "extraction" / "benchmark" / "ground_truth.jsonl.gz", "rt", encoding="utf-8") as rows:
        texts = [row["articleBody"] for row in map(json.loads, rows)]
    with (data / "proposals" / "articles.jsonl").open(encoding="utf-8") as rows:
        texts += [row["content"] for row in map(json.loads, rows) if row["format"] == "txt"]
    return (text for text in texts if len(text.split()) >= SHORTEST)


def changed(words: list[str], share: float, vocabulary: list[str], chance: random.Random) -> list[str]:
    """Of a hundred words so many are replaced, left out or followed by another."""
    made: list[str] = []
    for word in words:
        if chance.random() >= share:
            made.append(word)
            continue
        made += chance.choice(([chance.choice(vocabulary)], [], [word, chance.choice(vocabulary)]))
    return made


def _cut(words: list[str]) -> list[str]:
    return ["Harbour", "Wire", "Service", *words[10 : len(words) * 2 // 3]]


def _sketches(texts: Iterable[list[str]]) -> list[Sketch]:
    return [sketch(" ".join(words)) for words in texts]


def _found(originals: list[Sketch], copies: list[Sketch]) -> str:
    pairs = list(zip(originals, copies, strict=True))
    looked_up = [set(one[:KEYS]) & set(other[:KEYS]) for one, other in pairs]
    alike = [resemblance(one, other) for one, other in pairs]
    found = sum(bool(keys) and score >= ENOUGH for keys, score in zip(looked_up, alike, strict=True))
    return f"{found} of {len(pairs)} found; the least alike shares {min(alike):.2f}"
