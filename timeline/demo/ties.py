"""What ties the demo's entries to each other: links, and demands with their responses."""

from timeline.demo.files import Row, rows
from timeline.models import Demand, EntryLink, Organization, Response, TimelineEntry

Entries = dict[str, TimelineEntry]


def make_links(entries: Entries) -> int:
    links = [_link(row, entries) for row in rows("links")]
    return len(EntryLink.objects.bulk_create(links))


def _link(row: Row, entries: Entries) -> EntryLink:
    return EntryLink(
        earlier=entries[row["earlier"]], later=entries[row["later"]], relation=row["relation"], note=row["note"]
    )


def make_demands(entries: Entries, organizations: dict[str, Organization]) -> int:
    demands = [_demand(row, entries, organizations) for row in rows("demands")]
    return len(demands)


def _demand(row: Row, entries: Entries, organizations: dict[str, Organization]) -> Demand:
    demand = Demand.objects.create(text=row["text"], of=organizations[row["of"]])
    demand.made_in.set([entries[key] for key in row["made_in"]])
    for key, kind in row["responses"]:
        Response.objects.create(demand=demand, entry=entries[key], kind=kind)
    return demand
