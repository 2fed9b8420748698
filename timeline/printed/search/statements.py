"""The statements by which entries are found, written out since it matters in which order their parts are done."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connections

from timeline.printed.connection import PUBLIC
from timeline.printed.cursors import Cursor, Order
from timeline.printed.derived.search import EARLIEST, LATEST, MADE, slice_of
from timeline.printed.pages import Row, is_backwards
from timeline.printed.search.sought import Sought

KEYS = {"score": "%s::float8", "sort_date": "%s::date", "number": "%s"}
COLUMNS = ("record_id", "score", "sort_date", "number")
Clause = tuple[str, list[Any]]
"""A part of a statement, and the values in it."""


@dataclass(frozen=True)
class Way:
    """In which order rows are read, and from where on."""

    descending: bool
    key: tuple[Any, ...] | None = None
    inclusive: bool = False

    @classmethod
    def of(cls, order: Order, cursor: Cursor | None) -> "Way":
        descending = order.descending != is_backwards(cursor)
        return cls(descending, cursor.key if cursor else None, bool(cursor and cursor.inclusive))

    def by(self, *fields: str) -> str:
        return ", ".join(f"{field} DESC" if self.descending else field for field in fields)

    def beyond(self, fields: str, values: str) -> Clause:
        if self.key is None:
            return "", []
        sign = ("<" if self.descending else ">") + ("=" if self.inclusive else "")
        return f" AND ({fields}) {sign} ({values})", list(self.key)


_WALK = """
SELECT array_agg(id) FILTER (WHERE is_found), count(*) FROM (
    SELECT id, words @@ %s::tsquery{held}{after} AS is_found
    FROM printed_searchrow WHERE sort_date IS NOT NULL AND made = %s{before}{beyond}
    ORDER BY {by} LIMIT {walked}
) AS walked
"""
_BY_YEAR = """
SELECT found.id
FROM (SELECT slice, place FROM unnest(%s::text[]) WITH ORDINALITY AS one (slice, place) ORDER BY place) AS years
CROSS JOIN LATERAL (
    SELECT id, sort_date, number FROM printed_searchrow
    WHERE words @@ (%s::tsquery && quote_literal(slice)::tsquery){held}{after}
        AND sort_date IS NOT NULL AND made = %s{before}{beyond}
    OFFSET 0
) AS found
ORDER BY place, {by} LIMIT {most}
"""


def walk(sought: Sought, way: Way, walked: int) -> tuple[list[int], bool]:
    """Of so many rows, the first, those that are found; and whether these are all there are."""
    sql, values = _asked(sought, way)
    ((found, seen),) = rows(_WALK.format(walked=walked, by=way.by("sort_date", "number"), **sql), values)
    return found or [], seen < walked


def by_year(sought: Sought, way: Way, most: int) -> list[int]:
    sql, values = _asked(sought, way)
    statement = _BY_YEAR.format(most=most, by=way.by("sort_date", "number"), **sql)
    return [row[0] for row in rows(statement, [_slices(sought, way), *values])]


def _asked(sought: Sought, way: Way) -> tuple[dict[str, str], list[Any]]:
    """What both statements have in common: their parts by name, and the values in the order in which they stand."""
    stands, after = held(sought.at), _of("ends_on IS NULL OR ends_on >= %s", sought.after)
    before, beyond = _of("sort_date <= %s", sought.before), way.beyond("sort_date, number", "%s::date, %s")
    parts = {"held": stands[0], "after": after[0], "before": before[0], "beyond": beyond[0]}
    return parts, [sought.words, *stands[1], *after[1], MADE, *before[1], *beyond[1]]


def _of(condition: str, value: object) -> Clause:
    return ("", []) if value is None else (f" AND ({condition})", [value])


def held(at: int | None) -> Clause:
    if at is None:
        return " AND to_sequence IS NULL", []
    return " AND from_sequence <= %s AND (to_sequence IS NULL OR to_sequence > %s)", [at, at]


def _slices(sought: Sought, way: Way) -> list[str]:
    """The years of the record in the order of the way, as far as they lie ahead."""
    ((first, last),) = rows("SELECT min(sort_date), max(sort_date) FROM printed_searchrow WHERE made = %s", [MADE])
    if first is None:
        return []
    begins = int(str(way.key[0])[:4]) if way.key else None
    low = first.year if way.descending else begins or first.year
    high = min(last.year if not way.descending else begins or last.year, (sought.before or last).year)
    slices = list(dict.fromkeys(slice_of(year) for year in range(max(low, EARLIEST - 1), min(high, LATEST + 1) + 1)))
    return slices[::-1] if way.descending else slices


_SHOWN = """
SELECT record_id, score, sort_date, number FROM (
    SELECT record_id, sort_date, number, {score} AS score FROM printed_searchrow WHERE id = ANY(%s)
) AS found
WHERE true{beyond} ORDER BY {by} LIMIT %s
"""
_SCORE = "round(((words @@ %s::tsquery)::int + ts_rank(words, %s::tsquery, 32))::numeric, 6)::float8"


def shown(found: Sequence[int], sought: Sought, order: Order, cursor: Cursor | None, limit: int) -> list[Row]:
    """Of these rows a page, and one more: as COLUMNS."""
    way = Way.of(order, cursor)
    score, ranked = (_SCORE, [sought.in_title, sought.weighed]) if "score" in order.fields else ("0", [])
    beyond = way.beyond(", ".join(order.fields), ", ".join(KEYS[field] for field in order.fields))
    statement = _SHOWN.format(score=score, beyond=beyond[0], by=way.by(*order.fields))
    return rows(statement, [*ranked, list(found), *beyond[1], limit + 1])


_COUNTED = """
SELECT facet, count(*) FROM printed_searchrow, string_to_table(counted, ' ') AS facet
WHERE id = ANY(%s) GROUP BY facet ORDER BY count(*) DESC, facet
"""


def counted(found: Sequence[int]) -> dict[str, int]:
    return dict(rows(_COUNTED, [list(found)])) if found else {}


def records(found: Sequence[int]) -> list[str]:
    """The ids of the records of these rows, in their order."""
    named = "SELECT id, record_id FROM printed_searchrow WHERE id = ANY(%s)"
    by_row: dict[int, str] = dict(rows(named, [list(found)])) if found else {}
    return [by_row[row] for row in found]


def rows(statement: str, values: Sequence[Any]) -> list[Row]:
    with connections[PUBLIC].cursor() as cursor:
        cursor.execute(statement, values)
        found: list[Row] = cursor.fetchall()
    return found
