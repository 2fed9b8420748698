"""The years in which anything hangs on a line: one step of an index for each of them, however many entries it has."""

from django.db import connections

from timeline.printed.connection import PUBLIC

_YEARS = """
WITH RECURSIVE found (day) AS (
    SELECT min(sort_date) FROM printed_shelf WHERE facet = %(facet)s AND to_sequence IS NULL
    UNION ALL
    SELECT (
        SELECT sort_date FROM printed_shelf
        WHERE facet = %(facet)s AND to_sequence IS NULL AND sort_date > make_date(extract(year FROM day)::int, 12, 31)
        ORDER BY sort_date, number LIMIT 1
    )
    FROM found WHERE day IS NOT NULL
)
SELECT extract(year FROM day)::int FROM found WHERE day IS NOT NULL ORDER BY day
"""


def years(facet: str) -> list[int]:
    with connections[PUBLIC].cursor() as cursor:
        cursor.execute(_YEARS, {"facet": facet})
        return [year for (year,) in cursor.fetchall()]
