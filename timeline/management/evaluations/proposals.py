"""What is proposed of labelled articles, beside what an editor would enter (proposals/README.md tells the labels), or
entered (`manage.py labelled`).

The names are those of the record at hand. `pointer` is "offline"; "model", which is asked about what it was not asked
about yet, and its answers are kept; "stored", what the model answered so far; or a file of pointings in the form of
docs/pointing.md, a page a line, by which the reading is measured apart from who points. Halves are told apart by the
articles' keys: the odd one was not looked at when rules were made.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from django.core.management.base import CommandError

from timeline import model_pointer
from timeline.ingest import parse, propose, store
from timeline.ingest.frames.parser import trees
from timeline.ingest.match import read as names_in
from timeline.ingest.propose.pointing import form
from timeline.ingest.reading import named, understand
from timeline.ingest.values import SURE_FROM, Given, Page, Proposal, Raw, Skipped
from timeline.management.evaluations import labelled_pages
from timeline.management.evaluations.proposals_score import Score, scored
from timeline.management.pointed import MODEL, NO_MODEL, OFFLINE, STORED, is_named, pointings

TODAY = date(2026, 11, 27)
HALVES = {"half 0": (0,), "half 1": (1,), "all": (0, 1)}
Pointer = Callable[[str, Page], tuple[Proposal, ...]]


class Measured(NamedTuple):
    """`sure` counts the proposals alone with which the inbox opens."""

    half: int
    score: Score
    sure: Score


def proposals(data: Path, articles: Path | None = None, pointer: str = OFFLINE, json: bool = False) -> Iterator[str]:
    file = articles or data / "proposals" / "articles.jsonl"
    model = Model(may_ask=pointer == MODEL) if pointer in (MODEL, STORED) else None
    propose_of = model.propose if model else _pointer(pointer)
    measured = [_measured(row, propose_of) for row in _rows(file)]
    totals = dict(_totals(measured))
    yield from _in_json(totals, model) if json else _in_lines(totals, model)


def _totals(measured: Sequence[Measured]) -> Iterator[tuple[str, Score]]:
    for name, halves in HALVES.items():
        yield f"{name}, the sure ones", Score.total(one.sure for one in measured if one.half in halves)
        yield name, Score.total(one.score for one in measured if one.half in halves)


def _in_lines(totals: Mapping[str, Score], model: "Model | None") -> Iterator[str]:
    for name, score in totals.items():
        yield name
        yield from score.lines()
    if model:
        yield from (
            f"not answered: {count} of {totals['all'].counts['articles']}: {why}" for why, count in model.silent.items()
        )


def _in_json(totals: Mapping[str, Score], model: "Model | None") -> Iterator[str]:
    """What was missed and what is false on the half that may be looked at alone."""
    told: dict[str, Any] = {name: dict(score.counts) for name, score in totals.items()}
    told["half 0"] |= {"misses": totals["half 0"].missed, "falses": totals["half 0"].false}
    yield json.dumps(told | ({"not answered": model.silent} if model else {}), ensure_ascii=False)


class Model:
    """Proposes by what a model marked. `silent`: on how many pages it did not, by the reason; once its endpoint is in
    trouble it is not asked any more."""

    def __init__(self, *, may_ask: bool) -> None:
        if not is_named(may_ask=may_ask):
            raise CommandError(NO_MODEL)
        self._may_ask, self.silent = may_ask, Counter[str]()

    def propose(self, key: str, page: Page) -> tuple[Proposal, ...]:
        said = model_pointer.asked(page) if self._may_ask else model_pointer.stored(page)
        if isinstance(said, form.Marks):
            return _pointed(page, said.form, said.pointer)
        self.silent[said.detail if said else "it was not asked about it."] += 1
        self._may_ask = self._may_ask and not (said and said.is_trouble)
        return ()


def _measured(row: dict[str, Any], pointer: Pointer) -> Measured:
    half = int(hashlib.sha1(row["id"].encode(), usedforsecurity=False).hexdigest()[:8], 16) % 2
    page = labelled_pages.page(row) if labelled_pages.is_one(row) else _parsed(row)
    if isinstance(page, Skipped):
        nothing = scored(row, None, (), {})
        return Measured(half, nothing, nothing)
    found: Sequence[Proposal] = pointer(row["id"], page)
    if labelled_pages.is_one(row):
        found, row = labelled_pages.known(row, found), labelled_pages.as_labels(row)
    table, _ = store.names()
    names = {subject.slug: subject.name for subject in names_in(page.text, table, page.published_on).subjects}
    sure = tuple(one for one in found if one.score >= SURE_FROM)
    return Measured(half, scored(row, page, found, names), scored(row, page, sure, names))


def _parsed(row: dict[str, Any]) -> Page | Skipped:
    given = Given(url=row["url"], published_on=_day(row) if row["published_given"] else None)
    return parse.read(Raw(row["content"].encode()), given, TODAY)


def _day(row: dict[str, Any]) -> date | None:
    return date.fromisoformat(row["published_on"]) if row["published_on"] else None


def _pointer(name: str) -> Pointer:
    if name == OFFLINE:
        return lambda _, page: understand(page, store.names()[0], parse=trees).proposals
    stored = pointings(Path(name))
    return lambda key, page: _pointed(page, stored[key], Path(name).stem) if key in stored else ()


def _pointed(page: Page, told: form.Form, pointer: str) -> tuple[Proposal, ...]:
    names = named(page, store.names()[0])
    return propose.by_pointings(page, names.mentions, names.subjects, told, pointer)


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
