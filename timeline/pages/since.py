"""What became of entries since a sequence: which were added, printed anew or taken out of a list or line."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.db.models import BooleanField, OuterRef, Subquery, Value

from timeline.printed.models import Edition, PublicRecord
from timeline.printed.models.shelf import ShelfQuerySet
from timeline.printed.parameters import Filters

LOOKED_AT = 1_000
"""Of the entries printed since, those printed last: a page says how these stand, and that there are more."""
NAMED = 12


@dataclass(frozen=True)
class Entry:
    """As it is called now. `url`: of its page, below the site's own."""

    id: str
    title: str
    url: str


@dataclass(frozen=True)
class Group:
    """Entries of which the same became. `shown`: those that a page names."""

    what: str
    entries: list[Entry]

    @property
    def count(self) -> int:
        return len(self.entries)

    @property
    def shown(self) -> list[Entry]:
        return self.entries[:NAMED]

    @property
    def more(self) -> int:
        return self.count - len(self.shown)


@dataclass(frozen=True)
class Since:
    """`groups`: only those that have entries. `is_more`: older changes were not looked at."""

    groups: list[Group]
    is_more: bool = False


def since(filters: Filters, *within: str) -> Since | None:
    """Of the list under these filters, which has `as_of`; None where it is of now. Two queries, or one where nothing
    was printed since."""
    if filters.at is None:
        return None
    ids = list(_printed_after(filters.at))
    then, now = filters.apply(*within), replace(filters, past=None).apply(*within)
    found = _stood(ids[:LOOKED_AT], then, now) if ids else []
    by_what: dict[str, list[Entry]] = {"added": [], "changed": [], "taken_out": []}
    for entry, stood, stands in found:
        if stood or stands:
            by_what["changed" if stood and stands else "added" if stands else "taken_out"].append(entry)
    return Since([Group(what, entries) for what, entries in by_what.items() if entries], len(ids) > LOOKED_AT)


def _printed_after(sequence: int) -> Iterable[str]:
    """The ids of entries by their latest edition, the last first; one may come twice."""
    entries = Edition.objects.filter(sequence__gt=sequence, kind="entry").order_by("-sequence")
    return dict.fromkeys(entries.values_list("record_id", flat=True)[: LOOKED_AT + 1])


def _stood(ids: list[str], then: ShelfQuerySet, now: ShelfQuerySet) -> list[tuple[Entry, bool, bool]]:
    """Each entry with whether it stood there then, and whether it does now; by number."""
    records = PublicRecord.objects.filter(pk__in=ids).annotate(stood=_is_in(then), stands=_is_in(now))
    rows = records.order_by("number").values_list("pk", "title", "slug", "stood", "stands")
    return [(Entry(pk, title, f"/entries/{pk}/{slug}/"), stood, stands) for pk, title, slug, stood, stands in rows]


def _is_in(shelf: ShelfQuerySet) -> Subquery:
    """A value and not EXISTS, for which PostgreSQL might read the whole shelf (ShelfQuerySet.also_on)."""
    own = shelf.filter(record=OuterRef("pk")).values_list(Value(True))
    return Subquery(own[:1], output_field=BooleanField())
