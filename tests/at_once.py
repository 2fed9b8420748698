"""Somebody else, who acts at the same moment on a connection of their own."""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress

from django.db import OperationalError, connection, connections, transaction
from django.db.models import Model
from werkzeug import Request, Response

WAITING = "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock')"


@contextmanager
def somebody(write: Callable[[], object]) -> Iterator[None]:
    """Writes on a connection of their own, and commits when somebody else waits for what they hold."""

    def act(begun: threading.Event) -> None:
        write()
        begun.set()
        until_waited_for()

    with another(act):
        yield


@contextmanager
def another(act: Callable[[threading.Event], object]) -> Iterator[None]:
    """Runs `act` in a transaction of its own; what is inside begins when it sets its event."""
    begun = threading.Event()

    def run() -> None:
        try:
            with transaction.atomic():
                act(begun)
        finally:
            begun.set()
            connections.close_all()

    with ThreadPoolExecutor(1) as pool:
        other = pool.submit(run)
        assert begun.wait(20)
        yield
        other.result()


def meanwhile(answer: Callable[[Request], Response]) -> Callable[[Request], Response]:
    """For a web server whose answer writes to the record. Its thread outlives the test and its database: the connection
    is closed."""

    def closed(request: Request) -> Response:
        try:
            return answer(request)
        finally:
            connections.close_all()

    return closed


@contextmanager
def crossing(held: Model, wanted: Model) -> Iterator[None]:
    """Somebody holds a row, and as soon as somebody else waits for it wants another: PostgreSQL ends whoever holds that
    one meanwhile, since they have waited longer. (On a machine that stood still for a second it may be somebody: then
    nobody else is disturbed.)"""

    def act(begun: threading.Event) -> None:
        lock(held)
        begun.set()
        until_waited_for()
        with suppress(OperationalError), transaction.atomic():
            lock(wanted)

    with another(act):
        yield


def lock(row: Model) -> None:
    type(row)._base_manager.select_for_update().get(pk=row.pk)


def until_waited_for() -> None:
    with connection.cursor() as cursor:
        for _look in range(1000):
            cursor.execute("SELECT pg_stat_clear_snapshot()")  # within a transaction the first look is kept
            cursor.execute(WAITING)
            if cursor.fetchone() == (True,):
                return
            time.sleep(0.02)
    raise AssertionError("Nobody waited for it.")
