"""Hints of a held text, for editors who choose sentences of it: kept when it was read in full, gone with the text."""

from collections.abc import Sequence
from dataclasses import astuple

import msgspec

from timeline.ingest.values import Hint, Span
from timeline.models import Article, ArticleHints

Row = tuple[int, str, float, Span, tuple[str, ...], tuple[tuple[Span, str], ...], Span | None, Span | None, bool]
"""A hint without the names of its fields: a third of the room."""


def keep(article: Article, hints: Sequence[Hint], *, is_another_text: bool = False) -> None:
    """Where it was read by rules alone there are none: those of an earlier reading stay, unless the text is another."""
    if hints:
        ArticleHints.objects.update_or_create(article=article, defaults={"hints": list(map(astuple, hints))})
    elif is_another_text:
        ArticleHints.objects.filter(article=article).delete()


def hints_of(article: Article) -> tuple[Hint, ...]:
    held = ArticleHints.objects.filter(article=article).values_list("hints", flat=True).first()
    return tuple(Hint(*row) for row in msgspec.convert(held or [], list[Row]))
