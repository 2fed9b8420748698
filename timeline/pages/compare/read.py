"""Reads the lines that are to be compared: of each the entries, from where its days are counted, its demands and its
contracts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from timeline import dates
from timeline.dates import When
from timeline.pages.compare.periods import Period, periods
from timeline.printed.gather import documents_in_print
from timeline.printed.knowing import known_documents
from timeline.printed.marked import documents_at, documents_now
from timeline.printed.parameters import Filters
from timeline.vocabulary import UNANSWERED, EntryKind

MOST = 60
"""Entries of a line, the earliest; what more there is stands on its own page."""


@dataclass(frozen=True)
class Hung:
    """An entry on its line; `days`: the first and the last on which it can have happened or begun."""

    document: dict
    when: When

    @property
    def day(self) -> date:
        """Where its sign stands."""
        return dates.sort_date(self.when)


@dataclass(frozen=True)
class Lane:
    """One line. `is_more`: it has more entries than these."""

    kind: str
    slug: str
    title: str
    entries: list[Hung]
    is_more: bool
    demands: list[dict] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"/{ROOMS[self.kind]}/{self.slug}/"

    @cached_property
    def protest(self) -> Hung | None:
        """The first on record."""
        return next((hung for hung in self.entries if hung.document["kind"] == EntryKind.PROTEST), None)

    @cached_property
    def zero(self) -> date:
        """Day 0, when it is counted from its first protest; where there is none, from its first entry."""
        return (self.protest or self.entries[0]).day

    @cached_property
    def zero_is(self) -> str:
        """How sure that day is: "" where it is known, else "earliest" or "latest": what day 0 can have been."""
        when = (self.protest or self.entries[0]).when
        if when.start is None:
            return "latest"
        return "" if dates.begun_by(when) == when.start else "earliest"

    @cached_property
    def periods(self) -> list[Period]:
        return periods([hung.document for hung in self.entries])

    @property
    def answered(self) -> list[dict]:
        """Those that were answered, the quickest answer first, as far as that is known."""
        settled = [demand for demand in self.demands if demand["response"] not in UNANSWERED]
        return sorted(settled, key=lambda demand: _most(demand.get("days_to_response")))

    @property
    def owing(self) -> list[dict]:
        """The unanswered, the longest first."""
        open_ones = [demand for demand in self.demands if demand["response"] in UNANSWERED]
        return sorted(open_ones, key=lambda demand: -(demand.get("days_unanswered") or {"min": 0})["min"])


ROOMS = {"story": "stories", "organization": "organizations"}
NEVER = 10**9


def read_lanes(named: Sequence[tuple[str, str, str]], filters: Filters) -> list[Lane]:
    """`named`: kind, slug and title of each. A query for each line, and one for all their demands; as known by a day, a
    few more for all."""
    of_then = filters.unnarrowed()
    lines = [(*line, _documents(f"{line[0]}:{line[1]}", of_then)) for line in named]
    told = {document["id"]: document for *_line, documents in lines for document in documents}
    hung = {d["id"]: Hung(d, dates.parse(d["date"]["edtf"])) for d in _known("entry", told, filters)}
    made = {demand["id"] for one in hung.values() for demand in one.document["demands"]}
    found = documents_in_print(made, at=filters.at) if made else {}
    asked = {demand["id"]: demand for demand in _known("demand", found, filters)}
    return [
        _lane(kind, slug, title, [hung[d["id"]] for d in documents if d["id"] in hung], asked)
        for kind, slug, title, documents in lines
    ]


def _documents(facet: str, of_then: Filters) -> list[dict]:
    """At most one more than are drawn."""
    at = of_then.at
    page = of_then.first(MOST + 1, documents_now if at is None else documents_at(at), facet)
    return page.column("document")


def _known(kind: str, documents: Mapping[str, dict], filters: Filters) -> list[dict]:
    return known_documents(kind, list(documents.values()), filters.known, filters.at)


def _lane(kind: str, slug: str, title: str, entries: list[Hung], asked: Mapping[str, dict]) -> Lane:
    drawn = entries[:MOST]
    return Lane(kind, slug, title, drawn, len(entries) > MOST, _demands(kind, slug, drawn, asked))


def _demands(kind: str, slug: str, entries: Iterable[Hung], documents: Mapping[str, dict]) -> list[dict]:
    """A story's: what its entries ask. An organization's: what of this is asked of itself."""
    asked = dict.fromkeys(demand["id"] for hung in entries for demand in hung.document["demands"])
    found = [documents[demand] for demand in asked if demand in documents]
    return [demand for demand in found if demand["made_in"] and (kind == "story" or _is_of(demand, slug))]


def _is_of(demand: dict, slug: str) -> bool:
    return bool(demand["of"]) and demand["of"]["slug"] == slug


def _most(days: dict | None) -> int:
    return NEVER if not days or days["max"] is None else int(days["max"])
