"""The texts that an article had: what each change took and brought, and which quotes stand in which."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from timeline.admin.difference import Paragraph, difference
from timeline.admin.rights import entries_for, require
from timeline.models import Article, ArticleVersion, Citation, TimelineEntry

SHOWN = 10


@dataclass(frozen=True)
class Change:
    """From an earlier text to the one that came after it."""

    at: datetime
    taken_at: datetime | None
    paragraphs: list[Paragraph]
    quotes: list[Citation]
    """Of the earlier text: the later ones do not contain them."""


def show(request: HttpRequest, pk: int) -> HttpResponse:
    require(request, "timeline.view_article")
    article = get_object_or_404(Article, pk=pk)
    versions = list(article.versions.all()[:SHOWN])
    context = {
        **admin.site.each_context(request),
        "title": _("Earlier texts"),
        "article": article,
        "changes": list(_changes(article, versions, _quotes(request, versions))),
        "more": max(0, article.versions.count() - SHOWN),
    }
    return render(request, "admin/texts.html", context)


def _changes(
    article: Article, versions: Iterable[ArticleVersion], quotes: dict[int | None, list[Citation]]
) -> Iterator[Change]:
    """The last one first."""
    later = article.text
    for version in versions:
        found = difference(version.text, later)
        yield Change(version.until, version.taken_at, found, quotes.get(version.pk, []))
        later = version.text


def _quotes(request: HttpRequest, versions: Iterable[ArticleVersion]) -> dict[int | None, list[Citation]]:
    """By the earlier text that they name; of entries that the user may see."""
    entries = entries_for(request, TimelineEntry.objects.all())
    rows = Citation.objects.filter(version__in=list(versions), entry__in=entries).select_related("entry")
    return {pk: list(found) for pk, found in groupby(rows.order_by("version", "pk"), lambda row: row.version_id)}
