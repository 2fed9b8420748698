"""Somebody else, who acts at the same moment on a connection of their own."""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from django.db import connection, connections, transaction

WAITING = "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock')"


@contextmanager
def somebody(write: Callable[[], object]) -> Iterator[None]:
    """Writes on a connection of their own, and commits when somebody else waits for what they hold."""
    begun = threading.Event()

    def act() -> None:
        try:
            with transaction.atomic():
                write()
                begun.set()
                _until_waited_for()
        finally:
            begun.set()
            connections.close_all()

    with ThreadPoolExecutor(1) as pool:
        other = pool.submit(act)
        assert begun.wait(20)
        yield
        other.result()


def _until_waited_for() -> None:
    with connection.cursor() as cursor:
        for _look in range(1000):
            cursor.execute("SELECT pg_stat_clear_snapshot()")  # within a transaction the first look is kept
            cursor.execute(WAITING)
            if cursor.fetchone() == (True,):
                return
            time.sleep(0.02)
    raise AssertionError("Nobody waited for it.")
