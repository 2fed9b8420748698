"""`manage.py roles`: the two serving roles and their grants, or the SQL of them for whoever may."""

import os
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connections
from django.test import Client

from tests.terminal import terminal
from timeline.database import roles

pytestmark = pytest.mark.usefixtures("record")


def test_the_sql_creates_both_roles_and_lets_the_reader_select_print_alone():
    said = StringIO()

    call_command("roles", "--sql", stdout=said)

    lines = said.getvalue().splitlines()
    to_reader = [line for line in lines if line.startswith("GRANT SELECT") and "throughline_reader" in line]
    assert sum("CREATE ROLE" in line and "IF NOT EXISTS" in line for line in lines) == 2
    assert {line.split(" ON ")[1].split('"')[1] for line in to_reader} == {
        "printed_coverage",
        "printed_edition",
        "printed_extent",
        "printed_fragment",
        "printed_known",
        "printed_mark",
        "printed_ledgerrow",
        "printed_publicrecord",
        "printed_reference",
        "printed_searchrow",
        "printed_shelf",
        "printed_sourcestate",
        "printed_term",
    }
    assert 'GRANT SELECT, INSERT ON "printed_edition" TO "throughline_app";' in lines


def test_granting_again_changes_nothing():
    before = privileges()

    call_command("roles", stdout=StringIO())

    assert privileges() == before


@pytest.mark.parametrize("repeat", [lambda: call_command("roles", stdout=StringIO()), lambda: roles.grant("owner")])
def test_whoever_serves_is_never_without_its_rights(repeat):
    """What changes in one transaction changes at once for everybody else."""
    repeat()

    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT count(DISTINCT xmin::text) FROM pg_class WHERE relname LIKE 'timeline\\_%%' AND relkind = 'r'"
        )
        assert cursor.fetchone() == (1,)


def test_the_sql_gives_all_rights_at_once():
    call_command("roles", "--sql", stdout=(said := StringIO()))

    lines = [line for line in said.getvalue().splitlines() if not line.startswith("--")]
    assert (lines[0], lines[-1]) == ("BEGIN;", "COMMIT;")


def privileges() -> list[tuple]:
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT relname, relacl::text FROM pg_class WHERE relnamespace = 'public'::regnamespace ORDER BY 1"
        )
        return cursor.fetchall()


def test_without_an_owner_it_says_what_is_missing():
    theirs = dict.fromkeys(("DATABASE_URL", "PUBLIC_DATABASE_URL"), "postgresql://app@db/theirs")

    with terminal(os.environ | theirs | {"REDIS_URL": "redis://redis/0"}) as manage:
        ran = [manage("roles"), manage("migrate")]

    assert [each.returncode for each in ran] == [1, 1]
    for each in ran:
        assert "OWNER_DATABASE_URL is missing: tables are made and changed as the owner alone." in each.stderr
        assert "Traceback" not in each.stderr


HERE = {"host": "127.0.0.1"}
EVIL = {
    "search_path": "pg_temp, public",
    "default_transaction_read_only": "off",
    "statement_timeout": "0",
    "transaction_timeout": "'1ms'",
    "idle_session_timeout": "'1ms'",
    "local_preload_libraries": "'nowhere'",
    "DateStyle": "'German'",
    "IntervalStyle": "'iso_8601'",
    "bytea_output": "'escape'",
    "standard_conforming_strings": "off",
    "default_transaction_isolation": "'serializable'",
    "default_transaction_deferrable": "on",
    "transform_null_equals": "on",
    "gin_fuzzy_search_limit": "1",
    "exit_on_error": "on",
    "tcp_user_timeout": "'1ms'",
}
"""What would end or bend a connection that did not overrule it."""


@pytest.fixture
def altered(record: str) -> str:
    """The reader's role, as whoever got hold of it would leave it for the next log-in."""
    role = connections["public"].settings_dict["USER"]
    with connections["public"].cursor() as cursor:
        cursor.execute("SET default_transaction_read_only = off")
        for name, value in EVIL.items():
            cursor.execute(f"ALTER ROLE {role} IN DATABASE {record} SET {name} = {value}")
    connections["public"].close()
    return f"{role} IN DATABASE {record}"


def test_what_a_role_left_on_itself_holds_on_no_connection_of_ours(altered: str):
    with connections["public"].cursor() as cursor:
        held = {name: cursor.execute(f"SHOW {name}").fetchone()[0] for name in EVIL}

    assert held == {
        "search_path": "public",
        "default_transaction_read_only": "on",
        "statement_timeout": "1min",
        "transaction_timeout": "0",
        "idle_session_timeout": "0",
        "local_preload_libraries": "",
        "DateStyle": "ISO, MDY",
        "IntervalStyle": "postgres",
        "bytea_output": "hex",
        "standard_conforming_strings": "on",
        "default_transaction_isolation": "read committed",
        "default_transaction_deferrable": "off",
        "transform_null_equals": "off",
        "gin_fuzzy_search_limit": "0",
        "exit_on_error": "off",
        "tcp_user_timeout": "0",
    }


def test_verify_names_each_setting_and_the_remedy(altered: str):
    said = StringIO()

    with pytest.raises(SystemExit):
        call_command("verify", stdout=said)

    for name in EVIL:
        assert f"ALTER ROLE {altered} RESET {name}." in said.getvalue()


def test_what_cannot_be_reset_by_its_name_is_taken_off_with_all(altered: str):
    """PostgreSQL: parameter "seed" cannot be reset."""
    with connections["public"].cursor() as cursor:
        cursor.execute("SET default_transaction_read_only = off")
        cursor.execute(f"ALTER ROLE {altered} SET seed = 0.5")

    said = roles.altered()

    assert f"ALTER ROLE {altered} RESET ALL." in next(each for each in said if "carries seed=0.5" in each)


def test_operators_are_told_on_the_machine_and_nobody_else_is(altered: str):
    here, passed_on = Client(headers=HERE).get("/readyz"), Client(headers=HERE | {"via": "front"}).get("/readyz")

    assert len(here.json()["findings"]) == len(EVIL)
    assert passed_on.json() == {"ready": True}


def test_a_role_as_it_was_made_is_no_finding():
    assert Client(headers=HERE).get("/readyz").json() == {"ready": True, "findings": []}
