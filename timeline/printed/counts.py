"""How many entries there are: kept where one facet is asked for as it stands, else counted as far as counts are exact.

    told = tally(filters, ("kind", "action_type"), "story:harbour")
    told.count                       # Count(412), or Count(1000, is_more=True)
    told.of("kind:protest")          # of those, how many are of that facet

Never more than EXACT entries are looked at, however many there are.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import Any, NamedTuple

from django.db import connections
from django.db.models import CharField, Q, QuerySet

from timeline.database.lists import any_of
from timeline.printed.compiled import Compiled
from timeline.printed.connection import PUBLIC
from timeline.printed.models import Extent
from timeline.printed.models.shelf import ShelfQuerySet
from timeline.printed.parameters.filters import Filters
from timeline.printed.parameters.table import FACETS, TABLE

EXACT = 1_000
NOT_NARROWING = frozenset({*FACETS, "exact", "ordering", "limit", "cursor", "count", "from", "by"})
"""Parameters that leave the entries as their facets give them."""
KEPT = Compiled(
    lambda facets: Extent.objects.filter(any_of("facet", facets)).values_list("facet", "entries"), facets=CharField()
)
# The names of facets are no condition of the index, which would be entered anew for each of them.
_BY_FACET = """
SELECT facet, count(*) FROM printed_shelf
WHERE record_id = ANY(%(records)s) AND {standing} AND split_part(facet, ':', 1) = ANY(%(names)s)
GROUP BY facet
"""
_NOW = "to_sequence IS NULL"
_THEN = "from_sequence <= %(at)s AND (to_sequence IS NULL OR to_sequence > %(at)s)"


class Count(NamedTuple):
    """`is_more`: there may be more than this."""

    number: int
    is_more: bool = False


@dataclass(frozen=True)
class Tally:
    """The entries under filters, and of these how many each facet has."""

    count: Count
    by_facet: Mapping[str, int] = field(default_factory=dict)
    is_exact: bool = True

    def of(self, facet: str) -> Count:
        """Where not all entries were looked at, as many as were seen among the last."""
        return Count(self.by_facet.get(facet, 0), not self.is_exact)

    def of_kind(self, name: str) -> dict[str, Count]:
        """The values of one parameter, the most frequent first."""
        found = {facet.partition(":")[2]: n for facet, n in self.by_facet.items() if facet.startswith(f"{name}:")}
        return {value: Count(n, not self.is_exact) for value, n in sorted(found.items(), key=lambda each: -each[1])}


def tally(filters: Filters, names: Collection[str], *within: str) -> Tally:
    """Of the entries under these filters; `names` are the parameters whose values are told apart. `within` are further
    facets, such as that of the story on whose page the list is. Three queries at most, of bounded work."""
    one = _only_facet(filters, within)
    if one == "all":
        return _of_all(filters, names)
    page = filters.first(EXACT, _ids, *within, ordering="-date")
    is_all = page.next is None
    count = Count(len(page.found), not is_all)
    if one and not is_all:
        count = Count(kept([one]).get(one, 0))
    return Tally(count, _by_facet(page.column("record_id"), names, filters.at), is_all)


def count(filters: Filters) -> Count:
    """Of the entries under these filters, as `tally` counts them. One query."""
    if facet := _only_facet(filters, ()):
        return Count(kept([facet]).get(facet, 0))
    page = filters.first(EXACT, _ids, ordering="-date")
    return Count(len(page.found), page.next is not None)


def count_rows(rows: QuerySet) -> Count:
    """Of any rows, as far as counts are exact. One query."""
    number = rows.order_by().values("pk")[: EXACT + 1].count()
    return Count(min(number, EXACT), number > EXACT)


def totals(filters: Filters, names: Iterable[str]) -> Tally:
    """The same, and of the whole record every value, since all of these are kept."""
    if _only_facet(filters, ()) != "all":
        return tally(filters, tuple(names))
    of_these = reduce(or_, (Q(facet__startswith=f"{name}:") for name in names))
    rows = Extent.objects.filter(of_these | Q(facet="all"), entries__gt=0).values_list("facet", "entries")
    found = dict(rows)
    return Tally(Count(found.pop("all", 0)), found)


def kept(facets: list[str]) -> dict[str, int]:
    """How many entries each of these facets has now."""
    return dict(KEPT.tuples(facets=facets))


def _of_all(filters: Filters, names: Collection[str]) -> Tally:
    """Of the whole record all is kept: for each value that is a fixed word, and each subject among the last entries."""
    fixed = [name for name in names if not TABLE[name].subject]
    facets = [f"{name}:{value}" for name in fixed for value in TABLE[name].values.allowed()]
    last = filters.first(EXACT, _ids, ordering="-date").column("record_id")
    seen = _by_facet(last, [name for name in names if TABLE[name].subject], None)
    found = kept(["all", *facets, *seen])
    return Tally(Count(found.pop("all", 0)), found)


def _only_facet(filters: Filters, within: tuple[str, ...]) -> str:
    """The one facet whose entries these are, now and all of them; else empty."""
    if filters.at is not None or filters.values.keys() - NOT_NARROWING:
        return ""
    groups = filters.groups(*within)
    return groups[0][0] if len(groups) == 1 and len(groups[0]) == 1 else ""


def _ids(entries: ShelfQuerySet, *order: str) -> QuerySet:
    return entries.values(*order, "record_id")


def _by_facet(records: list[str], names: Iterable[str], at: int | None) -> dict[str, int]:
    if not records:
        return {}
    readers: Any = connections[PUBLIC]
    with readers.cursor() as cursor:
        asked = {"records": records, "names": list(names), "at": at}
        cursor.execute(_BY_FACET.format(standing=_NOW if at is None else _THEN), asked)
        return dict(cursor.fetchall())
