"""Law 6: the application can't change, delete or truncate an edition; what was printed keeps its id and a page."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, ProgrammingError, connection, connections, transaction
from django.utils import timezone

from tests import tamper
from tests.edits import edited
from tests.factories import CitationFactory, EntryFactory, StoryFactory, UserFactory
from timeline.editorial import Refused, publish, retract
from timeline.models import Story, TimelineEntry
from timeline.printed.models import Edition, PublicRecord, Shelf

pytestmark = pytest.mark.usefixtures("record")


@pytest.fixture
def edition() -> Edition:
    return publish(EntryFactory(), by=UserFactory())


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE printed_edition SET note = 'never said'",
        "DELETE FROM printed_edition",
        "TRUNCATE printed_edition",
        "INSERT INTO printed_edition SELECT * FROM printed_edition ON CONFLICT (sequence) DO UPDATE SET note = 'x'",
        "MERGE INTO printed_edition e USING printed_edition s ON e.sequence = s.sequence WHEN MATCHED THEN DELETE",
        "DELETE FROM printed_shelf",
        "UPDATE printed_shelf SET from_sequence = 0",
        "UPDATE printed_publicrecord SET number = 9",
        "CREATE TEMP TABLE mine (id int)",
        "DELETE FROM printed_publicrecord",
        "SET ROLE throughline_owner",
    ],
)
def test_the_application_is_refused(edition, statement):
    with pytest.raises(ProgrammingError, match="permission denied"), connection.cursor() as cursor:
        cursor.execute(statement)


ADDED = "INSERT INTO printed_edition SELECT {}, 'E9', 'entry', 1, 'published', '', 'x', {}, '{{}}', '{{}}', NULL, '', 0"
FROM = " FROM printed_edition"
LATEST = "(SELECT max(sequence) FROM printed_edition e WHERE e.record_id = printed_{0}.record_id)"
CLOSE = f"UPDATE printed_{{0}} SET to_sequence = {LATEST} WHERE record_id LIKE 'E%';"
ENDED = (
    "INSERT INTO printed_{0} (record_id, {1}, from_sequence, to_sequence) "
    "SELECT record_id, {1}, from_sequence - 1 + {2}, {3} FROM printed_{0} WHERE record_id LIKE 'E%' LIMIT 1"
)
BEGUN = (
    "INSERT INTO printed_{0} (record_id, {2}, from_sequence) "
    "SELECT record_id, {1}, {3} FROM printed_{0} WHERE record_id LIKE 'E%' LIMIT 1"
)
AT = "UPDATE printed_{} SET to_sequence = {} WHERE record_id LIKE 'E%'"


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        (ADDED.format(9, "now()"), "does not follow on"),
        (ADDED.format("max(sequence) + 1", "'2001-01-01'") + FROM, "in time"),
        (ADDED.format("max(sequence) + 1", "now() + interval '2 minutes'") + FROM, "ahead of the clock"),
        (ADDED.format("max(sequence) + 1", "'infinity'") + FROM, "ahead of the clock"),
        (AT.format("shelf", "from_sequence + 1"), "closed at the latest edition of E1"),
        (AT.format("reference", "from_sequence + 1"), "closed at the latest edition of E1"),
        (AT.format("shelf", 99), "closed at the latest edition of E1"),
        (CLOSE.format("shelf"), "is closed when edition"),
        (CLOSE.format("reference"), "is closed when edition"),
        (ENDED.format("shelf", "facet, sort_date, number", 1, "from_sequence + 1"), "between two of its editions"),
        (ENDED.format("reference", "target, role, via", 0, "from_sequence"), "between two of its editions"),
        (BEGUN.format("shelf", "'story:third', sort_date, number", "facet, sort_date, number", 1), "of its editions"),
        (BEGUN.format("reference", "'story:third', role, via", "target, role, via", 99), "of its editions"),
        ("UPDATE printed_publicrecord SET slug = 'other' WHERE kind = 'story'", "and that stays"),
    ],
)
def test_the_database_refuses_what_no_law_allows(edition, statement, said):
    publish(StoryFactory(slug="rekognition"), by=UserFactory())
    for words in ("Better words.", "The best words."):
        publish(edited(TimelineEntry.objects.get(), summary=words), by=UserFactory())

    with pytest.raises(IntegrityError, match=said), connection.cursor() as cursor:
        cursor.execute(statement)


def test_several_editions_in_one_statement_are_fine(edition):
    last = Edition.press.clock()
    more = [Edition(sequence=last + n, record_id=f"E{90 + n}", kind="entry", number=1, action="published", by="x",
                    published_at=edition.published_at, content={}, document={}) for n in (1, 2)]  # fmt: skip

    assert len(Edition.press.bulk_create(more)) == 2


@pytest.mark.parametrize(("table", "to"), [("shelf", "NULL"), ("shelf", "10"), ("reference", "10")])
def test_what_is_closed_is_neither_opened_again_nor_moved(edition, table, to):
    with transaction.atomic():
        publish(edited(TimelineEntry.objects.get(), summary="Better words."), by=UserFactory())
        with pytest.raises(IntegrityError, match="closed once"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(CLOSE.format(table) + f"UPDATE printed_{table} SET to_sequence = {to}")  # noqa: S608


def test_a_place_is_closed_while_its_edition_is_printed_and_not_later(edition):
    entry, editor = TimelineEntry.objects.get(), UserFactory()
    with transaction.atomic():
        publish(edited(entry, summary="Better words."), by=editor)
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(CLOSE.format("shelf"))
        assert not Shelf.press.current().exists()
        transaction.set_rollback(True)

    publish(edited(entry, summary="Better words."), by=editor)
    publish(EntryFactory(), by=editor)
    with pytest.raises(IntegrityError, match="is closed when edition"), connection.cursor() as cursor:
        cursor.execute(CLOSE.format("shelf"))


def test_where_the_clock_was_set_back_editions_go_on_at_the_time_of_the_last(edition):
    ahead = timezone.now() + timedelta(days=2)
    tamper.sql(f"UPDATE printed_edition SET published_at = '{ahead.isoformat()}'")  # noqa: S608

    after = publish(edited(TimelineEntry.objects.get(), summary="Better words."), by=UserFactory())

    assert after.published_at == ahead


def test_the_orm_is_refused_too(edition):
    with pytest.raises(ProgrammingError):
        Edition.press.filter(pk=edition.pk).update(note="never said")
    with pytest.raises(ProgrammingError):
        edition.delete()


def test_a_sequence_is_never_used_twice(edition):
    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.press.create(
            sequence=edition.sequence, record_id="E9", kind="entry", number=1, action="published",
            by="x", published_at=edition.published_at, content={}, document={},
        )  # fmt: skip


def test_a_retracted_entry_keeps_its_page_and_its_editions(edition):
    entry, editor = TimelineEntry.objects.get(), UserFactory()

    retract(entry, by=editor, note="The outlet withdrew it.")

    record = PublicRecord.objects.get(pk=entry.record_id)
    assert record.document["note"] == "The outlet withdrew it."
    assert [e.action for e in Edition.objects.of(entry.record_id)] == ["retracted", "published"]
    assert not Shelf.objects.current().on("all").exists()


def test_a_retraction_needs_a_public_note(edition):
    with pytest.raises(Refused, match="needs a public note"):
        retract(TimelineEntry.objects.get(), by=UserFactory(), note=" ")


def test_an_id_is_not_given_again_after_its_draft_is_deleted():
    first = EntryFactory()
    number = first.pk
    first.delete()

    assert EntryFactory().pk > number


def test_a_working_row_that_was_printed_cannot_be_deleted_by_any_path(edition):
    entry = TimelineEntry.objects.get()
    article = entry.citations.get().article
    entry.citations.all().delete()

    for deletion in (entry.delete, TimelineEntry.objects.all().delete, article.delete):
        with pytest.raises(IntegrityError, match="has been printed and is kept"), transaction.atomic():
            deletion()


def test_a_slug_that_was_printed_stays_by_every_path(edition):
    story, editor = StoryFactory(slug="rekognition"), UserFactory()
    publish(story, by=editor)
    story.slug = "another"

    with pytest.raises(ValidationError, match="in print as “rekognition”"):
        story.full_clean()
    for change in (story.save, lambda: Story.objects.update(slug="another")):
        with pytest.raises(IntegrityError, match="has been printed and is kept"), transaction.atomic():
            change()


def test_a_draft_cant_be_deleted_under_the_press_that_prints_it():
    entry, editor = EntryFactory(citation=False), UserFactory()
    CitationFactory(entry=entry)
    printed, may_commit = threading.Event(), threading.Event()

    def print_slowly() -> None:
        with transaction.atomic():
            publish(entry, by=editor)
            printed.set()
            assert may_commit.wait(10)
        connections.close_all()

    with ThreadPoolExecutor(1) as pool:
        printing = pool.submit(print_slowly)
        assert printed.wait(10)
        threading.Timer(0.3, may_commit.set).start()
        with pytest.raises(IntegrityError, match="has been printed and is kept"):
            entry.delete()
        printing.result()
    assert TimelineEntry.objects.filter(pk=entry.pk).exists()
