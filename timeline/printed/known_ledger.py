"""The ledger of demands as known by a day: which demands were known, what had become of each, how long it waited.

By another day a demand has another answer and another place in the order, so nothing of it is kept: each known demand's
document is made as it was known, and its row of that. Of more than are read, those asked last by the day are.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from timeline.printed.counts import Count
from timeline.printed.cursors import Order
from timeline.printed.derived.ledger import LedgerLine, ledger
from timeline.printed.knowing import known_documents
from timeline.printed.models.ledger_row import LedgerQuerySet
from timeline.printed.pages import Page, merged, turn_list
from timeline.printed.parameters.filters import Filters
from timeline.printed.parameters.ledger import ORDERS, narrowed
from timeline.printed.stood import document_of
from timeline.printed.typesetting import Document

MOST = 1_000
"""Demands that are read."""
ASKED_LAST = Order(("asked_on", "number"), descending=True)
COLUMNS = (*LedgerLine._fields, "document")


@dataclass(frozen=True)
class KnownLedger:
    """`rows`: of all demands under the filters but that of the answer, each with its document. `is_more`: there are
    more than these."""

    rows: list[tuple[LedgerLine, Document]]
    is_more: bool

    def turn(self, filters: Filters) -> Page:
        """The page that was asked for, with the column `document`."""
        found = [(*line, told) for line, told in self._answered(filters)]
        return turn_list(COLUMNS, found, ORDERS[filters.get("ordering")], filters.cursor, filters.get("limit"))

    def count(self, filters: Filters) -> Count:
        return Count(len(self._answered(filters)), self.is_more)

    def _answered(self, filters: Filters) -> list[tuple[LedgerLine, Document]]:
        """Those with one of the answers that are asked for."""
        responses = filters.values.get("response")
        return [(line, told) for line, told in self.rows if responses is None or line.response in responses]


def known_ledger(filters: Filters, day: date) -> KnownLedger:
    """Four queries."""
    found = list(_asked_last(narrowed(filters, but="response"), day, filters.at))
    documents = known_documents("demand", found[:MOST], day, filters.at)
    return KnownLedger([(line, told) for told in documents for line in ledger("demand", told)], len(found) > MOST)


def _asked_last(rows: LedgerQuerySet, day: date, at: int | None) -> Iterable[Document]:
    parts: list[Any] = [
        part.annotate(document=document_of(at)).values("asked_on", "number", "document")
        for part in rows.around(day, at)
    ]
    return (row["document"] for row in merged(parts, ASKED_LAST, MOST + 1))
