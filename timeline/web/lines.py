"""Reading a shelf as a line: one query for the entries, their documents and their stored fragments."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import OuterRef, Subquery
from django.utils.translation import get_language

from timeline import dates
from timeline.printed.derived.fragments import fragment
from timeline.printed.models import Fragment
from timeline.printed.models.shelf import ShelfQuerySet
from timeline.printed.pages import turn
from timeline.printed.parameters import ORDERS, Filters
from timeline.web.line import Hung, Stretch, draw, draw_narrowed
from timeline.web.narrow import words
from timeline.web.subjects import known

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


def in_language(shelf: ShelfQuerySet) -> ShelfQuerySet:
    """Annotates `html`: the stored fragment, where it shows the document in force."""
    drawn = Fragment.objects.filter(
        record=OuterRef("record"), language=get_language(), sequence=OuterRef("record__sequence")
    )
    return shelf.annotate(html=Subquery(drawn.values("html")))


def hang(rows: Iterable[dict]) -> list[Hung]:
    """A fragment that the tick has not drawn yet is drawn here."""
    language = get_language() or settings.LANGUAGE_CODE
    return [_hung(row["record__document"], row["html"] or fragment(row["record__document"], language)) for row in rows]


def _hung(document: dict, html: str = "") -> Hung:
    return Hung(dates.parse(document["date"]["edtf"]), document, html)


def hang_titles(documents: Iterable[dict]) -> list[Hung]:
    """Without fragments: a short line that names its entries."""
    return [_hung(document) for document in documents]
