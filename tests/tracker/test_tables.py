"""A command that needs tables, where they are missing, older or newer: one sentence and the remedy."""

import os
from collections.abc import Iterator

import psycopg
import pytest
from django.conf import settings

from tests.databases import address, clone, drop, environment
from tests.terminal import Manage, terminal

COMMANDS = [
    ["demo"],
    ["demo", "--if-empty"],
    ["first_admin"],
    ["verify"],
    ["reprint", "--all"],
    ["ingest", "tests/articles/letter.txt"],
    ["createsuperuser", "--noinput", "--username", "somebody", "--email", ""],
    ["changepassword", "somebody"],
    ["clearsessions"],
    ["dumpdata", "timeline"],
    ["axes_reset"],
]


@pytest.fixture
def database(worker: str, django_db_setup: None) -> Iterator[str]:
    yield (name := clone(f"tables_{worker}"))
    drop(name)


@pytest.fixture(scope="module")
def manage(worker: str, django_db_setup: None) -> Iterator[Manage]:
    """Over the test's database, which has the same name each time."""
    with terminal(os.environ | environment(f"tables_{worker}") | {"REDIS_URL": settings.REDIS_URL}) as manage:
        yield manage


def as_owner(database: str, statement: str) -> None:
    with psycopg.connect(address("owner", database), autocommit=True) as connection:
        connection.execute(statement)  # type: ignore[arg-type]


@pytest.fixture
def empty(database: str) -> str:
    """For many commands: to make it takes longer than they do."""
    as_owner(database, "DROP SCHEMA public CASCADE; CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO PUBLIC")
    return database


def test_without_tables_a_command_says_to_migrate(empty, manage):
    done = {" ".join(words): manage(*words) for words in COMMANDS}

    assert {words for words, each in done.items() if each.returncode != 1} == set()
    assert {words: each.stderr for words, each in done.items() if not is_told(each.stderr)} == {}


def is_told(said: str) -> bool:
    to_migrate = said.startswith("The database has no tables yet: run `manage.py migrate` first")
    return to_migrate and said.count("\n") == 1


def test_behind_the_code_it_names_what_is_missing(database, manage):
    as_owner(database, "DELETE FROM django_migrations WHERE app = 'timeline' AND name LIKE '0002%'")

    done = manage("demo")

    assert done.returncode == 1
    assert done.stderr.startswith("The database is behind this code (timeline.0002_")
    assert "manage.py migrate" in done.stderr


def test_ahead_of_the_code_it_names_what_is_strange(database, manage):
    as_owner(database, "INSERT INTO django_migrations (app, name, applied) VALUES ('printed', '9999_later', now())")

    done = manage("createsuperuser", "--noinput", "--username", "somebody", "--email", "")

    assert done.returncode == 1
    assert "ahead of this code, which does not know printed.9999_later: run the newer release" in done.stderr


def test_what_needs_no_tables_is_not_kept_from_its_work(empty, manage):
    commands = [["check"], ["demo", "--help"], ["showmigrations", "printed"], ["nothing-like-it"]]

    said = {" ".join(words): manage(*words).stderr for words in commands}

    assert {words: each for words, each in said.items() if "has no tables yet" in each} == {}


def test_with_its_own_tables_a_command_works(database, manage):
    assert manage("verify").returncode == 0


def test_a_command_that_is_ended_by_ctrl_c_traces_nothing(database, manage):
    ended = manage("shell", "-v", "0", "-c", "raise KeyboardInterrupt")

    assert ended.returncode
    assert (ended.stdout, ended.stderr) == ("", "")
