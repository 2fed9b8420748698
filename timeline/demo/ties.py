"""What ties the demo's entries to each other: links, and demands with their responses."""

from timeline.demo.files import Row, rows
from timeline.demo.subjects import Subjects
from timeline.models import Demand, EntryLink, Response, TimelineEntry

Entries = dict[str, TimelineEntry]


def make_links(entries: Entries, new: set[str]) -> int:
    """Only those that touch a new entry: an old pair's link may have been taken away by an editor."""
    made = [
        EntryLink(
            earlier=entries[row["earlier"]], later=entries[row["later"]], relation=row["relation"], note=row["note"]
        )
        for row in rows("links")
        if {row["earlier"], row["later"]} & new and {row["earlier"], row["later"]} <= entries.keys()
    ]
    return len(EntryLink.objects.bulk_create(made))


def make_demands(entries: Entries, new: set[str], subjects: Subjects) -> int:
    """As with links; a demand that an old entry makes already is asked again, not made twice."""
    touched = [row for row in rows("demands") if _keys(row) & new and _keys(row) <= entries.keys()]
    for row in touched:
        makers = [entries[key] for key in row["made_in"]]
        demand = _demand(row, makers, subjects)
        demand.made_in.add(*makers)
        for key, kind in row["responses"]:
            Response.objects.get_or_create(demand=demand, entry=entries[key], defaults={"kind": kind})
    return len(touched)


def _keys(row: Row) -> set[str]:
    return {*row["made_in"], *(key for key, _kind in row["responses"])}


def _demand(row: Row, makers: list[TimelineEntry], subjects: Subjects) -> Demand:
    words = {"text": row["text"], "of": subjects.organizations[row["of"]]}
    return Demand.objects.filter(made_in__in=makers, **words).first() or Demand.objects.create(**words)
