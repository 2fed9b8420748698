"""`manage.py roles`: the two serving roles and their grants, or the SQL of them for whoever may."""

import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connections

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.usefixtures("record")


def test_the_sql_creates_both_roles_and_lets_the_reader_select_print_alone():
    said = StringIO()

    call_command("roles", "--sql", stdout=said)

    lines = said.getvalue().splitlines()
    to_reader = [line for line in lines if line.startswith("GRANT SELECT") and "throughline_reader" in line]
    assert sum("CREATE ROLE" in line and "IF NOT EXISTS" in line for line in lines) == 2
    assert {line.split(" ON ")[1].split('"')[1] for line in to_reader} == {
        "printed_edition",
        "printed_extent",
        "printed_fragment",
        "printed_publicrecord",
        "printed_reference",
        "printed_shelf",
    }
    assert 'GRANT SELECT, INSERT ON "printed_edition" TO "throughline_app";' in lines


def test_granting_again_changes_nothing():
    before = privileges()

    call_command("roles", stdout=StringIO())

    assert privileges() == before


def privileges() -> list[tuple]:
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT relname, relacl::text FROM pg_class WHERE relnamespace = 'public'::regnamespace ORDER BY 1"
        )
        return cursor.fetchall()


@pytest.mark.parametrize("command", ["roles", "migrate"])
def test_without_an_owner_it_says_what_is_missing(command):
    theirs = dict.fromkeys(("DATABASE_URL", "PUBLIC_DATABASE_URL"), "postgresql://app@db/theirs")

    ran = subprocess.run(
        [sys.executable, "manage.py", command],
        cwd=ROOT,
        env=os.environ | theirs | {"REDIS_URL": "redis://redis/0"},
        capture_output=True,
        text=True,
    )

    assert ran.returncode == 1
    assert "OWNER_DATABASE_URL is missing: tables are made and changed as the owner alone." in ran.stderr
    assert "Traceback" not in ran.stderr
