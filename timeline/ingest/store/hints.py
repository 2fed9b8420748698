"""Hints of a held text, for editors who choose sentences of it: kept when it was read in full, gone with the text."""

from collections.abc import Sequence

import msgspec

from timeline.ingest.values import Hint
from timeline.models import Article, ArticleHints


def keep(article: Article, hints: Sequence[Hint], *, is_another_text: bool = False) -> None:
    """Where it was read by rules alone there are none: those of an earlier reading stay, unless the text is another."""
    if hints:
        ArticleHints.objects.update_or_create(article=article, defaults={"hints": msgspec.to_builtins(hints)})
    elif is_another_text:
        ArticleHints.objects.filter(article=article).delete()


def hints_of(article: Article) -> tuple[Hint, ...]:
    held = ArticleHints.objects.filter(article=article).values_list("hints", flat=True).first()
    return msgspec.convert(held or [], tuple[Hint, ...])
