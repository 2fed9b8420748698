"""How many rows PostgreSQL reads for a page: each of its queries is run once more under EXPLAIN ANALYZE."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from django.db import connections

PUBLIC = "public"
REREAD = "Rows Removed by Filter", "Rows Removed by Index Recheck", "Rows Removed by Join Filter"
Query = tuple[str, Any]


def asked(get: Callable[[], Any]) -> list[Query]:
    """The queries that a page makes on the readers' connection, with their values."""
    queries: list[Query] = []

    def noting(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        queries.append((sql, params))
        return execute(sql, params, many, context)

    with connections[PUBLIC].execute_wrapper(noting):
        get()
    return queries


def read_for(queries: list[Query]) -> int:
    return sum(rows_of(plan(*query)) for query in queries)


def plan(sql: str, params: Any) -> dict[str, Any]:
    with connections[PUBLIC].cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, FORMAT JSON) {sql}", params)
        (told,) = cursor.fetchone()
    found: dict[str, Any] = (json.loads(told) if isinstance(told, str | bytes) else told)[0]["Plan"]
    return found


def rows_of(node: dict[str, Any]) -> int:
    """Of each scan, what it gave and what it threw away, each time it ran."""
    own = 0
    if "Relation Name" in node or "Index Name" in node:
        own = sum(node.get(name, 0) for name in ("Actual Rows", *REREAD)) * node["Actual Loops"]
    return round(own) + sum(rows_of(inner) for inner in _inner(node))


def _inner(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """What a bitmap reads of an index it reads of the table again: counted once."""
    for inner in node.get("Plans", []):
        if inner["Node Type"] != "Bitmap Index Scan":
            yield inner
