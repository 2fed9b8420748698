"""A hundred thousand names as one table: how large it is, how long it takes to build, how fast texts are read with it.

The names are those of a public list of organizations (aliases/), the texts articles of several collections: all of
them real. Figures are of this process's own time. How many names stand in a thousand letters is told too, since each of
them is asked many questions and the rest of a text none.
"""

import ctypes
import gc
import gzip
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil

from timeline.ingest.match import Table, find
from timeline.ingest.match.letters import Letters
from timeline.ingest.match.views import View
from timeline.ingest.values import Alias, Subject

LEAST = 1500  # letters of a text that is an article


def aliases(data: Path) -> Iterator[str]:
    known, read = list(subjects(data)), list(texts(data))
    seconds, table = timed(lambda: Table(known))
    speeds = list(_speeds(table, read))
    full = _memory()
    del table
    names = sum(1 + len(subject.aliases) for subject in known)
    yield f"{len(known):,} subjects, {names:,} names: {seconds:.1f} s to build, {(full - _memory()) / 1e6:.0f} MB"
    yield from speeds


def _speeds(table: Table, read: list[str]) -> Iterator[str]:
    size = sum(len(text.encode()) for text in read) / 1e6
    spelt, hits = timed(
        lambda: sum(1 for text in read for place in table.spelt(View(Letters(text))) for _ in place.forms)
    )
    whole, found = timed(lambda: [mention for text in read for mention in find(text, table)])
    unclear = sum(bool(mention.may_mean) for mention in found)
    yield f"{len(read)} articles, {size:.2f} MB: {hits / size / 1000:.1f} names are spelt out in 1,000 letters"
    yield f"names spelt out: {size / spelt:.2f} MB/s; with all rules: {size / whole:.2f} MB/s"
    yield f"{len(found) - unclear:,} mentions; {unclear:,} times words that may mean several"


def _memory() -> int:
    """Bytes of the process without what it has freed and keeps for later."""
    gc.collect()
    getattr(ctypes.CDLL(None), "malloc_trim", bool)(0)
    return psutil.Process().memory_info().rss


def timed(act: Callable[[], Any]) -> tuple[float, Any]:
    before = time.process_time()
    result = act()
    return time.process_time() - before, result


def subjects(data: Path) -> Iterator[Subject]:
    for row in _rows(data / "aliases" / "organisations.jsonl.gz"):
        short = {words: Alias(words, True) for words in (*row["acronyms"], *row.get("tickers", ())) if words.strip()}
        others = {words: Alias(words) for words in row["aliases"] if words.strip()} | short
        others.pop(row["name"], None)
        yield Subject("organization", row["id"], row["name"], _kind(row), None, tuple(others.values()))


def _kind(row: dict[str, Any]) -> str:
    if row["source"] in ("nsi", "sec") or "company" in row["types"]:
        return "company"
    return "agency" if "government" in row["types"] else "nonprofit"


def texts(data: Path) -> Iterator[str]:
    """Whole articles: of the proposals, of reports on incidents, and of newspapers' pages."""
    labelled = (row["content"] for name in ("articles", "plain") for row in _rows(data / "proposals" / f"{name}.jsonl"))
    pages = (row["articleBody"] for row in _rows(data / "extraction" / "benchmark" / "ground_truth.jsonl.gz"))
    yield from (text for text in (*labelled, *pages) if len(text) >= LEAST)


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(file, "rt") if file.suffix == ".gz" else file.open() as lines:
        yield from map(json.loads, lines)
