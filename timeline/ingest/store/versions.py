"""Versions of articles, as the road makes them. A text that its page has no more becomes one, and the quotes that stand
there alone name it; what an article prints otherwise than before is counted."""

from collections.abc import Collection, Mapping
from contextlib import suppress
from typing import Any

from django.db.models import Case, Exists, F, OuterRef, QuerySet, When
from django.utils import timezone

from timeline.database.at_once import lock_in_order
from timeline.ingest.values import Page
from timeline.models import Article, ArticleBody, Citation, Printable, TimelineEntry
from timeline.printed.models import PublicRecord
from timeline.printed.schemas import ContentError
from timeline.publishing import quotes
from timeline.publishing.as_printed import stand_as_printed
from timeline.publishing.freeze import NONE, Frozen, by_model, differing, freeze


def supersede(article: Article, page: Page) -> None:
    """To be called before the page's text takes the place of the one that is held."""
    fingerprint = Page(text=article.text).fingerprint
    if not article.pk or not fingerprint or fingerprint == page.fingerprint:
        return
    until = timezone.now()
    last = {"until": until} | _said(article)
    first = {"text": article.text, "taken_at": article.text_taken_at}
    version, _is_new = article.versions.update_or_create(
        text_sha256=fingerprint, defaults=last, create_defaults=first | last
    )
    pages = ArticleBody.objects.filter(article=article)
    pages.filter(version=version).delete()
    pages.filter(version=None).update(version=version)
    quotes.follow(article, page.text, otherwise=version)


def confirmed_of(article: int | None) -> Mapping[str, Frozen]:
    """The entries that quote it in words which an editor confirmed, as they would be printed now, and locked: of words
    that stand in its next text nothing is to be said."""
    if article is None:
        return {}
    citing = Citation.objects.filter(article=article).exclude(confirmed_sha256="").order_by("entry").values("entry")
    lock_in_order(TimelineEntry.objects.filter(pk__in=citing))
    found: dict[str, Frozen] = {}
    for entry in citing.distinct().values_list("entry", flat=True):
        with suppress(ContentError):  # what no page could show is not printed
            found |= freeze([f"{TimelineEntry.letter}{entry}"])
    return found


def count_changed(before: Mapping[str, Frozen]) -> None:
    """Those of these that would be printed otherwise by now."""
    now = freeze(before)
    count_each(differing(before, now), known=now)


def count_each(record_ids: Collection[str], *, known: Mapping[str, Frozen] = NONE) -> None:
    """A version of each; what is again as it is in print stands as printed. `known`: those that were frozen since."""
    for model, pks in by_model(record_ids).items():
        count(model._default_manager.filter(pk__in=pks))
    stand_as_printed(record_ids, known=known)


def count(rows: QuerySet[Any]) -> None:
    """One version more of each, by no editor: four eyes would else ask whoever saved before about what they did not do.
    They are asked while what they saved waits to be printed."""
    by = Case(When(_waits(rows.model), then=F("edited_by")), default=None)
    rows.update(version=F("version") + 1, edited_by=by, updated_at=timezone.now())


def _waits(model: type[Printable]) -> Any:
    """Whether the last version is still to be published: of an entry from the first on; others come with one."""
    printed = PublicRecord.press.filter(kind=model.kind_name, number=OuterRef("pk"))
    if model is TimelineEntry:
        return ~Exists(printed.filter(version=OuterRef("version")))
    return Exists(printed.exclude(version=OuterRef("version")))


def _said(article: Article) -> dict[str, Any]:
    """By its page beside the text that is held, so far as that was kept."""
    said = {name: getattr(article, f"page_{name}") for name in ("title", "byline", "published_on")}
    return said if any(said.values()) else {}
