"""Printed documents hung on the ladder: as whole fragments, or as short lines that name them."""

from collections.abc import Iterable

from django.conf import settings
from django.db.models import OuterRef, Subquery
from django.utils.translation import get_language

from timeline import dates
from timeline.pages.lines.ladder import Hung
from timeline.printed.derived.fragments import fragment
from timeline.printed.fields import harmless
from timeline.printed.models import Fragment
from timeline.printed.models.shelf import ShelfQuerySet
from timeline.printed.stood import document_of


def with_documents(shelf: ShelfQuerySet, at: int | None = None) -> ShelfQuerySet:
    """Annotates each place's `document`, now or at a sequence, and its fragment."""
    return in_language(shelf, at).annotate(document=document_of(at))


def in_language(shelf: ShelfQuerySet, at: int | None = None) -> ShelfQuerySet:
    """Annotates `html`: the stored fragment, where it shows the document in force, now or at a sequence too. Fragments
    of older editions are not kept: they are drawn on the spot."""
    own = Fragment.objects.filter(record=OuterRef("record"), language=get_language())
    drawn = own.drawn().filter(sequence=OuterRef("record__sequence"))
    still = drawn if at is None else drawn.filter(sequence__lte=at)
    return shelf.annotate(html=Subquery(still.values("html")))


def hang(rows: Iterable[dict]) -> list[Hung]:
    """A fragment that the tick has not drawn yet is drawn here."""
    language = get_language() or settings.LANGUAGE_CODE
    return [_hung(row["document"], row["html"] or _drawn(row["document"], language)) for row in rows]


def _drawn(document: dict, language: str) -> str:
    return harmless(fragment(document, language))


def _hung(document: dict, html: str = "") -> Hung:
    return Hung(dates.parse(document["date"]["edtf"]), document, html)


def hang_titles(documents: Iterable[dict]) -> list[Hung]:
    """Without fragments: a short line that names its entries."""
    return [_hung(document) for document in documents]
