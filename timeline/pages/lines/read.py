"""Reading a shelf as a line, oldest first. A long line comes in parts.

A part begins at an entry (`?from=E151`) or with a year (`?from=2019`), so its address stays good whatever is printed
later; it costs the same wherever on the line it lies.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from operator import itemgetter
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from timeline import dates
from timeline.pages.contracts import contract_documents
from timeline.pages.known import known_rows
from timeline.pages.lines import ladder
from timeline.pages.lines.brackets import Edges
from timeline.pages.lines.hang import hang, with_documents
from timeline.pages.lines.ladder import Hung, draw, draw_narrowed
from timeline.pages.lines.marked import Marked, mark
from timeline.pages.lines.marks import Below
from timeline.pages.over import NOTHING, Over, hung
from timeline.pages.years import years
from timeline.printed.cursors import Cursor
from timeline.printed.knowing import known_documents
from timeline.printed.models import Shelf
from timeline.printed.models.shelf import ShelfQuerySet
from timeline.printed.parameters import Filters, ParameterError
from timeline.printed.parameters.values import Start
from timeline.printed.stood import edtf_of, part_of
from timeline.printed.typesetting.brief import place
from timeline.printed.walks import Columns
from timeline.wording.addresses import address

COLUMNS = ("document", "html")
ONE_MORE = ladder.LENGTH + 1
Row = dict[str, Any]


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
    rows, above = _read(filters, facet, start)
    rows = _laid_over(rows, over, facet) if over else known_rows(rows, filters.known, filters.at)
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


def _read(filters: Filters, facet: str, start: Start | None) -> tuple[list[Row], list[Row]]:
    """A part's entries and one more; and those before it, latest first, as many."""
    whole = _whole(filters.at)
    if not start:
        return filters.first(ONE_MORE, whole, facet).rows, []
    place = _place(start)
    here, above = Cursor(place, inclusive=True), Cursor(place)
    return (
        filters.first(ONE_MORE, whole, facet, cursor=here).rows,
        _above(filters, facet, above),
    )


def _above(filters: Filters, facet: str, place: Cursor) -> list[Row]:
    if filters.known is None:
        return filters.first(ONE_MORE, _before(filters.at), facet, ordering="-date", cursor=place).rows
    rows = filters.first(ONE_MORE, _whole(filters.at), facet, ordering="-date", cursor=place).rows
    told = ((row, row["document"]) for row in known_rows(rows, filters.known, filters.at))
    return [row | {"edtf": d["date"]["edtf"], "demands": d["demands"], "event": d["contract_event"]} for row, d in told]


def _whole(at: int | None) -> Columns:
    if at is None:
        return _whole_now(str(get_language()))
    return lambda entries, *order: with_documents(entries, at).values(*order, *COLUMNS)


@cache
def _whole_now(language: str) -> Columns:
    """The same columns each time, since their SQL is written once."""
    return lambda entries, *order: with_documents(entries).values(*order, *COLUMNS)


def _before(at: int | None) -> Columns:
    """Of what hangs above a part, its date, its demands and what became of a contract in it."""
    return _before_now if at is None else lambda entries, *order: _told(entries, order, at)


def _before_now(entries: ShelfQuerySet, *order: str) -> QuerySet:
    return _told(entries, order)


def _told(entries: ShelfQuerySet, order: Sequence[str], at: int | None = None) -> QuerySet:
    parts = {"edtf": edtf_of(at), "demands": part_of("demands", at), "event": part_of("contract_event", at)}
    return entries.annotate(**parts).values(*order, *parts)


def _laid_over(rows: Sequence[Row], over: Over, facet: str) -> list[Row]:
    """Of a line read from its beginning, and one entry more than a part has where it goes on."""
    kept = [row for row in rows if row["document"]["id"] not in over]
    laid = [
        {"sort_date": place.sort_date, "number": int(document["id"][1:]), "document": document, "html": ""}
        for place, document in hung(over, facet)
    ]
    return sorted([*kept, *laid], key=itemgetter("sort_date", "number"))[: ladder.LENGTH + 1]


def _place(start: Start) -> tuple[date, int]:
    """Where an entry hangs now or, if it was taken out, hung last. Raises ParameterError."""
    if start.year:
        return date(start.year, 1, 1), 0
    places = Shelf.objects.filter(record=start).order_by("-from_sequence").values_list("sort_date", "number")
    if (place := places.first()) is None:
        raise ParameterError("from", start, _("No entry %(id)s was ever printed.") % {"id": start})
    return place


def _years(facet: str, entries: Sequence[Hung], to: Addresses) -> list[Year]:
    shown = {entry.year for entry in entries}
    return [
        Year(number, to.at(f"{number:04}"), number in shown) for number in years(facet, to.filters.at, to.filters.known)
    ]
