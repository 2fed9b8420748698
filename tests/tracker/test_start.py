"""The embedded services as their users meet them."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import psutil
import psycopg
import pytest
import redis
from django import db
from django.core.signals import request_finished, request_started

from tests.tracker.servers import START, ask, is_up, mode, owner, pids, postmasters, redis_servers
from tracker import embedded, environment
from tracker.embedded.places import place
from tracker.start import settle


def test_eight_processes_may_start_at_once_and_share_one_server(folder, launch):
    started = [launch(START, folder) for _ in range(8)]

    said = [process.communicate(timeout=60)[0] for process in started]

    assert said == ["up\n"] * 8
    assert len(postmasters(folder)) == len(redis_servers(folder)) == 1


def test_starting_again_changes_nothing(running):
    before = pids(running)

    embedded.start(running)

    assert pids(running) == before


def test_stopping_ends_both_and_leaves_no_socket(running):
    embedded.stop(running)

    assert pids(running) == []
    assert list(place(running).sockets.glob("*.sock*")) == []
    assert not place(running).postgres_socket.exists()


def test_what_was_written_is_there_after_a_stop_and_a_start(running):
    ask(owner(running), "CREATE TABLE kept (x int)")
    embedded.stop(running)

    embedded.start(running, throwaway=True)

    assert ask(owner(running), "SELECT count(*) FROM kept") == 0


def test_it_is_postgresql_18_in_utf_8_and_redis_6(running):
    assert str(ask(owner(running), "SHOW server_version")).startswith("18")
    assert ask(owner(running), "SHOW server_encoding") == "UTF8"
    assert redis.Redis.from_url(embedded.addresses(running).redis_url).info()["redis_version"].startswith("6.2")


def test_no_network_port_is_opened(running):
    for server in postmasters(running) + redis_servers(running):
        assert server.net_connections("inet") == []


def test_folders_of_data_and_sockets_are_private(running):
    where = place(running)

    assert {mode(path) for path in (where.cluster, where.dump, where.log, where.sockets)} == {0o700}
    assert mode(where.data) & 0o007 == 0


def test_the_servers_are_nobodys_children_and_in_sessions_of_their_own(running):
    for server in postmasters(running) + redis_servers(running):
        assert server.ppid() != os.getpid()
        assert os.getsid(server.pid) != os.getsid(0)


def test_root_serves_with_an_account_of_its_own(running):
    expected = {"throughline-pg"} if os.geteuid() == 0 else {psutil.Process().username()}

    assert {server.username() for server in postmasters(running) + redis_servers(running)} == expected


def test_the_owner_creates_tables_and_databases(running):
    ask(owner(running), "CREATE TABLE t (x int)")
    ask(owner(running), "CREATE DATABASE copy TEMPLATE template1")

    assert ask(owner(running), "SELECT count(*) FROM pg_database WHERE datname = 'copy'") == 1


@pytest.mark.parametrize("command", ["CREATE TABLE t (x int)", "CREATE DATABASE d", "CREATE ROLE r", "CREATE SCHEMA s"])
@pytest.mark.parametrize("role", ["app_url", "public_url"])
def test_app_and_reader_create_nothing(running, role, command):
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        ask(getattr(embedded.addresses(running), role), command)


def test_a_role_of_its_own_making_may_not_even_connect(running):
    ask(_superuser(running), "CREATE ROLE stranger LOGIN")

    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        ask(owner(running).replace("throughline_owner", "stranger"), "SELECT 1")


def test_settings_read_the_addresses(running):
    config = environment.database({}, "DATABASE_URL", embedded.addresses(running).app_url)

    with psycopg.connect(dbname=config["NAME"], user=config["USER"], host=config["OPTIONS"]["host"]) as connection:
        assert connection.execute("SELECT current_user").fetchone() == ("throughline_app",)


def test_nothing_starts_where_the_environment_names_servers(folder):
    embedded.start_if_needed(folder, {"DATABASE_URL": "postgresql://db/x", "REDIS_URL": "redis://cache"})

    assert not folder.exists()


def test_only_what_the_environment_does_not_name_starts(folder):
    embedded.start_if_needed(folder, {"DATABASE_URL": "postgresql://db/x"})

    assert (len(postmasters(folder)), len(redis_servers(folder))) == (0, 1)


def test_a_folder_with_a_space_quotes_and_a_comma_will_do(folder, request):
    odd = folder / 'it\'s a, "new" one'
    request.addfinalizer(lambda: embedded.remove(odd))
    folder.mkdir(mode=0o755)

    embedded.start(odd, throwaway=True)

    assert is_up(odd)
    assert ask(owner(odd), "SELECT 1") == 1


def _superuser(folder: Path) -> str:
    return owner(folder).replace("throughline_owner@/throughline", "postgres@/throughline")


@pytest.fixture
def _signals() -> Iterator[None]:
    """As Django has them, afterwards."""
    yield
    for receiver in (db.close_old_connections, db.reset_queries):
        request_started.connect(receiver)


@pytest.mark.usefixtures("_signals")
def test_what_stands_once_a_server_has_started_is_not_looked_through_for_garbage():
    held = [[]]

    settle()

    assert all(held is not one for one in gc.get_objects())


@pytest.mark.usefixtures("_signals")
@pytest.mark.parametrize("debug", [False, True])
def test_connections_are_looked_through_once_a_request(settings, debug):
    settings.DEBUG = debug

    settle()

    assert request_started.disconnect(db.close_old_connections) is debug
    assert request_finished.disconnect(db.close_old_connections)
    request_finished.connect(db.close_old_connections)
