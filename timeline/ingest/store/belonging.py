"""Which entries on record an article belongs to: their words are kept, and looked up one by one through an index."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction
from django.db.models import Prefetch, QuerySet

from timeline.addresses.canonical import fingerprint
from timeline.ingest.linking import Asked, Belonging, Known, Weigh, belongs, spelled, weighing, words
from timeline.ingest.store.groups import copies
from timeline.models import Article, Citation, EntryWords, Story, TimelineEntry

OPENING = 300
"""Characters of the text that are read beside the title."""
LOOKED_UP = 60
HELD = 500
"""Of one word no more entries are read."""
TOO_COMMON = 0.02
"""Of all entries: a word that more have tells little, and is only weighed. PostgreSQL's own statistics know it."""
COMPARED = 60
SOURCES = 30
LINK = re.compile(r"https?://[^\s<>\"”’)\]]{4,500}")
LINKS = 50

HOLDERS = """
WITH common AS (
    SELECT word, share FROM pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) AS c (word, share)
    WHERE tablename = 'timeline_entrywords' AND attname = 'words' AND word IS NOT NULL
)
SELECT looked_up.word, coalesce(common.share, 0), CASE WHEN common.share > %(too_common)s THEN '{}' ELSE ARRAY(
    SELECT held.entry_id FROM timeline_entrywords AS held WHERE held.words @> ARRAY[looked_up.word] LIMIT %(held)s
) END
FROM unnest(%(words)s::text[]) AS looked_up (word) LEFT JOIN common USING (word)
"""


@dataclass(frozen=True)
class Found:
    """An entry that the article may belong to, why, and the stories in which it stands."""

    entry: TimelineEntry
    stories: tuple[Story, ...]
    words: tuple[str, ...]
    """In common, as the article writes them, the heaviest first."""
    organizations: tuple[str, ...]
    days: int | None
    """Between the article and the entry or its sources; None where a day is not known."""
    tie: str
    """"copy": the entry cites a copy of the article; "link": it cites a page to which the article links; or empty."""


def keep_words(entries: Iterable[int]) -> None:
    """The words of these entries as they stand now: to be called when they, or articles that they cite, are saved."""
    rows = _whole(TimelineEntry.objects.filter(pk__in=list(entries)))
    EntryWords.objects.bulk_create(
        [EntryWords(entry=entry, words=sorted(_known(entry).words)) for entry in rows],
        update_conflicts=True,
        unique_fields=["entry"],
        update_fields=["words"],
    )


def belonging(article: Article) -> list[Found]:
    """The likeliest first, without those that cite it already. Nothing is linked by this."""
    asked = _asked(article)
    holders = _holders(sorted(asked.words, key=len, reverse=True)[:LOOKED_UP])
    entries = EntryWords.objects.count()
    weigh = weighing(lambda word: holders[word].many(entries) if word in holders else 1, entries)
    ties = dict(_ties(article))
    likely = [pk for pk, _ in _votes(holders, weigh).most_common(COMPARED)]
    rows = TimelineEntry.objects.filter(pk__in={*likely, *ties}).exclude(citations__article=article)
    whole = {entry.pk: entry for entry in _whole(rows).prefetch_related("stories")}
    found = belongs(asked, (_known(entry, ties.get(entry.pk, "")) for entry in whole.values()), weigh)
    written = spelled(_opening(article))
    return [_found(whole[one.pk], one, written) for one in found]


def _asked(article: Article) -> Asked:
    named = article.mentions.exclude(organization=None).values_list("organization__slug", flat=True)
    return Asked(words(_opening(article)), frozenset(named), article.published_on)


def _opening(article: Article) -> str:
    return f"{article.title} {article.text[:OPENING]}"


def _found(entry: TimelineEntry, why: Belonging, written: Mapping[str, str]) -> Found:
    named = {role.organization.slug: role.organization.name for role in entry.roles.all()}
    return Found(
        entry=entry,
        stories=tuple(entry.stories.all()),
        words=tuple(written[word] for word in why.words),
        organizations=tuple(named[slug] for slug in why.organizations),
        days=why.days,
        tie=why.tie,
    )


@dataclass(frozen=True)
class Holders:
    """`share`: of all entries, if the word is a common one, as PostgreSQL last counted."""

    share: float
    entries: list[int]

    def many(self, of: int) -> int:
        return max(len(self.entries), round(self.share * of))


def looked_up(asked: list[str]) -> dict[str, Any]:
    return {"words": asked, "held": HELD, "too_common": TOO_COMMON}


def _holders(asked: list[str]) -> Mapping[str, Holders]:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan TO off")  # as in sketches.py
        cursor.execute(HOLDERS, looked_up(asked))
        found = {word: Holders(share, entries) for word, share, entries in cursor.fetchall()}
        cursor.execute("SET LOCAL enable_seqscan TO DEFAULT")
    return found


def _votes(holders: Mapping[str, Holders], weigh: Weigh) -> Counter[int]:
    votes: Counter[int] = Counter()
    for word, held in holders.items():
        weight = weigh(word) ** 2
        for entry in held.entries:
            votes[entry] += weight  # type: ignore[assignment]
    return votes


def _ties(article: Article) -> Iterator[tuple[int, str]]:
    """Entries that cite a copy of it, or an article to whose address its text links."""
    links = {fingerprint(link.rstrip(".,;:")) for link in LINK.findall(article.text)[:LINKS]} - {""}
    linked = Article.objects.filter(address_sha256__in=links).exclude(pk=article.pk)
    for how, sources in (("link", linked), ("copy", copies(article))):
        yield from ((pk, how) for pk in Citation.objects.filter(article__in=sources).values_list("entry", flat=True))


def _whole(rows: QuerySet[TimelineEntry]) -> QuerySet[TimelineEntry]:
    sources = Citation.objects.select_related("article").defer("article__text")
    return rows.prefetch_related(Prefetch("citations", sources), "roles__organization")


def _known(entry: TimelineEntry, tie: str = "") -> Known:
    articles = [citation.article for citation in entry.citations.all()[:SOURCES]]
    days = [entry.starts_on, entry.ends_on, *(article.published_on for article in articles)]
    return Known(
        pk=entry.pk,
        own=words(f"{entry.title} {entry.summary}"),
        sources=tuple(words(article.title) for article in {one.pk: one for one in articles}.values()),
        organizations=frozenset(role.organization.slug for role in entry.roles.all()),
        days=tuple(day for day in days if day),
        tie=tie,
    )
