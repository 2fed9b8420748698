"""Reading a shelf as a line, oldest first. A long line comes in parts.

A part begins at an entry (`?from=E151`) or with a year (`?from=2019`), so its address stays good whatever is printed
later; it costs the same wherever on the line it lies.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from timeline import dates
from timeline.pages.contracts import contract_documents
from timeline.pages.known import known_rows
from timeline.pages.lines import ladder
from timeline.pages.lines.brackets import Edges
from timeline.pages.lines.hang import hang
from timeline.pages.lines.ladder import Hung, draw, draw_narrowed
from timeline.pages.lines.marked import Marked, mark
from timeline.pages.lines.marks import Below
from timeline.pages.lines.rows import Row, laid_over, read_rows
from timeline.pages.over import NOTHING, Over
from timeline.pages.years import years
from timeline.printed.knowing import known_documents
from timeline.printed.models import Shelf
from timeline.printed.parameters import Filters
from timeline.printed.typesetting.brief import place
from timeline.wording.addresses import address


@dataclass(frozen=True)
class Year:
    """`is_here`: something of it stands on this part."""

    number: int
    address: str
    is_here: bool


@dataclass(frozen=True)
class Line:
    """`earlier` and `later` are addresses; empty where the line begins or ends. `narrowed`: to what, in words; `whole`:
    the address of the line with nothing left out."""

    whole: str
    entries: list[Hung]
    drawn: Marked
    narrowed: str
    canonical: str
    earlier: str = ""
    later: str = ""
    years: list[Year] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        return not (self.earlier or self.later)

    @property
    def last(self) -> Hung:
        return self.entries[-1]

    @property
    def kinds(self) -> list[str]:
        """In the order in which they first appear."""
        return list(dict.fromkeys(entry.document["kind"] for entry in self.entries))


@dataclass(frozen=True)
class Addresses:
    """Of the parts of one line under one set of filters."""

    url: str
    filters: Filters

    def at(self, start: str = "") -> str:
        return address(self.filters.address(self.url, None, **{"from": start or ()}))

    @property
    def whole(self) -> str:
        return address(self.filters.unnarrowed().address(self.url))

    def before(self, above: Sequence[Row]) -> str:
        """`above`: one entry more than a part has, latest first."""
        if len(above) > ladder.LENGTH:
            return self.at(f"E{above[ladder.LENGTH - 1]['number']}")
        return self.at() if above else ""

    def after(self, rows: Sequence[Row]) -> str:
        return self.at(f"E{rows[ladder.LENGTH]['number']}") if len(rows) > ladder.LENGTH else ""


def read_line(record: Any, filters: Filters, narrowed: str = "", over: Over = NOTHING) -> Line:
    """`narrowed`: to what, in words. `over`: as it will stand after an act. Raises ParameterError."""
    facet, to = f"{record.kind}:{record.slug}", Addresses(record.document["url"], filters)
    start = filters.get("from")
    rows, above = read_rows(filters, facet, start)
    rows = laid_over(rows, over, facet) if over else known_rows(rows, filters.known, filters.at)
    entries, following = hang(rows[: ladder.LENGTH]), rows[ladder.LENGTH :]
    edges = Edges(
        [dates.parse(row["edtf"]) for row in reversed(above[: ladder.LENGTH])],
        following[0]["sort_date"] if following else None,
    )
    asked = [demand for row in reversed(above) for demand in row["demands"] or ()]
    marked = mark(
        draw_narrowed(entries, edges) if narrowed else draw(entries, edges),
        below=Below.MORE if following else Below.NOTHING if narrowed else Below.END,
        above=asked,
        answering=_answering(entries, asked, facet, filters.at) if following else (),
        contracts=_contracts(record, [*(row["event"] for row in above), *_events(entries)], filters, over),
    )
    return Line(
        to.whole,
        entries,
        marked,
        narrowed,
        canonical=f"{to.url}?from={start}" if start else to.url,
        earlier=to.before(above),
        later=to.after(rows),
        years=_years(facet, entries, to) if above or following else [],
    )


def _answering(entries: Sequence[Hung], asked: Iterable[dict], facet: str, at: int | None) -> set[str]:
    """The entries of this line, beyond this part of it, that give the last answer to a demand made here or above. One
    query, where any may."""
    last = place(entries[-1].document["date"]["edtf"], entries[-1].document["id"])
    made = [*asked, *(demand for entry in entries for demand in entry.document["demands"])]
    answers = [demand["history"][-1]["entry"] for demand in made if demand["history"]]
    later = {told["id"] for told in answers if place(told["date"]["edtf"], told["id"]) > last}
    if not later:
        return set()
    shelf = Shelf.objects.at(at).on(facet, at=at)
    return set(shelf.filter(record__in=later).values_list("record_id", flat=True))


def _events(entries: Iterable[Hung]) -> Iterator[dict | None]:
    return (entry.document.get("contract_event") for entry in entries)


def _contracts(record: Any, events: Iterable[dict | None], filters: Filters, over: Over) -> list[dict]:
    """Those that something became of, here or above; on its own page, the contract alone."""
    slugs = (event["contract"] for event in events if event and event["contract"])
    is_own = record.kind == "contract"
    documents = [record.document] if is_own else contract_documents(slugs, filters.at, over)
    return known_documents("contract", documents, filters.known, filters.at)


def _years(facet: str, entries: Sequence[Hung], to: Addresses) -> list[Year]:
    shown = {entry.year for entry in entries}
    return [
        Year(number, to.at(f"{number:04}"), number in shown) for number in years(facet, to.filters.at, to.filters.known)
    ]
