"""The texts that an article had, with what its page said beside each: what each change took and brought, and which
quotes stand in which.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from timeline.admin.rights import entries_for, require
from timeline.models import Article, ArticleVersion, Citation, TimelineEntry
from timeline.pages.difference import Paragraph, difference

SHOWN = 10


Said = tuple[str, str, date | None]
"""Title, writer and day as a page gave them; empty where it gave none, or nothing is kept of it."""


@dataclass(frozen=True)
class Line:
    """What a page said of itself; `now` is what it said after the change, where that is known and something else."""

    label: str
    words: str
    now: str


@dataclass(frozen=True)
class Change:
    """From an earlier text, `version`, to the one that came after it."""

    version: ArticleVersion
    said: list[Line]
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
    later: tuple[str, Said] = article.text, (article.page_title, article.page_byline, article.page_published_on)
    for version in versions:
        text, said = version.text, (version.title, version.byline, version.published_on)
        yield Change(version, _lines(said, later[1]), difference(text, later[0]), quotes.get(version.pk, []))
        later = text, said


def _lines(before: Said, after: Said) -> list[Line]:
    labels = _("Title"), _("Writer"), _("Published on")
    found = zip(labels, map(_words, before), map(_words, after), strict=True)
    return [Line(label, was, now if now != was else "") for label, was, now in found if was]


def _words(said: str | date | None) -> str:
    return date_format(said, "j F Y") if isinstance(said, date) else said or ""


def _quotes(request: HttpRequest, versions: Iterable[ArticleVersion]) -> dict[int | None, list[Citation]]:
    """By the earlier text that they name; of entries that the user may see."""
    entries = entries_for(request, TimelineEntry.objects.all())
    rows = Citation.objects.filter(version__in=list(versions), entry__in=entries).select_related("entry")
    return {pk: list(found) for pk, found in groupby(rows.order_by("version", "pk"), lambda row: row.version_id)}
