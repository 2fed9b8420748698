"""Which entries on record an article belongs to: their words are kept, and looked up one by one through an index."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction
from django.db.models import Prefetch, QuerySet

from timeline.addresses.canonical import fingerprint
from timeline.ingest.linking import HOLDERS, Asked, Belonging, Known, Rarity, belongs, compared
from timeline.ingest.store.groups import copies
from timeline.ingest.word_stems import spelled, words
from timeline.models import Article, Citation, EntryWords, Story, TimelineEntry

OPENING = 300
"""Characters of the text that are read beside the title."""
LOOKED_UP = 60
BY_MONTH = 12
"""Common words by which entries of the same weeks are sought, the least common."""
COUNTED = 1_000
"""Entries; of more, PostgreSQL's estimate is taken."""
SOURCES = 30
LINK = re.compile(r"https?://[^\s<>\"”’)\]]{4,500}")
LINKS = 50

FOUND = """
WITH shares AS (
    SELECT word, share FROM pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) AS c (word, share)
    WHERE tablename = 'timeline_entrywords' AND attname = 'words' AND word IS NOT NULL
), record AS MATERIALIZED (
    SELECT greatest(counted, estimated)::bigint AS entries
    FROM (SELECT count(*) AS counted FROM (SELECT FROM timeline_entrywords LIMIT %(counted)s) AS first_ones) AS few,
    (SELECT reltuples AS estimated FROM pg_class WHERE oid = 'timeline_entrywords'::regclass) AS statistics
), asked AS (
    SELECT word, coalesce(share, 0) * entries AS many, coalesce(share, 0) * entries > %(holders)s AS common
    FROM unnest(%(words)s::text[]) AS looked_up (word) LEFT JOIN shares USING (word) CROSS JOIN record
), placed AS (
    SELECT *, row_number() OVER (PARTITION BY common ORDER BY many, word) AS place FROM asked
)
SELECT word, many, common, entries, CASE WHEN NOT common THEN ARRAY(
    SELECT held.entry_id FROM timeline_entrywords AS held WHERE held.words @> ARRAY[word] LIMIT %(holders)s
) WHEN place <= %(by_month)s THEN ARRAY(
    SELECT held.entry_id FROM timeline_entrywords AS held
    WHERE held.words @> ARRAY[word] AND held.words && %(months)s::text[] LIMIT %(holders)s
) ELSE '{}' END
FROM placed CROSS JOIN record
"""
"""Of each word: how many entries have it, as PostgreSQL's statistics last knew (0 where they know nothing), whether it
is common, how many entries there are, and those that have it; of a common word, those that have it near in time."""


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
        [EntryWords(entry=entry, words=sorted(_known(entry).found_by)) for entry in rows],
        update_conflicts=True,
        unique_fields=["entry"],
        update_fields=["words"],
    )


def belonging(article: Article) -> list[Found]:
    """The likeliest first, without those that cite it already. Nothing is linked by this."""
    asked = _asked(article)
    looked = _look_up(asked)
    ties = dict(_ties(article))
    likely = compared(looked.holders, looked.near, looked.rarity)
    rows = TimelineEntry.objects.filter(pk__in={*likely, *ties}).exclude(citations__article=article)
    whole = {entry.pk: entry for entry in _whole(rows).prefetch_related("stories")}
    found = belongs(asked, (_known(entry, ties.get(entry.pk, "")) for entry in whole.values()), looked.rarity)
    written = spelled(_opening(article))
    return [_found(whole[one.pk], one, written) for one in found]


def _asked(article: Article) -> Asked:
    named = article.mentions.exclude(organization=None).values_list("organization__slug", flat=True)
    longest = sorted(words(_opening(article)), key=lambda word: (-len(word), word))[:LOOKED_UP]
    return Asked(frozenset(longest), frozenset(named), article.published_on)


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
class LookedUp:
    """`holders`: of each word the entries that were found. `near`: those of common words alone."""

    holders: Mapping[str, list[int]]
    near: frozenset[int]
    rarity: Rarity


def looked_up(asked: Asked) -> dict[str, Any]:
    words, months = sorted(asked.words), sorted(asked.months)
    return {"words": words, "months": months, "holders": HOLDERS, "by_month": BY_MONTH, "counted": COUNTED}


def _look_up(asked: Asked) -> LookedUp:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan TO off")  # as in sketches.py
        cursor.execute(FOUND, looked_up(asked))
        rows = cursor.fetchall()
        cursor.execute("SET LOCAL enable_seqscan TO DEFAULT")
    many = {word: max(len(found), round(known)) for word, known, _, _, found in rows}
    entries = rows[0][3] if rows else 0
    return LookedUp(
        holders={word: found for word, _, _, _, found in rows},
        near=frozenset(entry for _, _, common, _, found in rows if common for entry in found),
        rarity=Rarity(many.__getitem__, entries),
    )


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
    return Known(
        pk=entry.pk,
        own=words(f"{entry.title} {entry.summary}"),
        sources=tuple(words(article.title) for article in {one.pk: one for one in articles}.values()),
        organizations=frozenset(role.organization.slug for role in entry.roles.all()),
        days=tuple(day for day in (entry.starts_on, entry.ends_on) if day),
        source_days=tuple(article.published_on for article in articles if article.published_on),
        tie=tie,
    )
