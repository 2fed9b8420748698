"""What is proposed of labelled articles, beside what an editor would enter (proposals/README.md tells the labels).

The names are those of the record at hand. `pointer` is "offline", or a file of pointings in the form of
docs/pointing.md, a page a line, by which the reading is measured apart from who points. Halves are told apart by the
articles' keys: the odd one was not looked at when rules were made.
"""

import hashlib
import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from timeline.ingest import parse, propose, store
from timeline.ingest.match import read as names_in
from timeline.ingest.propose.pointing import form
from timeline.ingest.reading import named, understand
from timeline.ingest.values import Given, Page, Proposal, Raw, Skipped
from timeline.management.evaluations.proposals_score import Score, scored

TODAY = date(2026, 11, 27)
OFFLINE = "offline"
Pointer = Callable[[str, Page], tuple[Proposal, ...]]


class Measured(NamedTuple):
    half: int
    score: Score


def proposals(data: Path, articles: Path | None = None, pointer: str = OFFLINE) -> Iterator[str]:
    file = articles or data / "proposals" / "articles.jsonl"
    propose_of = _pointer(pointer)
    measured = [_measured(row, propose_of) for row in _rows(file)]
    for half in (0, 1):
        yield f"half {half}"
        yield from Score.total(one.score for one in measured if one.half == half).lines()
    yield "all"
    yield from Score.total(one.score for one in measured).lines()


def _measured(row: dict[str, Any], pointer: Pointer) -> Measured:
    half = int(hashlib.sha1(row["id"].encode(), usedforsecurity=False).hexdigest()[:8], 16) % 2
    given = Given(url=row["url"], published_on=_day(row) if row["published_given"] else None)
    page = parse.read(Raw(row["content"].encode()), given, TODAY)
    if isinstance(page, Skipped):
        return Measured(half, scored(row, None, (), {}))
    found = pointer(row["id"], page)
    table, _ = store.names()
    names = {subject.slug: subject.name for subject in names_in(page.text, table, page.published_on).subjects}
    return Measured(half, scored(row, page, found, names))


def _day(row: dict[str, Any]) -> date | None:
    return date.fromisoformat(row["published_on"]) if row["published_on"] else None


def _pointer(name: str) -> Pointer:
    if name == OFFLINE:
        return lambda _, page: understand(page, store.names()[0]).proposals
    stored = {row["id"]: form.read(row) for row in _rows(Path(name))}
    return lambda key, page: _pointed(page, stored[key], Path(name).stem) if key in stored else ()


def _pointed(page: Page, told: form.Form, pointer: str) -> tuple[Proposal, ...]:
    names = named(page, store.names()[0])
    return propose.by_pointings(page, names.mentions, names.subjects, told, pointer)


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
