"""The statements by which entries are found, written out since it matters in which order their parts are done.

Rows lie on the disk in no order of time, so that each one that is looked at costs a page. Both ways to the newest look
at few more than are wanted: along the dates (walk) where most rows have the words, else by the index of words by year
(by_year), which has each word apart for each year: of a year that has many of them one month after the other is read.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connections

from timeline.printed.connection import PUBLIC
from timeline.printed.cursors import Cursor, Order
from timeline.printed.derived.search import MADE
from timeline.printed.pages import Row, is_backwards
from timeline.printed.search.sought import Sought, of_year

KEYS = {"score": "%s::float8", "sort_date": "%s::date", "number": "%s"}
COLUMNS = ("record_id", "score", "sort_date", "number")
EARLIEST, LATEST = 1990, 2100
"""Years that are gone through one by one: what lies before or behind is taken with these."""
FEW = 500
"""What a year has of these is read at once."""
_YEAR = f"least(greatest(extract(year FROM sort_date), {EARLIEST}), {LATEST})"
OF_YEAR = (
    f"(replace(' ' || strip(words)::text, ' ''', ' ''' || {_YEAR} || ':')"
    f" || ' ''' || {_YEAR} || '-' || extract(month FROM sort_date) || '''')::tsvector"
)
"""What the index search_row_of_year holds: '2018:letter' for each word of a row of 2018, and '2018-5' for its month."""
Clause = tuple[str, list[Any]]
"""A part of a statement, and the values in it."""


@dataclass(frozen=True)
class Way:
    """In which order rows are read, and from where on."""

    descending: bool = True
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


NEWEST_FIRST = Way()

_FOUND = "record_id, sort_date, number, counted, {score} AS score"
_WALK = """
SELECT {found} FROM (
    SELECT record_id, sort_date, number, counted, words, words @@ %s::tsquery{held}{after} AS is_found
    FROM printed_searchrow WHERE sort_date IS NOT NULL AND made = %s{before}{beyond}
    ORDER BY {by} LIMIT {walked}
) AS walked
WHERE is_found LIMIT {most}
"""
_BY_YEAR = """
SELECT found.*
FROM unnest(%s::text[], %s::text[], %s::bool[]) WITH ORDINALITY AS years (year, asked, is_whole, place)
CROSS JOIN LATERAL (
    SELECT count(*) > {few} AS has_many FROM (
        SELECT FROM printed_searchrow WHERE {of_year} @@ asked::tsquery AND sort_date IS NOT NULL AND NOT is_whole
        LIMIT {few} + 1
    ) AS counted
) AS looked
CROSS JOIN LATERAL unnest(CASE WHEN has_many THEN %s::int[] ELSE '{{0}}' END) WITH ORDINALITY AS months (month, turn)
CROSS JOIN LATERAL (
    SELECT {found} FROM (
        SELECT * FROM printed_searchrow
        WHERE {of_year} @@ CASE month WHEN 0 THEN asked::tsquery
                ELSE asked::tsquery && quote_literal(year || '-' || month)::tsquery END
            AND sort_date IS NOT NULL
        OFFSET 0 -- so that no other index is taken, which costs a thousand times as much
    ) AS proposed
    WHERE words @@ %s::tsquery{held}{after} AND made = %s{before}{beyond}
) AS found
ORDER BY place, turn, {by} LIMIT {most}
"""
_SCORE = "round(((words @@ %s::tsquery)::int + ts_rank(words, %s::tsquery, 32))::numeric, 6)::float8"


def walk(sought: Sought, way: Way, most: int, walked: int, *, ranked: bool = False) -> Clause:
    """Of so many rows, the first, those that are found."""
    found, scored = _found(sought, ranked=ranked)
    parts, asked = _asked(sought, way)
    statement = _WALK.format(found=found, by=way.by("sort_date", "number"), walked=walked, most=most, **parts)
    return statement, [*scored, *asked]


def by_year(sought: Sought, way: Way, most: int, *, ranked: bool = False) -> Clause:
    """The first that are found."""
    found, scored = _found(sought, ranked=ranked)
    parts, asked = _asked(sought, way)
    by = way.by("found.sort_date", "found.number")
    statement = _BY_YEAR.format(found=found, of_year=OF_YEAR, few=FEW, by=by, most=most, **parts)
    years, months = _years(sought, way), list(range(1, 13))
    each = [of_year(sought.words, year) for year in years], [year in (EARLIEST, LATEST) for year in years]
    return statement, [[*map(str, years)], *each, months[::-1] if way.descending else months, *scored, *asked]


def _found(sought: Sought, *, ranked: bool) -> Clause:
    return _FOUND.format(score=_SCORE if ranked else "0"), [sought.in_title, sought.weighed] if ranked else []


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


def _years(sought: Sought, way: Way) -> list[int]:
    """Of the record, in the order of the way, as far as they lie ahead."""
    ((first, last),) = rows("SELECT min(sort_date), max(sort_date) FROM printed_searchrow WHERE made = %s", [MADE])
    if first is None:
        return []
    begins = int(str(way.key[0])[:4]) if way.key else None
    low = first.year if way.descending else begins or first.year
    high = min(last.year if not way.descending else begins or last.year, (sought.before or last).year)
    years = range(max(low, EARLIEST), max(min(high, LATEST), EARLIEST) + 1)
    return list(years)[::-1] if way.descending else list(years)


_PROBE = """
SELECT count(*) FILTER (WHERE is_found), count(*) FROM (
    SELECT words @@ %s::tsquery{held}{after} AS is_found
    FROM printed_searchrow WHERE sort_date IS NOT NULL AND made = %s{before}{beyond}
    ORDER BY {by} LIMIT {walked}
) AS walked
"""


def probe(sought: Sought, way: Way, walked: int) -> tuple[int, int]:
    """Of so many rows, the first, how many are found; and of how many."""
    parts, asked = _asked(sought, way)
    ((found, seen),) = rows(_PROBE.format(by=way.by("sort_date", "number"), walked=walked, **parts), asked)
    return found, seen


_LISTED = """
WITH found AS MATERIALIZED ({found})
SELECT record_id, score::float8, sort_date, number, NULL, NULL FROM (
    SELECT * FROM found WHERE true{beyond} ORDER BY {by} LIMIT {limit}
) AS page
UNION ALL SELECT NULL, NULL, NULL, NULL, (SELECT count(*) FROM found),
    (SELECT string_agg(counted, ' ') FROM (SELECT counted FROM found LIMIT {counted}) AS first)
"""


@dataclass(frozen=True)
class Listed:
    """`page`: rows of COLUMNS; `many`: how many there are of which these are; `facets`: of the first of them."""

    page: list[Row]
    many: int
    facets: list[str]


def listed(found: Clause, order: Order, cursor: Cursor | None, limit: int, counted: int) -> Listed:
    """Of what is found a page in this order, `limit` long; and of the first so many the facets."""
    way = Way.of(order, cursor)
    beyond = way.beyond(", ".join(order.fields), ", ".join(KEYS[field] for field in order.fields))
    statement = _LISTED.format(found=found[0], beyond=beyond[0], by=way.by(*order.fields), limit=limit, counted=counted)
    *page, (*_none, many, facets) = rows(statement, [*found[1], *beyond[1]])
    return Listed([row[: len(COLUMNS)] for row in page], many, (facets or "").split())


def rows(statement: str, values: Sequence[Any]) -> list[Row]:
    with connections[PUBLIC].cursor() as cursor:
        cursor.execute(statement, values)
        found: list[Row] = cursor.fetchall()
    return found
