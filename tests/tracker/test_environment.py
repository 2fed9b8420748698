"""A setting is read once, and a wrong one stops the start with a sentence that names it."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from tracker import environment


@pytest.mark.parametrize(("value", "meant"), [("on", True), ("1", True), ("TRUE", True), ("off", False), ("", False)])
def test_a_switch_is_on_or_off(value, meant):
    assert environment.boolean({"DEBUG": value}, "DEBUG", default=False) is meant


@pytest.mark.parametrize(
    ("read", "named"),
    [
        (lambda: environment.boolean({"DEBUG": "perhaps"}, "DEBUG", default=False), "DEBUG is 'perhaps'"),
        (lambda: environment.port({"PORT": "eight"}), "PORT is 'eight'"),
        (lambda: environment.port({"PORT": "70000"}), "a number from 1 to 65535"),
        (lambda: environment.port({"PORT": "８０"}), "PORT"),
        (
            lambda: environment.number({"TRACKER_CONNECTIONS": "0"}, "TRACKER_CONNECTIONS", 9),
            "TRACKER_CONNECTIONS is '0'",
        ),
        (
            lambda: environment.networks({"TRACKER_FETCH_ALLOW": "10.0.0.1/8"}, "TRACKER_FETCH_ALLOW"),
            "TRACKER_FETCH_ALLOW",
        ),
        (lambda: environment.archive_key({"TRACKER_ARCHIVE": "on"}), "ACCESS:SECRET"),
        (lambda: environment.corrections({"TRACKER_CORRECTIONS": "the desk"}), "TRACKER_CORRECTIONS can't be read"),
        (lambda: environment.corrections({"TRACKER_CORRECTIONS": "javascript:alert(1)"}), "write a mail address"),
        (lambda: environment.site_url({"SITE_URL": "example.org"}, 80), "scheme and host alone"),
        (lambda: environment.database({"DATABASE_URL": "sqlite:///x"}, "DATABASE_URL", ""), "DATABASE_URL"),
        (lambda: environment.redis_url({"REDIS_URL": "http://x"}, ""), "REDIS_URL"),
        (lambda: environment.secret_key({}, None, own_server=False), "SECRET_KEY is missing"),
        (lambda: environment.secret_key({"SECRET_KEY": "short"}, None, own_server=True), "SECRET_KEY is too short"),
        (lambda: environment.site_url({"SITE_URL": "https://example.org/record"}, 80), "scheme and host alone"),
        (lambda: environment.hosts({"ALLOWED_HOSTS": " , "}), "ALLOWED_HOSTS is empty"),
        (lambda: environment.hosts({"ALLOWED_HOSTS": "https://x.example"}), "ALLOWED_HOSTS names 'https://x.example'"),
        (lambda: environment.hosts({"ALLOWED_HOSTS": "a.example, x.example:8000"}), "names 'x.example:8000'"),
        (lambda: environment.hosts({"ALLOWED_HOSTS": "a.example b.example"}), "parted by commas"),
        (
            lambda: environment.databases({"DATABASE_URL": "postgresql://a@db/x"}, "", "", ""),
            "PUBLIC_DATABASE_URL is missing",
        ),
    ],
)
def test_a_wrong_value_stops_the_start_with_a_sentence(read, named):
    with pytest.raises(ImproperlyConfigured, match=named):
        read()


@pytest.mark.parametrize(
    "address",
    [
        "https://editor:secret@example.org",
        "https://exa mple.org",
        "https://example.org\n.example",
        "http://example.org:99999",
        "http://example.org:port",
        "http://[::1",
        "https://exam<ple.org",
        "https://example.org/?",
        "https://example.org#",
        "https://",
        "ftp://example.org",
    ],
)
def test_an_address_of_the_site_is_scheme_and_host(address):
    with pytest.raises(ImproperlyConfigured, match="SITE_URL"):
        environment.site_url({"SITE_URL": address}, 80)


@pytest.mark.parametrize(
    "address", ["https://straße.example", "http://[::1]:8000", "http://my_host", "http://A.example"]
)
def test_any_host_and_port_may_be_the_site(address):
    assert environment.site_url({"SITE_URL": address + "/"}, 80) == address


@pytest.mark.parametrize(
    "address",
    [
        *("postgresql://host:port/name", "postgresql://[::1/name", "postgresql://user:pass/word@host/name"),
        *("postgresql://host", "postgresql://", "postgresql://user:password@host:99999/name"),
    ],
)
def test_an_address_of_a_database_that_cant_be_read_is_named_and_its_password_is_not_told(address):
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL") as refused:
        environment.database({"DATABASE_URL": address}, "DATABASE_URL", "")

    assert "pass/word" not in str(refused.value)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("postgresql://user:pass%2Fword@host:5432/name", "name"),
        ("postgresql://user@host/name?sslmode=require", "name"),
        ("postgresql://user@%2Fvar%2Frun%2Fpostgresql/name", "name"),
        ("postgresql:///name?host=/run/x", "name"),
    ],
)
def test_an_address_of_a_database_may_name_a_host_or_a_socket(address, name):
    assert environment.database({"DATABASE_URL": address}, "DATABASE_URL", "")["NAME"] == name


@pytest.mark.parametrize(
    "address",
    [
        *("redis://host:port/0", "redis://host:6379/zero", "redis://[::1", "redis://host:0/0", "redis://ho st/0"),
        *("unix://", "unix:///run/redis.sock?db=two", "redis://host/0?db=x"),
    ],
)
def test_an_address_of_redis_that_cant_be_read_stops_the_start_with_a_sentence(address):
    with pytest.raises(ImproperlyConfigured, match="REDIS_URL"):
        environment.redis_url({"REDIS_URL": address}, "")


@pytest.mark.parametrize("address", ["redis://host", "rediss://:p%2Fw@host:6380/2", "unix:///run/redis.sock?db=1"])
def test_an_address_of_redis_may_name_a_host_or_a_socket(address):
    assert environment.redis_url({"REDIS_URL": address}, "") == address


@pytest.mark.parametrize("value", ["two\nlines", "a\x00b", "a\rb", "a\u2028b"])
def test_a_text_is_one_line(value):
    with pytest.raises(ImproperlyConfigured, match="SITE_NAME"):
        environment.text({"SITE_NAME": value}, "SITE_NAME")


@pytest.mark.parametrize("value", ["", "  "])
def test_an_empty_text_is_the_usual_one(value):
    assert environment.text({"SITE_NAME": value}, "SITE_NAME", "Throughline") == "Throughline"


@pytest.mark.parametrize("value", ["~/data", "two\nlines", "~somebody"])
def test_a_folder_is_a_whole_path_on_one_line(tmp_path, value):
    with pytest.raises(ImproperlyConfigured, match="TRACKER_DATA_DIR"):
        environment.data_folder({"TRACKER_DATA_DIR": value}, tmp_path)


@pytest.mark.parametrize("below", ["", "static"])
def test_static_files_cant_be_collected_into_a_file(tmp_path, below):
    (tmp_path / "taken").write_text("")

    with pytest.raises(ImproperlyConfigured, match="TRACKER_STATIC_DIR"):
        environment.static_folder({"TRACKER_STATIC_DIR": str(tmp_path / "taken" / below)}, tmp_path, tmp_path)


@pytest.mark.parametrize(
    "named",
    [
        "throughline.example",
        ".throughline.example, localhost",
        "[::1],throughline.example",
        "[2001:db8::1]",
        "*",
        "my_host",
    ],
)
def test_the_machine_itself_may_always_ask(named):
    found = environment.hosts({"ALLOWED_HOSTS": named})

    assert {"127.0.0.1", "localhost", "[::1]"} < set(found)
    assert len(found) == len(set(found))


def test_networks_are_parted_by_commas():
    found = environment.networks({"ALLOW": "10.0.0.0/8, ::1/128"}, "ALLOW")

    assert [str(network) for network in found] == ["10.0.0.0/8", "::1/128"]


@pytest.mark.parametrize(
    ("redis", "broker"),
    [
        ("redis://cache:6379/1", "redis://cache:6379/1"),
        ("unix:///run/redis.sock", "redis+socket:///run/redis.sock"),
        ("unix:///run/redis.sock?db=3", "redis+socket:///run/redis.sock?virtual_host=3"),
    ],
)
def test_celery_spells_the_address_of_redis_its_own_way(redis, broker):
    assert environment.broker_url(redis) == broker


def test_a_key_is_made_once_and_kept_from_others(tmp_path):
    first = environment.secret_key({}, tmp_path / "data", own_server=True)
    second = environment.secret_key({}, tmp_path / "data", own_server=True)

    assert first == second
    assert len(first) >= 50
    assert (tmp_path / "data" / "secret_key").stat().st_mode & 0o777 == 0o600


def test_a_key_in_the_environment_wins(tmp_path):
    mine = "m" * environment.KEY_LENGTH

    assert environment.secret_key({"SECRET_KEY": mine}, tmp_path, own_server=True) == mine


EMBEDDED = ("postgresql://app@/ours", "postgresql://reader@/ours", "postgresql://owner@/ours")


def test_our_own_server_serves_all_three_roles_or_none():
    theirs = {"DATABASE_URL": "postgresql://a@db/theirs", "PUBLIC_DATABASE_URL": "postgresql://r@db/theirs"}

    ours = environment.databases({}, *EMBEDDED)
    elsewhere = environment.databases(theirs, *EMBEDDED)

    assert {alias: found["NAME"] for alias, found in ours.items()} == dict.fromkeys(
        ("default", "public", "owner"), "ours"
    )
    assert {alias: found["NAME"] for alias, found in elsewhere.items()} == dict.fromkeys(
        ("default", "public"), "theirs"
    )


def test_an_empty_data_folder_is_the_usual_one(tmp_path):
    assert environment.data_folder({"TRACKER_DATA_DIR": ""}, tmp_path) == tmp_path / ".data"


@pytest.mark.parametrize("stands_there", ["a file", "a folder for its key", "a link to itself"])
def test_a_data_folder_that_is_none_stops_the_start_with_a_sentence(tmp_path, stands_there):
    folder = tmp_path / "data"
    if stands_there == "a file":
        folder.write_text("")
    elif stands_there == "a folder for its key":
        (folder / "secret_key").mkdir(parents=True)
    else:
        folder.symlink_to(folder)

    with pytest.raises(ImproperlyConfigured, match="set TRACKER_DATA_DIR to a folder"):
        environment.secret_key({}, folder, own_server=True)


def test_static_files_are_collected_where_the_environment_says(tmp_path):
    def folder(**env):
        return environment.static_folder(env, tmp_path / "project", tmp_path / "data")

    (tmp_path / "project").mkdir()

    assert folder() == tmp_path / "project/staticfiles"
    assert folder(TRACKER_STATIC_DIR="collected") == tmp_path / "project/collected"
    assert folder(TRACKER_STATIC_DIR="/srv/collected") == Path("/srv/collected")
    (tmp_path / "project").rmdir()
    assert folder() == tmp_path / "data/staticfiles", "the project can't be written"


@pytest.mark.parametrize(
    ("contact", "place"),
    [
        ("desk@record.example", "desk@record.example"),
        ("https://record.example/us", "https://record.example/us"),
        ("the desk of the record", ""),
        ("", ""),
    ],
)
def test_errors_are_reported_to_whom_sites_can_ask_where_no_other_place_is_named(contact, place):
    assert environment.corrections({"TRACKER_CONTACT": contact}) == place
    assert environment.corrections({"TRACKER_CONTACT": contact, "TRACKER_CORRECTIONS": "a@b.example"}) == "a@b.example"
