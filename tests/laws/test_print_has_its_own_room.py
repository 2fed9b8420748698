"""Law 5: three database roles. Readers can select print and nothing else, and public code uses no other connection."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.db import ProgrammingError, connections

from timeline.printed.models import (
    Coverage,
    Edition,
    Extent,
    Fragment,
    Known,
    LedgerRow,
    Mark,
    PublicRecord,
    Reference,
    SearchRow,
    Shelf,
    SourceState,
    Term,
)

pytestmark = pytest.mark.usefixtures("record")
ROOT = Path(__file__).resolve().parents[2]
MODELS = [m for m in apps.get_models(include_auto_created=True) if m._meta.managed and not m._meta.proxy]
PUBLIC = {
    Coverage,
    Edition,
    Extent,
    Fragment,
    Known,
    LedgerRow,
    Mark,
    PublicRecord,
    Reference,
    SearchRow,
    Shelf,
    SourceState,
    Term,
}
PRINTED = [m for m in MODELS if m._meta.app_label == "printed"]
HIDDEN = sorted({m._meta.db_table for m in MODELS if m not in PRINTED} | {"django_migrations"})

DDL = [
    "CREATE TABLE mine (id int)",
    "DROP TABLE printed_edition",
    "ALTER TABLE printed_edition ADD x int",
    "CREATE SCHEMA mine",
]


def refused(alias: str, statement: str) -> bool:
    try:
        with connections[alias].cursor() as cursor:
            cursor.execute(statement)
    except ProgrammingError as error:
        return "permission denied" in str(error) or "must be owner" in str(error)
    return False


def test_the_readers_role_cannot_select_a_working_table():
    selectable = [table for table in HIDDEN if not refused("public", f'SELECT 1 FROM "{table}"')]

    assert len(HIDDEN) > 30
    assert selectable == []


def test_the_readers_role_selects_print_and_cannot_change_it():
    tables = [model._meta.db_table for model in PRINTED]
    changes = ('DELETE FROM "{}"', 'TRUNCATE "{}"', 'INSERT INTO "{}" DEFAULT VALUES')

    with connections["public"].cursor() as cursor:
        cursor.execute("SET default_transaction_read_only = off")
        for table in tables:
            cursor.execute(f'SELECT count(*) FROM "{table}"')

    assert [c for t in tables for c in changes if not refused("public", c.format(t))] == []


@pytest.mark.parametrize(
    "column",
    [
        *("edition.content", "edition.by", "publicrecord.names", "publicrecord.reads"),
        *("publicrecord.last_error", "fragment.last_error"),
    ],
)
def test_the_readers_role_cannot_select_what_the_press_keeps_beside_print(column):
    table, name = column.split(".")

    assert refused("public", f'SELECT "{name}" FROM printed_{table}')
    assert not refused("default", f'SELECT "{name}" FROM printed_{table}')


def test_no_column_that_holds_an_error_is_one_that_readers_select():
    """An error may quote what it was made from, such as a content."""
    errors = [(m, f.name) for m in PRINTED for f in m._meta.concrete_fields if f.name.endswith("error")]

    assert {m for m, _name in errors} == {PublicRecord, Fragment}
    assert [m for m, name in errors if name not in m.PRIVATE] == []
    assert list(Fragment.objects.all()) == list(PublicRecord.objects.all()) == []


@pytest.mark.parametrize("alias", ["default", "public"])
def test_nobody_who_serves_may_change_a_table(alias):
    with connections[alias].cursor() as cursor:
        cursor.execute("SET default_transaction_read_only = off")

    assert [statement for statement in DDL if not refused(alias, statement)] == []


def test_the_application_may_truncate_no_table():
    tables = [model._meta.db_table for model in MODELS]

    assert [table for table in tables if not refused("default", f'TRUNCATE "{table}" CASCADE')] == []


def test_every_printed_manager_named_objects_reads_through_the_readers_connection():
    assert {m.objects.all().db for m in PUBLIC} == {"public"}
    assert set(PRINTED) == PUBLIC


@pytest.mark.parametrize("room", ["timeline/web", "timeline/templatetags", "api"])
def test_public_code_names_no_other_connection(room):
    elsewhere = re.compile(
        r"\.press\b|\.using\(|connections\[|_base_manager|_default_manager|from django.db import connection\b"
    )

    found = [f"{p}: {m[0]}" for p in (ROOT / room).rglob("*.py") if (m := elsewhere.search(p.read_text()))]

    assert found == []
