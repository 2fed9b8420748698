"""How many entries of a list or line, or demands of the ledger, `known_by` leaves out: those that became known later,
and those of which it is not on record by when they were."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import F, Q

from timeline.printed.known_ledger import ASKED_LAST
from timeline.printed.models.known import Known
from timeline.printed.parameters import Filters
from timeline.printed.parameters.ledger import narrowed

COUNTED = 1_000


@dataclass(frozen=True)
class LeftOut:
    """`what`: "entries" or "demands". `is_more`: there are more than these together."""

    later: int
    unknown: int
    is_more: bool = False
    what: str = "entries"


def left_out(filters: Filters, *within: str) -> LeftOut | None:
    """Under these filters; None where they don't ask by when things were known. One query."""
    day = filters.known
    if day is None:
        return None
    standing = Known.objects.at(filters.at).filter(Q(known_by__gt=day) | Q(known_by__isnull=True))
    values = {name: given for name, given in filters.values.items() if name != "known_by"}
    shelf = replace(filters, values=values).apply(*within)
    rows = shelf.filter(record__knowing__in=standing).values_list(F("record__knowing__known_by"), flat=True)
    return _counted(rows[: COUNTED + 1], day, "entries")


def demands_left_out(filters: Filters) -> LeftOut | None:
    """The same of demands, whatever their answer; of many, those asked last are looked at."""
    day = filters.known
    if day is None:
        return None
    rows: Any = narrowed(filters, but="response").with_known_by(filters.at).order_by(*ASKED_LAST.by())
    return _counted(rows.values_list("known_by", flat=True)[: COUNTED + 1], day, "demands")


def _counted(days: Iterable[Any], day: date, what: str) -> LeftOut:
    """`days`: by which each was known, one more than are counted where there are more."""
    found = list(days)
    later = sum(known is not None and known > day for known in found[:COUNTED])
    return LeftOut(later, found[:COUNTED].count(None), len(found) > COUNTED, what)
