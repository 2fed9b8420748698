"""Reading a shelf as a line: one query for the entries, their documents and their stored fragments."""

from dataclasses import dataclass
from typing import Any

from timeline.pages.lines.hang import hang, in_language
from timeline.pages.lines.ladder import Hung, Stretch, draw, draw_narrowed
from timeline.printed.pages import turn
from timeline.printed.parameters import ORDERS, Filters
from timeline.web.filters.narrowing import words
from timeline.web.filters.subjects import known

LENGTH = 150
"""Entries to a page of a line: longer ones go on at a cursor."""
COLUMNS = ("record__document", "html")


@dataclass(frozen=True)
class Line:
    """`earlier` and `later` are query strings; empty where the line begins or ends. `narrowed`: to what, in words."""

    entries: list[Hung]
    stretches: list[Stretch]
    earlier: str
    later: str
    narrowed: str

    @property
    def is_whole(self) -> bool:
        return not (self.earlier or self.later)

    @property
    def kinds(self) -> list[str]:
        """In the order in which they first appear."""
        return list(dict.fromkeys(entry.document["kind"] for entry in self.entries))


def read_line(record: Any, filters: Filters) -> Line:
    """Oldest first. `record` as `lookup.subject` found it with these filters. Raises ParameterError."""
    narrowed = words(filters, known(filters, record.named))
    shelf = filters.apply(f"{record.kind}:{record.slug}")
    page = turn(in_language(shelf), ORDERS["date"], filters.cursor, LENGTH, *COLUMNS)
    entries = hang(page.rows)
    return Line(
        entries,
        draw_narrowed(entries) if narrowed else draw(entries),
        earlier=filters.query(page.previous) if page.previous else "",
        later=filters.query(page.next) if page.next else "",
        narrowed=narrowed,
    )
