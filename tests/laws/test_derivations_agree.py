"""Law 8: what is derived from documents is what their editions give, and a new facet rolls out without an edition."""

import re

import pytest
from django.db import connection
from django.utils import timezone

from tests import tamper
from tests.edits import edited
from tests.factories import DemandFactory, EntryFactory, OrganizationFactory, StoryFactory, UserFactory
from timeline.editorial import publish, retract
from timeline.models import TimelineEntry
from timeline.printed.derived import places as derived
from timeline.printed.derived.places import places as plain_places
from timeline.printed.models import Edition, Extent, Fragment, LedgerRow, Mark, PublicRecord, Reference, Shelf
from timeline.publishing import MadeOtherwise, dependents, draw, refresh, reprint, verify
from timeline.publishing.derived import ROWS as DERIVED

pytestmark = pytest.mark.usefixtures("record")


@pytest.fixture
def history() -> None:
    """An entry that moves between stories and is retracted, beside one that stays."""
    editor, story, other = UserFactory(), StoryFactory(slug="one"), StoryFactory(slug="other")
    moving = EntryFactory(date="2018-05-01", stories=[story], roles={"amazon": "actor"})
    staying = EntryFactory(date="2018-06-01", stories=[story])
    DemandFactory(of=OrganizationFactory(slug="amazon"), made_in=[staying])
    publish(moving, by=editor)
    publish(staying, by=editor)
    moving.entry_stories.update(story=other)
    publish(moving, by=editor)
    retract(moving, by=editor, note="It did not happen.")
    draw()


def stood(model, *columns: str) -> list[tuple]:
    return sorted(model.objects.values_list(*columns, "from_sequence", "to_sequence"), key=str)


@pytest.mark.parametrize("table", ["shelf", "reference", "mark", "ledgerrow", "searchrow", "extent", "fragment"])
def test_what_is_lost_comes_back_by_reprint_with_no_new_edition(history, table):
    shelves, references = stood(Shelf, "record", "facet"), stood(Reference, "record", "target", "role", "via")
    marks = stood(Mark, "record", "text", "named")
    ledger = stood(LedgerRow, "record", "of", "response", "asked_on", "waited")
    extents, clock = sorted(Extent.objects.values_list()), Edition.objects.clock()
    tamper.sql(f"DELETE FROM printed_{table}")
    assert list(verify())

    reprint()

    assert stood(Shelf, "record", "facet") == shelves
    assert stood(Reference, "record", "target", "role", "via") == references
    assert stood(Mark, "record", "text", "named") == marks
    assert stood(LedgerRow, "record", "of", "response", "asked_on", "waited") == ledger != []
    assert sorted(Extent.objects.values_list()) == extents
    assert (list(verify()), Edition.objects.clock()) == ([], clock)


def test_a_new_facet_tells_the_truth_for_old_sequences(history, monkeypatch):
    plain = derived._facets
    monkeypatch.setattr(
        derived, "_facets", lambda d: [*plain(d), f"length:{len(d['title'])}", f"in:{d['stories'][0]['slug']}"]
    )
    clock = Edition.objects.clock()

    counts = reprint()

    assert counts["editions"] == 0
    for sequence in range(clock + 1):
        for slug in ("one", "other"):
            walked = [
                list(Shelf.objects.as_of(sequence).on(f"{facet}:{slug}").values_list("record_id", flat=True))
                for facet in ("in", "story")
            ]
            assert sorted(walked[0]) == sorted(walked[1]), (sequence, slug)
    assert Extent.objects.get(facet="in:one").entries == 1
    assert list(verify()) == []


ACTS = {
    "is published again": lambda entry, amazon, by: publish(edited(entry, summary="More."), by=by),
    "is retracted": lambda entry, amazon, by: retract(entry, by=by, note="In error."),
    "prints a neighbour's new name": lambda entry, amazon, by: publish(edited(amazon, name="Amazon.com"), by=by),
    "names a neighbour of which it prints nothing new": lambda entry, amazon, by: publish(
        edited(amazon, description="A firm."), by=by
    ),
}


@pytest.mark.parametrize("at_once", [100, 0])
@pytest.mark.parametrize("act", ACTS)
def test_what_a_new_release_made_due_is_done_though_the_record(act, at_once, monkeypatch):
    monkeypatch.setattr(dependents, "BOUND", at_once)
    entry, editor = EntryFactory(roles={"amazon": "actor"}), UserFactory()
    publish(entry, by=editor)
    draw()
    tamper.sql("DELETE FROM printed_reference; UPDATE printed_publicrecord SET due_at = now(), cause = NULL")

    ACTS[act](entry, OrganizationFactory(slug="amazon"), editor)
    while refresh(limit=100) or draw():
        pass

    assert list(verify()) == []
    assert Reference.press.exists()
    assert not PublicRecord.press.filter(due_at__isnull=False).exists()


TAMPERED = [
    "UPDATE printed_shelf SET to_sequence = NULL WHERE to_sequence IS NOT NULL",
    "UPDATE printed_shelf SET from_sequence = 1 WHERE facet = 'all'",
    "UPDATE printed_shelf SET facet = 'story:third' WHERE facet = 'story:one'",
    "UPDATE printed_shelf SET sort_date = '2001-01-01' WHERE facet = 'all'",
    "DELETE FROM printed_shelf WHERE to_sequence IS NOT NULL",
    "UPDATE printed_reference SET target = 'organization:google' WHERE role = 'asked_of'",
    "DELETE FROM printed_reference WHERE role = 'cites'",
    "UPDATE printed_mark SET named = ''",
    "DELETE FROM printed_mark WHERE to_sequence IS NOT NULL",
    "UPDATE printed_ledgerrow SET waited = 9",
    "DELETE FROM printed_ledgerrow",
    "UPDATE printed_shelf SET number = 9 WHERE facet = 'all'",
    "UPDATE printed_extent SET entries = 7 WHERE facet = 'all'",
    "UPDATE printed_extent SET last = '2031-01-01' WHERE facet = 'story:one'",
    "INSERT INTO printed_extent VALUES ('story:third', 1, NULL, NULL, 1)",
    "UPDATE printed_edition SET number = 9 WHERE sequence = 1",
    "UPDATE printed_edition SET published_at = '2000-01-01' WHERE sequence = 2",
    "UPDATE printed_edition SET sequence = 99 WHERE sequence = (SELECT max(sequence) FROM printed_edition)",
    "UPDATE printed_edition SET document = '{}' WHERE sequence = (SELECT max(sequence) FROM printed_edition)",
    "UPDATE printed_publicrecord SET state = 'in_print'",
    "UPDATE printed_publicrecord SET slug = 'another' WHERE slug = 'one'",
]


@pytest.mark.parametrize("statement", TAMPERED)
def test_verify_finds_each_tampered_row(history, statement):
    assert list(verify()) == []

    tamper.sql(statement)

    assert list(verify())


SHELF, REFERENCE = "facet, sort_date, number", "target, role, via"
DAYS = "sort_date, number, starts_on, ends_on, latest_day"
BESIDE = {
    "a place since its first edition": ("shelf", SHELF, "'story:third', sort_date, number", "NULL"),
    "a place that it had": ("shelf", SHELF, "'story:third', sort_date, number", "last"),
    "a place that it had on another day": ("shelf", SHELF, "'all', '2001-01-01', number", "last"),
    "a place that it had twice": ("shelf", f"facet, {DAYS}", f"'all', {DAYS}", "last"),
    "a place that it had under another number": ("shelf", SHELF, "'story:third', sort_date, 77", "last"),
    "a name since its first edition": ("reference", REFERENCE, "'organization:google', role, via", "NULL"),
    "a name that it had": ("reference", REFERENCE, "'organization:google', role, via", "last"),
}
INSERTED = """
INSERT INTO printed_{0} (record_id, {1}, from_sequence, to_sequence)
SELECT record_id, {2}, first, {3} FROM printed_{0}
JOIN (SELECT record_id, min(sequence) AS first, max(sequence) AS last FROM printed_edition GROUP BY 1) e
    USING (record_id)
WHERE record_id = 'E2' LIMIT 1
"""


@pytest.fixture
def twice_printed(history) -> None:
    publish(edited(TimelineEntry.objects.get(pk=2), summary="More."), by=UserFactory())
    draw()


@pytest.mark.parametrize("added", BESIDE.values(), ids=BESIDE)
def test_verify_names_what_was_inserted_past_the_press_and_what_helps(twice_printed, added):
    assert list(verify()) == []
    with connection.cursor() as cursor:
        cursor.execute(INSERTED.format(*added))

    found = "\n".join(verify())
    helps = re.search("DELETE FROM printed_[a-z]+ WHERE id IN [(][0-9, ]+[)];", found)

    assert "E2: its " in found
    assert helps, found
    tamper.sql(helps.group())
    reprint()
    assert list(verify()) == []


@pytest.mark.parametrize("at", ["", "?as_of={}"])
def test_readers_never_see_what_was_written_into_a_fragment_that_is_due(client, at):
    sequence = publish(EntryFactory(title="A letter", stories=[StoryFactory(slug="one")]), by=UserFactory()).sequence
    draw()
    Fragment.press.update(html="<p>Never said</p>", due_at=timezone.now())

    page = client.get("/stories/one/" + at.format(sequence)).content.decode()

    assert "A letter" in page
    assert "Never said" not in page
    draw()
    assert "Never said" not in Fragment.press.get(language="en").html


def test_reprint_empties_an_extent_of_what_never_stood_anywhere(history):
    tamper.sql("INSERT INTO printed_extent VALUES ('story:third', 1, NULL, NULL, 1)")
    tamper.sql("UPDATE printed_extent SET entries = 7 WHERE facet = 'all'")

    reprint()

    assert list(verify()) == []
    assert Extent.objects.get(facet="story:third").entries == 0


def longer(kind: str, document: dict) -> frozenset:
    """Places of E2 made otherwise by a later release, on the same shelves."""
    own = plain_places(kind, document)
    return frozenset(place._replace(ends_on=None) for place in own) if document["id"] == "E2" else own


def test_the_tick_says_that_a_changed_facet_takes_a_new_name_and_goes_on_with_the_rest(twice_printed, monkeypatch):
    monkeypatch.setattr(DERIVED[0], "rows", longer)
    tamper.sql("DELETE FROM printed_reference; UPDATE printed_publicrecord SET due_at = now(), cause = NULL")
    shelves = stood(Shelf, "record", "facet")

    refresh(limit=100)

    left = PublicRecord.press.get(due_at__isnull=False)
    assert left.pk == "E2"
    assert "takes a new name" in left.last_error
    assert Reference.press.filter(record="E1").exists()
    assert stood(Shelf, "record", "facet") == shelves


def test_an_old_place_that_a_release_makes_otherwise_is_not_added_beside_the_one_that_stood(twice_printed, monkeypatch):
    retract(TimelineEntry.objects.get(pk=2), by=UserFactory(), note="In error.")
    monkeypatch.setattr(DERIVED[0], "rows", longer)

    with pytest.raises(MadeOtherwise, match="E2 .* takes a new name"):
        reprint()
