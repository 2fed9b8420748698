"""The years in which anything hangs on a line: one step of an index for each of them, however many entries it has."""

from datetime import date
from typing import Any

from django.db import connections

from timeline.printed.connection import PUBLIC

_NOW = "to_sequence IS NULL"
_THEN = "from_sequence <= %(at)s AND (to_sequence IS NULL OR to_sequence > %(at)s)"
_KNOWN = """
    AND (
        SELECT true FROM printed_known k
        WHERE k.record_id = printed_shelf.record_id AND k.known_by <= %(known)s AND {standing} LIMIT 1
    )
"""
_YEARS = """
WITH RECURSIVE found (day) AS (
    (SELECT sort_date FROM printed_shelf WHERE facet = %(facet)s AND {standing} ORDER BY sort_date, number LIMIT 1)
    UNION ALL
    SELECT (
        SELECT sort_date FROM printed_shelf
        WHERE facet = %(facet)s AND {standing} AND sort_date > make_date(extract(year FROM day)::int, 12, 31)
        ORDER BY sort_date, number LIMIT 1
    )
    FROM found WHERE day IS NOT NULL
)
SELECT extract(year FROM day)::int FROM found WHERE day IS NOT NULL ORDER BY day
"""


def years(facet: str, at: int | None = None, known: date | None = None) -> list[int]:
    """`known`: only of what was known by that day."""
    standing = _NOW if at is None else _THEN
    asked = _YEARS.format(standing=standing + (_KNOWN.format(standing=standing) if known else ""))
    readers: Any = connections[PUBLIC]
    with readers.planned_once() as cursor:
        cursor.execute(asked, {"facet": facet, "at": at, "known": known})
        return [year for (year,) in cursor.fetchall()]
