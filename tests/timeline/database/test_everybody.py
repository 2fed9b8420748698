"""Who serves has nothing from PUBLIC that writes, locks or reaches others; what is left is named with its remedy."""

from collections.abc import Iterator
from io import StringIO

import psycopg
import pytest
from django.core.management import call_command
from django.db import ProgrammingError, connections, transaction
from django.test import Client

from timeline.database import everybody
from timeline.publishing.lock import take_lock
from tracker.embedded.postgres import SUPERUSER

BOTH = ["default", "public"]
LARGE_OBJECTS = [
    "lo_creat(-1)",
    "lo_create(0)",
    "lo_from_bytea(0, 'x')",
    "lo_open(1, 131072)",
    "lo_put(1, 0, 'x')",
    "lo_unlink(1)",
    "lo_truncate(0, 0)",
    "lo_truncate64(0, 0)",
    "lowrite(0, 'x')",
    "lo_import('/etc/hostname')",
]
LOCKS = [
    f"pg_{attempt}advisory_{span}lock{shared}({key})"
    for attempt in ("", "try_")
    for span in ("", "xact_")
    for shared in ("", "_shared")
    for key in ("1", "1, 2")
]
OTHERS = [
    "pg_notify('all', 'x')",
    "pg_logical_emit_message(false, 'x', 'y')",
    "pg_export_snapshot()",
    "pg_cancel_backend(1)",
    "pg_terminate_backend(1)",
    "pg_advisory_unlock_all()",
]


def refused(alias: str, statement: str) -> bool:
    try:
        with connections[alias].cursor() as cursor:
            cursor.execute("SET default_transaction_read_only = off")
            cursor.execute(statement)
    except ProgrammingError as error:
        return "permission denied" in str(error)
    return False


@pytest.mark.parametrize("call", [*LARGE_OBJECTS, *LOCKS, *OTHERS])
@pytest.mark.parametrize("alias", BOTH)
def test_no_function_that_writes_locks_or_reaches_others_is_everybodys(record: str, alias: str, call: str):
    is_the_presss = alias == "default" and call == "pg_advisory_xact_lock(1)"

    assert refused(alias, f"SELECT {call}") is not is_the_presss


@pytest.mark.parametrize("statement", ["CREATE TEMPORARY TABLE mine (id int)", "CREATE TABLE public.mine (id int)"])
@pytest.mark.parametrize("alias", BOTH)
def test_nothing_can_be_kept_in_the_database_nor_for_a_session(record: str, alias: str, statement: str):
    assert refused(alias, statement)


@pytest.mark.parametrize("alias", BOTH)
@pytest.mark.parametrize("database", ["postgres", "template1"])
def test_nor_in_the_servers_other_databases(record: str, alias: str, database: str):
    to = connections[alias].settings_dict
    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        psycopg.connect(host=to["OPTIONS"]["host"], user=to["USER"], dbname=database)


def test_the_press_still_takes_its_lock(record: str):
    with transaction.atomic():
        take_lock()


@pytest.fixture
def superuser(record: str) -> Iterator[psycopg.Connection]:
    host = connections["owner"].settings_dict["OPTIONS"]["host"]
    with psycopg.connect(host=host, user=SUPERUSER, dbname=record, autocommit=True) as connection:
        yield connection


HELD = [
    ("GRANT EXECUTE ON FUNCTION lo_create(oid) TO PUBLIC", "throughline_reader may call lo_create"),
    (
        "GRANT EXECUTE ON FUNCTION pg_try_advisory_lock(bigint) TO PUBLIC",
        "throughline_app may call pg_try_advisory_lock",
    ),
    ("GRANT TEMPORARY ON DATABASE {} TO PUBLIC", "throughline_reader may make temporary tables"),
    ("GRANT CREATE ON DATABASE {} TO PUBLIC", "throughline_app may make schemas"),
    ("GRANT CREATE ON SCHEMA public TO PUBLIC", "throughline_reader may create in the schema public"),
    ("GRANT SELECT ON timeline_person TO PUBLIC", "throughline_reader may read timeline_person"),
    ("GRANT SELECT (name) ON timeline_person TO PUBLIC", "throughline_reader may read timeline_person"),
    ("ALTER DATABASE {} SET lo_compat_privileges = on", "throughline_reader may change anybody's large objects"),
    (
        "SELECT lo_create(7); ALTER LARGE OBJECT 7 OWNER TO throughline_reader",
        "throughline_reader keeps 1 large objects",
    ),
    (
        "REVOKE EXECUTE ON FUNCTION pg_advisory_xact_lock(bigint) FROM throughline_app",
        "throughline_app may not take the lock of the press",
    ),
]


@pytest.mark.parametrize(("statement", "finding"), HELD, ids=[finding for _, finding in HELD])
def test_verify_and_operators_are_told_what_somebody_left_with_the_remedy(
    record: str, superuser: psycopg.Connection, statement: str, finding: str
):
    superuser.execute(statement.format(record))
    connections.close_all()

    with pytest.raises(SystemExit):
        call_command("verify", stdout=(said := StringIO()))

    assert f"The role {finding}" in said.getvalue()
    assert finding in str(Client(headers={"host": "127.0.0.1"}).get("/readyz").json()["findings"])


def test_a_server_as_we_make_it_has_no_finding(record: str):
    assert everybody.findings() == []


def test_what_the_command_prints_mends_a_server_as_postgresql_makes_it(record: str, superuser: psycopg.Connection):
    superuser.execute("GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pg_catalog TO PUBLIC")
    superuser.execute(f"GRANT TEMPORARY ON DATABASE {record} TO PUBLIC")
    superuser.execute("GRANT ALL ON ALL TABLES IN SCHEMA public TO PUBLIC")
    found = everybody.findings()
    call_command("roles", "--sql", stdout=(printed := StringIO()))

    superuser.execute(printed.getvalue())

    assert len(found) > 20
    assert everybody.findings() == []


def test_whoever_may_not_take_it_is_told_who_can(record: str, superuser: psycopg.Connection):
    superuser.execute("GRANT EXECUTE ON FUNCTION lo_create(oid) TO PUBLIC")

    call_command("roles", stdout=(said := StringIO()))

    assert "let a superuser run in this database what `manage.py roles --sql` prints" in said.getvalue()
