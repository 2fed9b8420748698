"""A new record's tables are made by squashed migrations; they are those that the originals leave to an old record."""

import subprocess
from collections.abc import Iterator

import psycopg
import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.db import connections
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder
from psycopg import sql

from tests.databases import address, clone, drop, point_at
from tests.first_form.database import OWNER
from timeline.fields.migration import VALIDATE
from tracker.embedded.binaries import installed
from tracker.tables import fault

TABLES = "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
FORGET = "DELETE FROM django_migrations WHERE name LIKE '%%squashed%%' RETURNING app"
OURS = {"printed", "timeline"}


@pytest.fixture
def new(worker, django_db_setup, django_db_blocker) -> Iterator[str]:
    """A record to which nothing has come yet."""
    before = connections["default"].settings_dict["NAME"]
    with django_db_blocker.unblock():
        point_at(name := clone(f"squashed_{worker}"))
        yield name
        point_at(before)
    drop(name)


@pytest.fixture
def old(worker, carried_over) -> Iterator[str]:
    """One of the first form without its rows, so that no check has to leave some of them out."""
    name = clone(f"originals_{worker}", carried_over)
    with psycopg.connect(address(OWNER, name), autocommit=True) as owner:
        tables = sql.SQL(", ").join(sql.Identifier(table) for (table,) in owner.execute(TABLES))
        owner.execute(sql.SQL("TRUNCATE {}").format(tables))
        owner.execute(VALIDATE)
    yield name
    drop(name)


def schema(name: str) -> set[str]:
    """Each statement that makes its tables and what stands about them, whoever made the database itself."""
    dump = [installed().postgres("pg_dump"), "--schema-only", address(OWNER, name)]
    said = subprocess.run(dump, check=True, capture_output=True, text=True).stdout
    lines = (line for line in said.splitlines() if not line.startswith(("--", "\\")))
    return {part.strip() for part in "\n".join(lines).split("\n\n") if " SCHEMA public " not in part}


def rows(name: str) -> dict[str, list]:
    """What migrations insert, by what it is called: numbers are given out as it comes."""
    point_at(name)
    return {
        "rights": sorted(
            Permission.objects.values_list("content_type__app_label", "content_type__model", "codename", "name")
        ),
        "roles": sorted(Group.objects.values_list("name", "permissions__codename")),
        "migrations": sorted(MigrationRecorder(connections[OWNER]).applied_migrations()),
    }


def test_they_make_what_the_originals_make(new, old):
    assert schema(new) ^ schema(old) == set()


def test_rows_that_come_with_the_tables_are_the_same(new, carried_over):
    filled = {
        model._meta.db_table for model in apps.get_models(include_auto_created=True) if model._base_manager.exists()
    }

    assert rows(new) == rows(carried_over)
    assert filled == {"auth_group", "auth_group_permissions", "auth_permission", "django_content_type"}


def test_a_record_that_has_all_originals_waits_for_nothing_and_only_notes_the_squashed_ones(new):
    with connections[OWNER].cursor() as cursor:
        cursor.execute(FORGET)
        assert {app for (app,) in cursor.fetchall()} == OURS
    executor = MigrationExecutor(connections[OWNER])
    targets = executor.loader.graph.leaf_nodes()

    assert executor.migration_plan(targets) == []
    assert fault(["verify"]) == ""

    executor.migrate(targets)

    noted = MigrationRecorder(connections[OWNER]).applied_migrations()
    assert {app for app, name in noted if "squashed" in name} == OURS
