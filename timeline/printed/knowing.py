"""Reads documents as known by a day: looks up when the entries that they name were known, now or at a sequence.

For readers and clients. What is left of each document decides timeline.printed.known.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import CharField, OuterRef, Subquery, Value
from django.db.models.functions import Concat

from timeline.database.lists import one_of
from timeline.printed.derived.references import DEMAND_IN
from timeline.printed.gather import documents_in_print
from timeline.printed.known import Evidence, as_known, known_later, names
from timeline.printed.models import Known, PublicRecord, Reference, Shelf
from timeline.printed.typesetting import Document

Told = tuple[str, Document]
"""A kind of record, and its document."""
Makers = Mapping[str, list[Document]]
"""By the id of a demand, the short forms of the entries that make it."""


def known_documents(
    kind: str, documents: Sequence[Document], day: date | None, at: int | None = None
) -> list[Document]:
    """Those of these documents of which anything was known by the day, as known by then; all of them as they are for
    None. Two queries at most, where demands are told two more, and where contracts are, one."""
    if day is None:
        return list(documents)
    known = evidence([(kind, document) for document in documents], day, at)
    return [left for document in documents if (left := as_known(kind, document, known)) is not None]


def evidence(told: Iterable[Told], day: date, at: int | None = None) -> Evidence:
    """What `as_known` must be told to make these documents as known by the day."""
    told = list(told)
    found = [names(kind, document) for kind, document in told]
    demands = set().union(*(asked for _entries, asked in found))
    makers = {i: demand["made_in"] for i, demand in documents_in_print(demands, at=at).items()} if demands else {}
    makers |= {demand["id"]: demand["made_in"] for kind, demand in told if kind == "demand" and "state" not in demand}
    named = set().union(*(entries for entries, _asked in found))
    made_in = {entry["id"] for each in makers.values() for entry in each}
    known = Evidence(day, _days(named | made_in, at), makers)
    return Evidence(day, known.days, makers, _latest(known, at), _untold(told, known, at))


def _days(ids: set[str], at: int | None) -> dict[str, date | None]:
    rows = Known.objects.at(at).filter(one_of("record_id", ids)).values_list("record_id", "known_by")
    return dict(rows) if ids else {}


def _untold(told: Iterable[Told], known: Evidence, at: int | None) -> dict[str, list[str]]:
    """What was known later of the entries that contracts are told by."""
    events = [event for kind, contract in told if kind == "contract" for event in contract.get("events", ())]
    ids = {event["entry"]["id"] for event in events if known.tells(event["entry"])}
    stating = documents_in_print(ids, at=at) if ids else {}
    return {i: known_later(entry, known) for i, entry in stating.items()}


def _latest(known: Evidence, at: int | None) -> dict[str, date]:
    """By the id of a demand, the latest day on record of the stories in which it was known to be made, of what had come
    and was known."""
    told = {entry["id"] for makers in known.makers.values() for entry in makers if known.tells(entry)}
    if not told:
        return {}
    made = Reference.objects.at(at).filter(one_of("record_id", told), one_of("via", known.makers), role=DEMAND_IN)
    told_in = dict(made.values_list("target").annotate(demands=ArrayAgg("via", distinct=True)))
    days = _latest_days(told_in, known.day, at)
    found: dict[str, date] = {}
    for facet, demands in told_in.items():
        found |= {demand: max(days[facet], found.get(demand, days[facet])) for demand in demands if facet in days}
    return found


def _latest_days(facets: Iterable[str], day: date, at: int | None) -> dict[str, date]:
    """By the facet of a story, the latest day on record of what had come by then and was known: each is looked up once,
    however many demands are made there."""
    slugs = [facet.partition(":")[2] for facet in facets]
    if not slugs:
        return {}
    own = Concat(Value("story:"), OuterRef("slug"), output_field=CharField())
    latest = Shelf.objects.at(at).filter(latest_day__lte=day).known_by(day, at).latest_in(own)
    stories = PublicRecord.objects.of_kind("story").filter(one_of("slug", slugs))
    return {f"story:{slug}": found for slug, found in stories.values_list("slug", Subquery(latest)) if found}
