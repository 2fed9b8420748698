"""A page of documents as one text, read together with the clock.

One row is sent at once, where fifty are sent and taken one after the other; and what the clock says of the page is true
of it, since both are seen by one statement.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from timeline.printed.compiled import Compiled
from timeline.printed.cursors import Cursor, Order
from timeline.printed.pages import Ends, neighbours
from timeline.printed.walks import SHAPES, Shape, compiled

SQL = """
SELECT
    (SELECT sequence FROM printed_edition ORDER BY sequence DESC LIMIT 1),
    count(*),
    string_agg({text}, ',' ORDER BY place {direction}) FILTER (WHERE place <= {limit}),
    {ends}
FROM (SELECT *, row_number() OVER () AS place FROM ({walk}) AS found ({columns}) WHERE %s) AS placed
"""
END = 'min("{field}") FILTER (WHERE place = {place})'


@dataclass(frozen=True)
class Joined:
    """`text`: the documents, with commas between them."""

    clock: int
    text: str
    next: Cursor | None
    previous: Cursor | None


def joined(shape: Shape, values: Mapping[str, Any], order: Order, cursor: Cursor | None) -> Joined:
    """`possible` among the values: whether anything can be found at all."""
    question = compiled(shape)
    fields = shape.way.fields
    clock, count, text, *found = _ask(question, _sql(shape), {**values})
    first, last = (dict(zip(fields, row, strict=True)) for row in (found[: len(fields)], found[len(fields) :]))
    ends = Ends(count, first if count else None, last if count > shape.limit else None)
    return Joined(clock or 0, text or "", *neighbours(ends, order, cursor))


def _ask(question: Compiled, sql: str, values: dict[str, Any]) -> tuple[Any, ...]:
    with question.cursor() as cursor:
        cursor.execute(sql, [*question.params(values), values["possible"]])
        row: tuple[Any, ...] = cursor.fetchone()
    return row


@lru_cache(maxsize=SHAPES)
def _sql(shape: Shape) -> str:
    asked = compiled(shape).statement
    backwards = shape.way.descending != shape.ordering.startswith("-")
    return SQL.format(
        text=f'"{asked.columns[-1]}"',
        direction="DESC" if backwards else "ASC",
        limit=shape.limit,
        ends=", ".join(_ends(shape)),
        walk=asked.sql,
        columns=", ".join(f'"{column}"' for column in asked.columns),
    )


def _ends(shape: Shape) -> Iterator[str]:
    return (END.format(field=field, place=place) for place in (1, shape.limit) for field in shape.way.fields)
