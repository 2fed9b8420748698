"""Which articles are worth an editor's look: those that tell of an event, among others like them and among newspapers'.

Articles in which an editor would find something (proposals/) against those in which nothing is to be found, and against
the pages of newspapers (extraction/), of which hardly any concerns the record. The half whose key is odd was not looked
at when words were chosen; weights were chosen on both. What verdicts would give is told too: as if editors had decided
on one half, for the other.
"""

import gzip
import hashlib
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from timeline.demo.files import rows
from timeline.ingest import parse
from timeline.ingest.match import Table
from timeline.ingest.reading import understand
from timeline.ingest.relevance import is_relevant, weighed
from timeline.ingest.values import Given, Raw, Relevance, Skipped, Subject
from timeline.ingest.weighing import fit

TODAY = date(2026, 11, 26)


class Judged(NamedTuple):
    half: int
    is_page: bool
    is_relevant: bool
    relevance: Relevance

    @property
    def is_shown(self) -> bool:
        return is_relevant(self.relevance)


def relevance(data: Path) -> Iterator[str]:
    table = Table(Subject("organization", row["slug"], row["name"], row["kind"]) for row in rows("organizations"))
    judged = [one for source in (_articles(data), _pages(data)) for given in source if (one := _judged(table, *given))]
    yield f"{len(judged)} articles and pages, {sum(one.is_relevant for one in judged)} of them with something to find"
    for half in (0, 1):
        yield f"half {half}: {_figures([one for one in judged if one.half == half])}"
    yield f"all: {_figures(judged)}"
    for half in (0, 1):
        yield f"half {half}, by weights from verdicts on the other: {_figures(list(_by_verdicts(judged, half)))}"


def _judged(table: Table, key: str, raw: Raw, is_page: bool, has_something: bool) -> Judged | None:
    page = parse.read(raw, Given(), TODAY)
    if isinstance(page, Skipped):
        return None
    half = int(hashlib.sha1(key.encode(), usedforsecurity=False).hexdigest()[:8], 16) % 2
    return Judged(half, is_page, has_something, understand(page, table).relevance)


def _by_verdicts(judged: list[Judged], half: int) -> Iterator[Judged]:
    given = [one for one in judged if one.half != half]
    weights = fit([one.relevance.signs for one in given], [one.is_relevant for one in given], TODAY)
    for one in judged:
        if one.half == half and weights:
            yield one._replace(relevance=weighed(one.relevance.signs, (), weights))


def _figures(judged: list[Judged]) -> str:
    shown = [one for one in judged if one.is_shown]
    right, pages = sum(one.is_relevant for one in shown), [one for one in judged if one.is_page]
    kept_out = sum(not one.is_shown for one in pages)
    return (
        f"precision {_share(right, len(shown))}, recall {_share(right, sum(one.is_relevant for one in judged))}, "
        f"of newspapers' pages {_share(kept_out, len(pages))} kept out"
    )


def _share(part: int, of: int) -> str:
    return f"{part / of:.3f}" if of else "none"


def _articles(data: Path) -> Iterator[tuple[str, Raw, bool, bool]]:
    for name in ("articles", "plain"):
        for row in _rows(data / "proposals" / f"{name}.jsonl"):
            kind = "text/html" if row["format"] == "html" else "text/plain"
            yield row["id"], Raw(row["content"].encode(), row["url"], kind), False, not row["empty"]


def _pages(data: Path) -> Iterator[tuple[str, Raw, bool, bool]]:
    folder = data / "extraction" / "benchmark"
    for row in _rows(folder / "ground_truth.jsonl.gz"):
        with gzip.open(folder / row["html"]) as page:
            yield row["id"], Raw(page.read(), row["url"], "text/html"), True, False


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(file, "rt") if file.suffix == ".gz" else file.open() as lines:
        yield from map(json.loads, lines)
