"""Counts what the record covers, from print alone: its entries, the sources and outlets that they rest on, how those
were found when somebody last looked, and the same of each story and organization.

That reads all places and references, so it is done in the background and kept (Coverage); pages show it with its time.
"""

from datetime import datetime, timedelta
from typing import Any

from django.db import connection
from django.utils import timezone

from timeline.printed.models import Coverage, Edition

AT_MOST_EVERY = timedelta(hours=1)
MOST = {"subjects": 100, "outlets": 40}
"""Of each kind, those with most entries; and the outlets that are cited most."""

_WHOLE = """
SELECT entries, first, last FROM printed_extent WHERE facet = 'all'
"""
_KINDS = """
SELECT substr(facet, 6) AS kind, entries FROM printed_extent
WHERE starts_with(facet, 'kind:') AND entries > 0 ORDER BY entries DESC, facet
"""
_CITED = """
WITH cited AS (
    SELECT DISTINCT target FROM printed_reference WHERE role = 'cites' AND to_sequence IS NULL
), told AS (
    SELECT nullif(a.document ->> 'outlet', '') AS outlet, a.document ->> 'url' AS url,
        a.document ->> 'archive_url' AS archive, a.document ->> 'published_on' AS day, s.standing, s.checked_on
    FROM cited JOIN printed_publicrecord a ON a.id = cited.target LEFT JOIN printed_sourcestate s ON s.record_id = a.id
)
"""
_SOURCES = """
{cited} SELECT count(*) AS sources, count(DISTINCT outlet) AS outlets, count(archive) AS archived,
    count(*) FILTER (WHERE url IS NULL) AS addressless, count(*) FILTER (WHERE day IS NULL) AS dayless,
    min(day) AS earliest, max(day) AS latest, count(standing) AS checked,
    min(checked_on) AS checked_first, max(checked_on) AS checked_last
FROM told
"""
_STANDINGS = "{cited} SELECT standing, count(*) AS sources FROM told WHERE standing IS NOT NULL GROUP BY standing"
_OUTLETS = """
{cited} SELECT outlet, count(*) AS sources FROM told WHERE outlet IS NOT NULL
GROUP BY outlet ORDER BY 2 DESC, 1 LIMIT %(outlets)s
"""
_SUBJECTS = """
SELECT substr(these.facet, length(%(kind)s) + 2) AS slug, these.entries, these.first, these.last,
    (SELECT published_at::date FROM printed_edition WHERE sequence = these.grown_sequence) AS grown_on,
    cited.sources, cited.outlets
FROM (
    SELECT * FROM printed_extent WHERE starts_with(facet, %(kind)s || ':') AND entries > 0
    ORDER BY entries DESC, facet LIMIT %(subjects)s
) AS these
CROSS JOIN LATERAL (
    SELECT count(DISTINCT r.target) AS sources, count(DISTINCT nullif(a.document ->> 'outlet', '')) AS outlets
    FROM printed_shelf s
    JOIN printed_reference r ON r.record_id = s.record_id AND r.role = 'cites' AND r.to_sequence IS NULL
    JOIN printed_publicrecord a ON a.id = r.target
    WHERE s.facet = these.facet AND s.to_sequence IS NULL
) AS cited
ORDER BY grown_on DESC, these.last DESC NULLS LAST, slug
"""


def count_coverage(now: datetime | None = None) -> int:
    """Where it is due; how many were written, so that the tick can call it again."""
    now = now or timezone.now()
    sequence = Edition.press.clock()
    kept = Coverage.press.values_list("counted_at", "sequence").first()
    if kept and not _is_due(now, sequence, *kept):
        return 0
    counted = {"counted_at": now, "sequence": sequence, "figures": figures()}
    Coverage.press.update_or_create(pk=Coverage.ONLY, defaults=counted)
    return 1


def _is_due(now: datetime, sequence: int, counted_at: datetime, then: int) -> bool:
    if now.date() != counted_at.date():
        return True
    return sequence != then and now - counted_at >= AT_MOST_EVERY


def figures() -> dict[str, Any]:
    """Days are ISO 8601; what nothing is known of is null."""
    (whole,) = _rows(_WHOLE) or [{"entries": 0, "first": None, "last": None}]
    (sources,) = _rows(_SOURCES)
    return {
        **whole,
        "kinds": _rows(_KINDS),
        **sources,
        "standings": {row["standing"]: row["sources"] for row in _rows(_STANDINGS)},
        "by_outlet": _rows(_OUTLETS),
        "stories": _rows(_SUBJECTS, kind="story"),
        "organizations": _rows(_SUBJECTS, kind="organization"),
    }


def _rows(query: str, **values: str | int) -> list[dict[str, Any]]:

    with connection.cursor() as cursor:
        cursor.execute(query.format(cited=_CITED), {**values, **MOST})
        names = [column[0] for column in cursor.description or ()]
        return [dict(zip(names, map(_sent, row), strict=True)) for row in cursor.fetchall()]


def _sent(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value
