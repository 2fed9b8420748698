"""What Django looks for under the name of an ENGINE."""

import select
from typing import Any

from django.db.backends.postgresql import base
from psycopg.adapt import Loader
from psycopg.pq import Format
from psycopg.types.string import ByteaBinaryLoader

from timeline.database.prepared import prepared

ROOM = 256 * 1024
"""Bytes, more than a page of 50 documents takes."""


class Unparsed(Loader):
    """JSON kept to the letter is sent on as it came."""

    def load(self, data: Any) -> bytes:
        return bytes(data)


class DatabaseWrapper(base.DatabaseWrapper):
    """Questions are sent with their values in them, and planned for those. What is asked by `planned_once` is not: such
    a statement is prepared, and planned once for a connection."""

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        connection = super().get_new_connection(conn_params)
        connection.adapters.register_loader("json", Unparsed)
        connection.adapters.register_loader("json", ByteaBinaryLoader)
        make_room(connection)
        return connection

    def planned_once(self) -> Any:
        """A cursor for walks along one index, of which there is one good plan whatever the values are. What it finds
        comes in binary, so that neither side spells it out, and documents pass through no code of Python's."""
        return prepared(self, Format.BINARY)

    def is_usable(self) -> bool:
        """Whether a kept connection still answers, asked before each request's first query. A server that ends, or ends
        a connection, says so; while nothing was said, the question is not sent."""
        connection = self.connection
        if connection is not None and not connection.closed and not _has_something_to_say(connection.fileno()):
            return True
        return bool(super().is_usable())


def make_room(connection: Any) -> None:
    """A first answer that is as long as a page. libpq takes what comes in steps of 16 KB until one value needed more,
    and keeps the room that it made for that; at every step the thread lets others run, and then waits for its turn."""
    connection.pgconn.exec_(f"SELECT repeat(' ', {ROOM})".encode())


def _has_something_to_say(descriptor: int) -> bool:
    line = select.poll()
    line.register(descriptor, select.POLLIN | select.POLLHUP | select.POLLERR)
    return bool(line.poll(0))
