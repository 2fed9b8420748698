"""Entries and demands beside each other: what comes into print with what, and what waits."""

from collections.abc import Iterable

from timeline import publishing
from timeline.editorial.edited import Edited
from timeline.models import Demand, TimelineEntry
from timeline.printed.models import PublicRecord
from timeline.printed.typesetting import names


def tied_to(printed: publishing.Printed) -> set[str]:
    """Ids of entries that make or answer, or made or answered, demands that were printed without them. Once its demand
    is printed, such an entry may be in print as it stands."""
    contents = [edition.content for edition in printed.chosen if edition.kind == Demand.kind_name]
    before = [printed.prepared.before[c["id"]].names for c in contents if c["id"] in printed.prepared.before]
    named = {i for ids in [*map(names, contents), *before] for i in ids if i.startswith("E")}
    return named - {edition.record_id for edition in printed.chosen}


def new_beside(printed: publishing.Printed) -> Iterable[Demand]:
    """Demands that come into print at an entry that was printed before: nobody has looked at them with its edition."""
    before = printed.prepared.before.keys()
    demands = [proof for proof in printed.prepared.first if proof.kind == Demand.kind_name]
    new = [int(proof.id[1:]) for proof in demands if before & set(proof.content["made_in"])]
    return Demand.objects.filter(pk__in=new).order_by("pk") if new else []


def drafts_beside(act: Edited) -> list[str]:
    """Demands that were drawn up at entries that were printed before: somebody's draft must not stop the entry. (With
    an entry's own first edition they are judged as part of it.)"""
    if not act.has_drafts:
        return []
    printed = set(PublicRecord.press.filter(pk__in=[r.record_id for r in act.records]).values_list("pk", flat=True))
    entries = [r.pk for r in act.records if isinstance(r, TimelineEntry) and r.record_id in printed]
    demands = [demand.record_id for demand in Demand.objects.filter(made_in__in=entries).distinct()]
    known = set(PublicRecord.press.filter(pk__in=demands).values_list("pk", flat=True))
    return [record_id for record_id in demands if record_id not in known]
