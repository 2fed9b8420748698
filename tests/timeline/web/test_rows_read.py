"""What a page reads does not grow with the record: rows are counted, since time depends on the machine."""

import copy

import pytest
from django.db import connections

from bench.rounds.rows import asked, read_for
from tests.api.bulk import edition_of, stored
from tests.timeline.web.test_query_counts import assert_queries_are_few, print_many
from timeline.printed import counts, memory
from timeline.printed.derived.ledger import ledger
from timeline.printed.models import Edition, Extent, LedgerRow, PublicRecord, Reference, Shelf

PATHS = (
    "/",
    "/stories/",
    "/stories/harbour/",
    "/stories/harbour/?from=2001",
    "/stories/harbour/?from=E200",
    "/stories/harbour/?after=2001-01-01",
    "/stories/harbour/entries.atom",
    "/organizations/",
    "/organizations/lookout/",
    "/organizations/lookout/entries.atom",
    "/products/gaze/",
    "/contracts/",
    "/contracts/port-cameras/",
    "/entries/",
    "/timeline/",
    "/entries/?ordering=date&after=2001-01-01",
    "/api/v1/entries/?after=2001-01-01&ordering=date",
    "/entries/E200/dockers-write-to-lookout/",
    "/entries/E200/history/",
    "/topics/",
    "/topics/harbours/",
    "/articles/A1/",
    "/changes/",
    "/coverage/",
    "/feeds/entries.atom",
    "/demands/",
    "/demands/?organization=lookout&ordering=-date",
    "/compare/?story=harbour&organization=lookout",
    "/about/",
)
FEW, MANY = 300, 3000
NAMED = {"D2": ("demand_in", "asked_of"), "K1": ("party_to",)}


def copies(record_id: str, first: int, many: int) -> list[PublicRecord]:
    """Of one record, with numbers, slugs and editions of their own."""
    model = PublicRecord.press.get(pk=record_id)
    last = Edition.press.latest("sequence")
    at = last.published_at.isoformat()
    found = []
    for place, number in enumerate(range(first, first + many), 1):
        record = copy.copy(model)
        record._state = copy.copy(model._state)
        record.pk, record.number, record.sequence = f"{record_id[0]}{number}", number, last.sequence + place
        record.slug = model.slug and f"{model.slug}-{number}"
        imprint = model.document["edition"] | {"sequence": record.sequence, "published_at": at}
        record.document = model.document | {"id": record.pk, "slug": record.slug, "edition": imprint}
        found.append(record)
    stored([edition_of(record, {}, at) for record in found])
    stored(found)
    return found


def owe(records: list[PublicRecord]) -> None:
    """Each is unanswered for some days, and is named where the first one is."""
    for days, record in enumerate(records, 1):
        record.document |= {"days_unanswered": {"min": days, "max": days, "counted_to": "2019-03-26"}}
    PublicRecord.press.bulk_update(records, ["document"])
    first = PublicRecord.press.get(pk="E1").sequence
    made = {"record_id": "E1", "role": "demand_in", "target": "story:harbour", "from_sequence": first}
    stored([Reference(via=record.pk, **made) for record in records])
    since = {record.pk: record.sequence for record in records}
    lines = {record.pk: line for record in records for line in ledger("demand", record.document)}
    stored([LedgerRow(record_id=pk, from_sequence=since[pk], **line._asdict()) for pk, line in lines.items()])
    name(records, "asked_of")


def name(records: list[PublicRecord], role: str) -> None:
    to = {"target": "organization:lookout", "role": role}
    stored([Reference(record=one, from_sequence=one.sequence, **to) for one in records])


def grow(first: int, many: int) -> None:
    """The whole record: entries, demands, contracts and stories."""
    print_many("E1", many)
    owe(copies("D2", first, many))
    name(copies("K1", first, many), "party_to")
    stories = copies("S1", first, many)
    stored(
        [Extent(facet=f"story:{story.slug}", entries=1, grown_sequence=number) for number, story in enumerate(stories)]
    )
    Extent.press.filter(facet__in=("story:harbour", "organization:lookout", "all")).update(entries=first + many)
    with connections["owner"].cursor() as cursor:
        cursor.execute("ANALYZE")


def read(get) -> dict[str, int]:
    """Of pages that were asked for before, so that their forms are in memory."""
    return {path: read_for(asked(lambda path=path: get(path))) for path in PATHS if get(path)}


def of_a_form() -> int:
    """Rows that the counts of a form look at, however many entries there are: so many of them, each with as many places
    on shelves as the first has, and a few names and extents."""
    places = Shelf.press.filter(record="E1", to_sequence=None).count()
    return counts.EXACT * (1 + places) + 30


def read_first(get) -> dict[str, int]:
    memory.forget()
    return {path: read_for(asked(lambda path=path: get(path))) for path in PATHS}


@pytest.mark.usefixtures("harbour")
def test_ten_times_the_record_is_not_more_to_read(get):
    grow(100, FEW)
    few = read(get)
    grow(100 + FEW, MANY - FEW)

    many = read(get)

    assert {path: (few[path], rows) for path, rows in many.items() if rows > few[path] * 1.2 + 30} == {}
    first = read_first(get)
    most = of_a_form()
    assert {path: first[path] - rows for path, rows in many.items() if first[path] - rows > most} == {}
    assert_queries_are_few(get, are_many=True)
