"""How many entries of a list or line `known_by` leaves out: those that became known later, and those of which it is not
on record by when they were."""

from dataclasses import dataclass, replace

from django.db.models import F, Q

from timeline.printed.models.known import Known
from timeline.printed.parameters import Filters

COUNTED = 1_000


@dataclass(frozen=True)
class LeftOut:
    """`is_more`: there are more than these together."""

    later: int
    unknown: int
    is_more: bool = False


def left_out(filters: Filters, *within: str) -> LeftOut | None:
    """Under these filters; None where they don't ask by when things were known. One query."""
    day = filters.known
    if day is None:
        return None
    standing = Known.objects.at(filters.at).filter(Q(known_by__gt=day) | Q(known_by__isnull=True))
    values = {name: given for name, given in filters.values.items() if name != "known_by"}
    shelf = replace(filters, values=values).apply(*within)
    rows = shelf.filter(record__knowing__in=standing).values_list(F("record__knowing__known_by"), flat=True)
    found = list(rows[: COUNTED + 1])
    unknown = sum(known is None for known in found[:COUNTED])
    return LeftOut(min(len(found), COUNTED) - unknown, unknown, len(found) > COUNTED)
