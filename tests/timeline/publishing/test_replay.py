"""Verify replays each record from its editions, and finds what none of them can have been."""

import pytest
from django.db import IntegrityError, connection, transaction

from tests import tamper
from tests.edits import edited
from tests.factories import EntryFactory, UserFactory
from timeline.editorial import publish, retract
from timeline.models import TimelineEntry
from timeline.printed.models import Edition
from timeline.publishing import draw, verify

pytestmark = pytest.mark.usefixtures("record")


@pytest.fixture
def entry(record) -> TimelineEntry:
    """In its second edition, with sequence 4; the first has sequence 3."""
    made, editor = EntryFactory(roles={"amazon": "actor"}), UserFactory()
    publish(made, by=editor)
    edited(made, title="Another title")
    publish(made, by=editor)
    draw()
    assert list(verify()) == []
    return made


@pytest.mark.parametrize(
    ("table", "change", "which", "said"),
    [
        ("publicrecord", "number = 77", "id = 'O1'", "O1 is kept as organization 77."),
        ("publicrecord", "kind = 'topic'", "id = 'O1'", "O1 is kept as topic 1."),
        ("publicrecord", "kind = 'demand'", "id = 'O1'", "O1 is kept as demand 1."),
        ("publicrecord", "sequence = 99", "id = 'O1'", "O1: "),
        (
            "edition",
            "kind = 'topic'",
            "sequence = 3",
            "E1: sequence 3 says that this is a record of the kind “topic”.",
        ),
        ("edition", "cause = 1", "sequence = 3", "E1: sequence 3 says that it follows sequence 1, which it can't."),
        ("edition", "version = 9", "sequence = 3", "E1: sequence 3 says that it was made of version 9"),
        ("edition", "merged_into = 'E2'", "sequence = 3", "E1: sequence 3 says that it was published, and “E2”"),
        (
            "edition",
            "content = content - 'title'",
            "sequence = 3",
            "E1: sequence 3 says what can't be read: E1: Object",
        ),
        (
            "edition",
            """content = content || '{"date": "soon"}'""",
            "sequence = 3",
            "E1: sequence 3 says what can't be read: E1: “soon” is not a date",
        ),
        (
            "edition",
            """content = content || '{"id": "E2"}'""",
            "sequence = 3",
            "E1: sequence 3 says what is told of E2.",
        ),
    ],
)
def test_what_no_edition_can_have_been_is_found(entry, table: str, change: str, which: str, said: str):
    tamper.sql(
        "ALTER TABLE printed_publicrecord DROP CONSTRAINT IF EXISTS record_named_by_its_kind;"
        "ALTER TABLE printed_edition DROP CONSTRAINT IF EXISTS edition_of_its_kind;"
        f"UPDATE printed_{table} SET {change} WHERE {which}"  # noqa: S608
    )

    assert any(line.startswith(said) for line in verify())


def test_so_is_a_content_that_nobody_can_read_of_a_record_that_was_retracted(entry):
    retract(entry, by=UserFactory(), note="In error.")
    tamper.sql("UPDATE printed_edition SET content = content - 'title' WHERE number = 3")

    assert any(line.startswith("E1: sequence 5 says what can't be read") for line in verify())


INSERT = """
INSERT INTO printed_edition (sequence, record_id, kind, number, action, note, by, published_at, content, document,
    version, merged_into)
SELECT 4 + n, record_id, {kind}, 2 + n, 'corrected', '', '', clock_timestamp() {later} n * interval '1 ms', content,
    document, 0, ''
FROM printed_edition, generate_series(1, 2) n WHERE sequence = 4
"""


@pytest.mark.parametrize("values", [{"kind": "kind", "later": "-"}, {"kind": "'story'", "later": "+"}])
def test_the_database_takes_no_editions_that_run_back_in_time_or_are_of_another_kind(entry, values: dict[str, str]):
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(INSERT.format(**values))

    with connection.cursor() as cursor:
        cursor.execute(INSERT.format(kind="kind", later="+"))
    assert Edition.press.clock() == 6, "else two in one statement are fine"


def test_nor_a_record_under_another_number_than_its_ids(entry):
    held = "slug || 'x', title, state, '', sequence, 0, 0, document, '{}', '{}', 0, 0, ''"
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO printed_publicrecord (id, kind, number, slug, title, state, merged_into, sequence,"
            " edited_sequence, version, document, names, reads, fence, attempts, last_error)"
            f" SELECT 'O7', kind, 8, {held} FROM printed_publicrecord WHERE id = 'O1'"  # noqa: S608
        )
