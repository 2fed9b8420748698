"""Reads the lines that are to be compared: of each the entries, from where its days are counted, its demands and its
contracts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from timeline import dates
from timeline.dates import When
from timeline.pages.compare.periods import Period, periods
from timeline.printed.gather import documents_in_print
from timeline.printed.models import Shelf
from timeline.printed.stood import document_of
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


def read_lanes(named: Sequence[tuple[str, str, str]], at: int | None = None) -> list[Lane]:
    """`named`: kind, slug and title of each. A query for each line, and one for all their demands."""
    read = [(kind, slug, title, _entries(f"{kind}:{slug}", at)) for kind, slug, title in named]
    wanted = {demand["id"] for *_lane, entries in read for hung in entries for demand in hung.document["demands"]}
    documents = documents_in_print(wanted, at=at) if wanted else {}
    return [
        Lane(kind, slug, title, entries[:MOST], len(entries) > MOST, _demands(kind, slug, entries[:MOST], documents))
        for kind, slug, title, entries in read
    ]


def _entries(facet: str, at: int | None) -> list[Hung]:
    shelf = Shelf.objects.at(at).on(facet, at=at).chronological()
    found = shelf.values_list(document_of(at), flat=True)[: MOST + 1]
    return [Hung(document, dates.parse(document["date"]["edtf"])) for document in found]


def _demands(kind: str, slug: str, entries: Iterable[Hung], documents: dict[str, dict]) -> list[dict]:
    """A story's: what its entries ask. An organization's: what of this is asked of itself."""
    asked = dict.fromkeys(demand["id"] for hung in entries for demand in hung.document["demands"])
    found = [documents[demand] for demand in asked if demand in documents]
    return [demand for demand in found if demand["made_in"] and (kind == "story" or _is_of(demand, slug))]


def _is_of(demand: dict, slug: str) -> bool:
    return bool(demand["of"]) and demand["of"]["slug"] == slug


def _most(days: dict | None) -> int:
    return NEVER if not days or days["max"] is None else int(days["max"])
