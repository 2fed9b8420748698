"""Checks that quoted words stand in their article's text: in the one we hold, or in an earlier one that they name."""

from collections.abc import Iterator
from functools import cache

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, When
from django.db.models.functions import StrIndex
from django.db.models.lookups import GreaterThan

from timeline.models import Article, ArticleVersion, Citation, TimelineEntry
from timeline.printed.models import PublicRecord
from timeline.printed.models.record import State
from timeline.publishing.borders import stands_whole
from timeline.publishing.matching import folded, is_in, stands_in

BATCH = 200
ANY = -1
Quote = tuple[str, int, str, int | None]
"""The entry, the number of the article, the words, and the number of the earlier text that they name.

In print no text is named: there the number is ANY.
"""


def lost() -> Iterator[str]:
    """A sentence for every quote, printed or not, that is in neither of these texts and that no editor confirmed."""
    for quotes in (_printed(), _working()):
        batch: list[Quote] = []
        for quote in quotes:
            batch.append(quote)
            if len(batch) == BATCH:
                yield from _not_found(batch)
                batch = []
        yield from _not_found(batch)


def follow(article: Article, text: str, *, otherwise: ArticleVersion) -> None:
    """Updates the quotes of an article whose text becomes `text`.

    Quotes that stand in it name no earlier text any more. The others name the one they were taken from, which is
    `otherwise` if they named none.
    """
    found = folded(text)
    for citation in article.citations.exclude(quote_exact="").select_for_update(of=("self",)):
        named = citation.version_id or otherwise.pk
        _name(citation, None if is_in(citation.quote_exact, found) else named)


def settle(entry: TimelineEntry) -> None:
    """Finds out, after a save, which text each of its quotes is of, and drops confirmations that are not needed.

    A quote that the held text does not contain names the latest earlier one that does. A confirmation of a quote that
    stands in its text goes: the page must not say that it doesn't. One query where no article's text ever changed and
    nothing is confirmed; a text is fetched only to be compared more closely than word for word.
    """
    text_of = cache(Article.objects.values_list("text", flat=True).get)
    for citation in _unsettled(entry):
        held = citation.is_word_for_word or _is_in_text(citation.quote_exact, text_of(pk=citation.article_id))
        version = None if held else _holding(citation) if citation.has_changed else None
        if held or version:
            _name(citation, version)
            _drop_confirmation(citation)


def _unsettled(entry: TimelineEntry) -> QuerySet:
    """Those of its quotes that may name another text, or be confirmed for nothing."""
    has_changed = Exists(ArticleVersion.objects.filter(article=OuterRef("article")))
    at = StrIndex("article__text", "quote_exact")
    is_whole = stands_whole("article__text", at, "quote_exact")
    quotes = entry.citations.exclude(quote_exact="").annotate(has_changed=has_changed)
    found = quotes.filter(Q(has_changed=True) | ~Q(confirmed_sha256=""))
    return found.annotate(is_word_for_word=Case(When(Q(GreaterThan(at, 0), is_whole), then=True), default=False))


def _is_in_text(quote: str, text: str) -> bool:
    return bool(text) and stands_in(quote, text)


def _holding(citation: Citation) -> int | None:
    versions = ArticleVersion.objects.filter(article=citation.article_id).order_by("-until", "-pk")
    texts = versions.values_list("pk", "text").iterator(chunk_size=1)
    return next((pk for pk, text in texts if stands_in(citation.quote_exact, text)), None)


def _drop_confirmation(citation: Citation) -> None:
    if citation.confirmed_sha256:
        Citation.objects.filter(pk=citation.pk).update(confirmed_by=None, confirmed_on=None, confirmed_sha256="")


def _name(citation: Citation, version: int | None) -> None:
    """Stores which earlier text a quote is of. This is no edit, since nothing that would be printed changes."""
    if citation.version_id != version:
        Citation.objects.filter(pk=citation.pk).update(version=version)


def _not_found(quotes: list[Quote]) -> Iterator[str]:
    numbers = {number for _entry, number, _words, _version in quotes}
    held = Article.objects.filter(pk__in=numbers).exclude(text="").values_list("pk", "text")
    texts = {number: folded(text) for number, text in held}
    for entry, number, words, version in quotes:
        if number not in texts or is_in(words, texts[number]) or _is_earlier(words, number, version):
            continue
        yield f"{entry} quotes words that {_where(number, version)} does not contain: “{_short(words)}”."


def _is_earlier(words: str, article: int, version: int | None) -> bool:
    """Whether they stand in the earlier text that they name."""
    versions = ArticleVersion.objects.filter(article=article)
    named = versions if version == ANY else versions.filter(pk=version or 0)
    return any(is_in(words, folded(text)) for text in named.values_list("text", flat=True).iterator(chunk_size=1))


def _where(article: int, version: int | None) -> str:
    return f"the text held of A{article}" + (
        ", or the earlier one that it names," if version not in (None, ANY) else ""
    )


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 120 else f"{line[:119]}…"


def _printed() -> Iterator[Quote]:
    rows = PublicRecord.press.filter(kind="entry", state=State.IN_PRINT).order_by("number")
    for record_id, document in rows.values_list("pk", "document").iterator(chunk_size=BATCH):
        for citation in document.get("citations", []):
            quote = citation.get("quote") or {}
            if quote.get("exact") and "confirmed_on" not in quote and citation.get("article"):
                yield record_id, int(citation["article"][1:]), quote["exact"], ANY


def _working() -> Iterator[Quote]:
    """Those that are not in print word for word: they would be told twice."""
    printed = {quote[:3] for quote in _printed()}
    rows = Citation.objects.exclude(quote_exact="").select_related("entry").order_by("pk")
    for citation in rows.iterator(chunk_size=BATCH):
        quote = citation.entry.record_id, citation.article_id, citation.quote_exact
        if quote not in printed and not citation.is_confirmed:
            yield f"The draft of {quote[0]}", quote[1], quote[2], citation.version_id
