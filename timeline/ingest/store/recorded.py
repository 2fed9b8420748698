"""Entries on record, published or draft, as values to be compared with proposals."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from timeline import dates
from timeline.ingest.store.groups import copies
from timeline.ingest.values import Proposal
from timeline.models import Article, Role, TimelineEntry

MOST = 100

PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})


@dataclass(frozen=True)
class Recorded:
    """`quotes` are the words that the entry cites from this very article, `at` where they stand in its text."""

    pk: int
    record_id: str
    kind: str
    when: dates.When
    roles: frozenset[tuple[str, str]]
    instruments: frozenset[str]
    people: str
    size: tuple[int | None, int | None]
    quotes: tuple[str, ...]
    at: tuple[int, ...]
    cites: str = "this article"


def citing(article: Article) -> list[Recorded]:
    """Those that rest on it, or on a copy of it."""
    of_report = [article.pk, *(copy.pk for copy in copies(article))]
    entries = TimelineEntry.objects.filter(citations__article__in=of_report).distinct().order_by("pk")
    return [_value(entry, article, of_report) for entry in _whole(entries)]


def like(proposals: Sequence[Proposal], article: Article) -> list[Recorded]:
    """Those of the kinds, days and organizations of dated proposals, the newest first, no more than are looked at."""
    dated = [dates.bounds(dates.parse(p.date.edtf)) for p in proposals if p.date]
    slugs = {slug for p in proposals for slug, _ in p.organizations}
    if not dated or not slugs:
        return []
    starts, ends = [start for start, _ in dated], [end for _, end in dated]
    rows = TimelineEntry.objects.filter(
        pk__in=Role.objects.filter(organization__slug__in=slugs).values("entry"), kind__in={p.kind for p in proposals}
    )
    if None not in starts:
        rows = rows.filter(Q(ends_on=None) | Q(ends_on__gte=min(filter(None, starts))))
    if None not in ends:
        rows = rows.filter(Q(starts_on=None) | Q(starts_on__lte=max(filter(None, ends))))
    return [_value(entry, article, [article.pk]) for entry in _whole(rows.order_by("-pk")[:MOST])]


def _whole(rows: QuerySet[TimelineEntry]) -> QuerySet[TimelineEntry]:
    return rows.select_related("protest", "contract_event").prefetch_related("roles__organization", "citations")


def _value(entry: TimelineEntry, article: Article, of_report: Sequence[int]) -> Recorded:
    protest, event = getattr(entry, "protest", None), getattr(entry, "contract_event", None)
    cited = [c for c in entry.citations.all() if c.article_id in of_report]
    quotes = tuple(c.quote_exact for c in cited if c.quote_exact)
    text = _plain(article.text) if quotes else ""
    return Recorded(
        pk=entry.pk,
        record_id=entry.record_id,
        kind=entry.kind,
        when=entry.when,
        roles=frozenset((role.organization.slug, role.part) for role in entry.roles.all()),
        instruments=frozenset([event.type] if event else protest.action_types if protest else []),
        people=f"{protest.participants} {protest.size_unit}" if protest else "",
        size=(protest.size_low, protest.size_high) if protest else (None, None),
        quotes=quotes,
        at=tuple(place for quote in quotes if (place := text.find(_plain(quote))) >= 0),
        cites="this article" if any(c.article_id == article.pk for c in cited) else "a copy of this article",
    )


def _plain(text: str) -> str:
    """Character by character, so that places stay."""
    return text.translate(PLAIN)
