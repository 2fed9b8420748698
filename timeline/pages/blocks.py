"""Blocks of records by their numbers, which never change: each becomes one sitemap."""

from typing import Any

from django.db import connections

from timeline.printed.connection import PUBLIC

SIZE = 5_000
"""Numbers to a block. Search engines take 50,000 addresses of a sitemap; it should not take long to draw either."""
_BLOCKS = """
WITH RECURSIVE found (block) AS (
    SELECT (min(number) - 1) / %(size)s FROM printed_publicrecord WHERE kind = %(kind)s
    UNION ALL
    SELECT (
        SELECT (number - 1) / %(size)s FROM printed_publicrecord
        WHERE kind = %(kind)s AND number > (block + 1) * %(size)s ORDER BY number LIMIT 1
    )
    FROM found WHERE block IS NOT NULL
)
SELECT block FROM found WHERE block IS NOT NULL ORDER BY block
"""


def blocks(kind: str) -> list[int]:
    """In which any record of the kind was ever printed: one step of an index for each."""
    readers: Any = connections[PUBLIC]
    with readers.planned_once() as cursor:
        cursor.execute(_BLOCKS, {"kind": kind, "size": SIZE})
        return [block for (block,) in cursor.fetchall()]


def numbers(block: int) -> tuple[int, int]:
    """The first and the last."""
    return block * SIZE + 1, (block + 1) * SIZE
