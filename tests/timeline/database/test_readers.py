"""The readers' connection asks the server no more than it must, and still notices when the server has left it."""

import fcntl
import sys
import termios
import time

import psycopg
import pytest
from django.db import DEFAULT_DB_ALIAS, connections
from django.test import Client

from tests.api.asking import asking
from tests.factories import EntryFactory, UserFactory
from timeline.database.roles import READER
from timeline.editorial import publish
from timeline.printed.fields import as_sent
from timeline.printed.models import PublicRecord
from tracker.embedded.postgres import SUPERUSER


@pytest.fixture
def kept(record: str):
    """The connection, kept from an earlier request."""
    publish(EntryFactory(), by=UserFactory())
    connections[READER].ensure_connection()
    return connections[READER]


def end(kept) -> None:
    """As a server does that goes down."""
    parameters = kept.get_connection_params()
    with psycopg.connect(host=parameters["host"], user=SUPERUSER, dbname="postgres", autocommit=True) as superuser:
        superuser.execute("SELECT pg_terminate_backend(%s, 5000)", [kept.connection.info.backend_pid])


def test_while_the_server_says_nothing_it_is_not_asked(kept):
    with asking(READER) as asked:
        assert kept.is_usable()

    assert len(asked) == 0


def test_a_connection_that_the_server_ended_is_not_usable(kept):
    end(kept)

    assert not kept.is_usable()


def test_who_asks_next_hears_nothing_of_it(kept):
    kept.health_check_enabled = True
    end(kept)
    kept.health_check_done = False

    assert Client().get("/api/v1/entries/").status_code == 200


def test_what_was_planned_for_one_connection_is_planned_anew_for_the_next(kept):
    client = Client()
    for _ in range(3):
        assert client.get("/api/v1/entries/").status_code == 200
    kept.close()

    assert client.get("/api/v1/entries/").status_code == 200


def test_a_document_comes_as_the_bytes_that_stand_there(record):
    publish(EntryFactory(title="Ærlig “talt” \N{SNOWMAN}"), by=UserFactory())

    (sent,) = PublicRecord.objects.of_kind("entry").values_list(as_sent("document"), flat=True)
    with connections[READER].cursor() as cursor:
        cursor.execute("SELECT document::text FROM printed_publicrecord WHERE kind = 'entry'")
        assert sent == cursor.fetchone()[0].encode()


def test_a_walk_finds_it_as_the_same_bytes(record):
    publish(EntryFactory(title="Ærlig “talt” \N{SNOWMAN}"), by=UserFactory())
    document = "SELECT document, document::text FROM printed_publicrecord WHERE kind = 'entry'"

    with connections[READER].planned_once() as cursor:
        cursor.execute(document)
        sent, text = cursor.fetchone()

    assert bytes(sent) == text.encode()


PAGE = b"SELECT repeat('x', 2000) FROM generate_series(1, 60)"
SIZE = 60 * 2000


def test_a_page_that_has_come_is_taken_at_once(record):
    """Of another connection it is taken 16 KB at a time, and between two of these the thread waits for its turn."""
    ours, others = (steps(connections[alias]) for alias in (READER, DEFAULT_DB_ALIAS))

    assert (ours, others > 1) == (1, True)


def steps(wrapper) -> int:
    """In how many steps an answer is taken that stands ready."""
    wrapper.ensure_connection()
    line = wrapper.connection.pgconn
    line.send_query(PAGE)
    wait_until_ready(line.socket)
    count = 0
    while line.is_busy():
        line.consume_input()
        count += 1
    while line.get_result():
        pass
    return count


def wait_until_ready(socket: int) -> None:
    while int.from_bytes(fcntl.ioctl(socket, termios.FIONREAD, bytes(4)), sys.byteorder) < SIZE:
        time.sleep(0.01)
