"""What the pages of subjects draw: of one in print, of one as it stood, or of one as it will stand after an act."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery

from timeline.pages import demands
from timeline.pages.extents import extent_of, own_facet, with_extent
from timeline.pages.lines.read import Line
from timeline.pages.over import NOTHING, Over, referring
from timeline.printed.derived.references import ASKED_OF, DEMAND_IN, MADE_BY, PART_OF, PARTY_TO
from timeline.printed.knowing import known_documents
from timeline.printed.models import Reference
from timeline.printed.models.record import RecordQuerySet
from timeline.printed.stood import documents_by_title
from timeline.printed.typesetting.brief import title_of
from timeline.vocabulary import UNANSWERED

AROUND = {"demand": ASKED_OF, "product": MADE_BY, "contract": PARTY_TO, "organization": PART_OF}
LISTED = 24
"""Of each, the last in print."""
ROOMS = {"story": "stories", "organization": "organizations", "contract": "contracts", "product": "", "topic": "topics"}


def with_demands(records: RecordQuerySet, at: int | None) -> RecordQuerySet:
    """Annotates `asked`: the ids of the demands made last on its line."""
    return with_extent(records, at).annotate(asked=demands.asked_last(own_facet(), at))


def with_around(records: RecordQuerySet, at: int | None) -> RecordQuerySet:
    """Annotates under each kind the ids of what names it last: one more than the page looks at."""
    return with_extent(records, at).annotate(**{kind: _naming_it(kind, role, at) for kind, role in AROUND.items()})


Annotated = Callable[[RecordQuerySet, int | None], RecordQuerySet]
"""From records, and the sequence at which they are asked, to the same with what a page needs beside."""
ANNOTATED: Mapping[str, Annotated] = {
    "story": with_demands,
    "organization": with_around,
    "product": with_extent,
    "contract": with_extent,
    "topic": with_extent,
}
"""By kind of record."""


def subject_page(
    record: Any, line: Line, at: int | None = None, over: Over = NOTHING, known: date | None = None
) -> dict[str, Any]:
    """`record`: annotated by its kind's function. What the template of its kind draws. `known`: of what was known by
    that day."""
    beside = {"story": _story, "organization": _organization}.get(record.kind, _nothing)
    return {
        "room": ROOMS[record.kind],
        "canonical": line.canonical,
        record.kind: next(iter(known_documents(record.kind, [record.document], known, at)), record.document),
        "extent": extent_of(record, at, over, known),
        "line": line,
        **beside(record, at, over, known),
    }


def _nothing(record: Any, at: int | None, over: Over, known: date | None) -> dict[str, Any]:
    return {}


def _story(record: Any, at: int | None, over: Over, known: date | None) -> dict[str, Any]:
    laid = [via for _kind, _document, via in referring(over, f"story:{record.slug}", DEMAND_IN)]
    asked = [*laid, *record.asked]
    made = known_documents("demand", demands.documents(asked, at, over), known, at)
    return {
        "tally": demands.tally(made) if made else [],
        "demands": made,
        "more_demands": len(asked) > demands.LOOKED_AT,
        "owing": demands.owing(made),
        "answers": sum(demand["response"] not in UNANSWERED for demand in made),
    }


def _organization(record: Any, at: int | None, over: Over, known: date | None) -> dict[str, Any]:
    around = _around(record, at, over)
    if known is not None:
        around |= _known(record, around, at, known)
    asked = demands.most_owing_first(around["demand"])
    return {
        "asked": asked[:LISTED],
        "asked_more": len(asked) > LISTED,
        "products": around["product"],
        "contracts": around["contract"],
        "subsidiaries": [_owned(one, record.slug) for one in around["organization"]],
        "more": {kind: len(getattr(record, kind)) > _most(kind) for kind in AROUND},
    }


def _owned(document: dict, slug: str) -> dict[str, Any]:
    """A subsidiary, with the times during which it was one."""
    return {**document, "during": [parent for parent in document["parents"] if parent["slug"] == slug]}


def _known(record: Any, around: dict[str, list[dict]], at: int | None, known: date) -> dict[str, list[dict]]:
    """Of the demands and contracts around it: what was asked of it, and to which it was known to be a party."""
    contracts = known_documents("contract", around["contract"], known, at)
    return {
        "demand": known_documents("demand", around["demand"], known, at),
        "contract": [one for one in contracts if any(party["slug"] == record.slug for party in one["parties"])],
    }


def _naming_it(kind: str, role: str, at: int | None) -> ArraySubquery:
    naming = Reference.objects.at(at).filter(target=own_facet(), role=role).order_by("-pk")
    return ArraySubquery(naming.values("record_id")[: _most(kind) + 1])


def _most(kind: str) -> int:
    """Among more demands than are listed the most owing are sought."""
    return demands.LOOKED_AT if kind == "demand" else LISTED


def _around(record: Any, at: int | None, over: Over) -> dict[str, list[dict]]:
    """What is asked of it, made by it, and which contracts it is a party to."""
    ids = {found for kind in AROUND for found in getattr(record, kind)[: _most(kind)]}
    by_kind: dict[str, list[dict]] = {kind: [] for kind in AROUND}
    for kind, document in documents_by_title(ids - over.keys(), at=at):
        by_kind[kind].append(document)
    for role in AROUND.values():
        for kind, document, _via in referring(over, f"organization:{record.slug}", role):
            by_kind[kind] = sorted([*by_kind[kind], document], key=title_of)
    return by_kind
