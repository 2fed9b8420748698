"""Printed documents hung on the ladder: as whole fragments, or as short lines that name them."""

from collections.abc import Iterable

from django.utils.translation import get_language

from timeline import dates
from timeline.pages.lines.ladder import Hung
from timeline.printed.models.shelf import ShelfQuerySet


def in_language(shelf: ShelfQuerySet) -> ShelfQuerySet:
    return shelf.filter(record__fragments__language=get_language())


def hang(rows: Iterable[dict]) -> list[Hung]:
    return [_hung(row["record__document"], row["record__fragments__html"]) for row in rows]


def _hung(document: dict, html: str = "") -> Hung:
    return Hung(dates.parse(document["date"]["edtf"]), document, html)


def hang_titles(documents: Iterable[dict]) -> list[Hung]:
    """Without fragments: a short line that names its entries."""
    return [_hung(document) for document in documents]
