"""The entries that cite an article already, published or draft, as values to be compared with proposals."""

from dataclasses import dataclass

from timeline import dates
from timeline.models import Article, TimelineEntry

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


def citing(article: Article) -> list[Recorded]:
    rows = (
        TimelineEntry.objects.filter(citations__article=article)
        .distinct()
        .select_related("protest", "contract_event")
        .prefetch_related("roles__organization", "citations")
        .order_by("pk")
    )
    return [_value(entry, article) for entry in rows]


def _value(entry: TimelineEntry, article: Article) -> Recorded:
    protest, event = getattr(entry, "protest", None), getattr(entry, "contract_event", None)
    quotes = tuple(c.quote_exact for c in entry.citations.all() if c.article_id == article.pk and c.quote_exact)
    text = _plain(article.text)
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
    )


def _plain(text: str) -> str:
    """Character by character, so that places stay."""
    return text.translate(PLAIN)
