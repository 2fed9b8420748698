"""No framework: one prepared statement, documents joined as they come, the same bytes as the API's.

BARE names a file, where any of that is asked for: by path and query, what stands before the documents, what follows
them, the SQL and its values.
"""

import json
import os
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import psycopg
from django.db import connections

_own = threading.local()
_named = os.environ.get("BARE")
PLAN = {key: tuple(row) for key, row in json.loads(Path(_named).read_text()).items()} if _named else {}


def application(environ: dict[str, Any], start_response: Callable) -> Iterable[bytes]:
    body = page(f"{environ['PATH_INFO']}?{environ['QUERY_STRING']}")
    start_response("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(body)))])
    return [body]


def page(asked: str) -> bytes:
    before, after, sql, values = PLAN[asked]
    with connection().cursor() as cursor:
        documents = [row[0] for row in cursor.execute(sql, values)]
    return b"".join([before.encode(), b",".join(documents), after.encode()])


class Bytes(psycopg.adapt.Loader):
    def load(self, data: Any) -> bytes:
        return bytes(data)


def connection() -> psycopg.Connection:
    """One for each thread, as the readers' role."""
    if not hasattr(_own, "connection"):
        given = connections["public"].get_connection_params()
        names = ("dbname", "user", "password", "host", "port", "options")
        _own.connection = psycopg.connect(**{name: given[name] for name in names if name in given}, autocommit=True)
        _own.connection.prepare_threshold = 1
        _own.connection.adapters.register_loader("json", Bytes)
    return _own.connection
