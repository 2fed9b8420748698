"""Reads the ledger: one page of demands in the order that was asked for, each with who asked and what became of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from timeline.pages.ledger.counts import Count, count_answers, count_lines
from timeline.pages.ledger.waits import Scale, Wait, counted_days, figure, scale_for, wait
from timeline.printed.gather import documents_in_print
from timeline.printed.known_ledger import known_ledger
from timeline.printed.pages import Page
from timeline.printed.parameters import Filters
from timeline.printed.parameters.ledger import ORDERS, narrowed
from timeline.printed.stood import document_of


@dataclass(frozen=True)
class LedgerEntry:
    """One demand.

    * `maker`: the document of the entry in which it was made first; None where an edition in between took it out.
    * `wait`: how long it waited, drawn to the page's scale; None where no days are counted.
    """

    demand: dict
    maker: dict | None
    wait: Wait | None

    @property
    def made(self) -> dict:
        """The entry in which it was made first, in short."""
        brief: dict = self.demand["made_in"][0]
        return brief

    @property
    def waited(self) -> str:
        """The days in figures alone."""
        days = counted_days(self.demand)
        return figure(days) if days else ""

    @property
    def answer(self) -> dict | None:
        """The entry that tells of the last answer, in short."""
        history = self.demand["history"]
        return history[-1]["entry"] if history else None

    @property
    def stories(self) -> list[dict]:
        return self.maker["stories"] if self.maker else []

    @property
    def by(self) -> str:
        """Who took part in the protest that makes it, in the words of its entry."""
        return ((self.maker or {}).get("protest") or {}).get("participants", "")


@dataclass(frozen=True)
class Ledger:
    rows: list[LedgerEntry]
    counts: list[Count]
    scale: Scale
    page: Page


def read_ledger(filters: Filters) -> Ledger:
    """Three queries: the counts, a page of the ledger, and the entries that make its demands. By a day, two more."""
    counts, page = _now(filters) if filters.known is None else _known(filters, filters.known)
    demands = page.column("document")
    scale = scale_for(_longest(demands))
    makers = _makers(demands, filters.at)
    return Ledger([_entry(demand, makers, scale) for demand in demands], counts, scale, page)


def _now(filters: Filters) -> tuple[list[Count], Page]:
    """Of the record as it stands, or as it stood."""
    counts = count_answers(narrowed(filters, but="response"), filters.at)
    rows = narrowed(filters).annotate(document=document_of(filters.at))
    return counts, filters.turn(rows, "document", order=ORDERS[filters.get("ordering")])


def _known(filters: Filters, day: date) -> tuple[list[Count], Page]:
    known = known_ledger(filters, day)
    return count_lines((line for line, _told in known.rows), is_more=known.is_more), known.turn(filters)


def _makers(demands: Iterable[dict], at: int | None) -> dict[str, dict]:
    return documents_in_print({demand["made_in"][0]["id"] for demand in demands}, at=at)


def _entry(demand: dict, makers: dict[str, dict], scale: Scale) -> LedgerEntry:
    return LedgerEntry(demand, makers.get(demand["made_in"][0]["id"]), wait(demand, scale))


def _longest(demands: Iterable[dict]) -> int:
    """The most days that any of these can have waited, as far as that is known."""
    counted = [days for demand in demands if (days := counted_days(demand))]
    return max((days["max"] or days["min"] for days in counted), default=0)
