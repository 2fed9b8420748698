"""What the ledger can be narrowed to: the organizations that were asked something, and the stories in which it was."""

from typing import Any

from django.db import connections
from django.db.models import CharField, Exists, OuterRef, Value
from django.db.models.functions import Concat

from timeline.printed.connection import PUBLIC
from timeline.printed.derived.references import DEMAND_IN
from timeline.printed.models import PublicRecord, Reference

MOST = 200
"""So many of each are offered; whoever seeks another comes by its own page."""
LOOKED_THROUGH = 400
"""Of the stories, by title."""
Named = tuple[str, str]
"""A slug, and what it is called."""
_ASKED_NOW = """
WITH RECURSIVE asked (slug) AS (
    SELECT min("of") FROM printed_ledgerrow WHERE "of" > '' AND to_sequence IS NULL
    UNION ALL
    SELECT (
        SELECT "of" FROM printed_ledgerrow WHERE "of" > asked.slug AND to_sequence IS NULL
        ORDER BY "of", is_owing, waited, number LIMIT 1
    )
    FROM asked WHERE slug IS NOT NULL
)
SELECT slug FROM asked WHERE slug IS NOT NULL LIMIT {most}
"""
_ASKED_THEN = """
SELECT DISTINCT "of" AS slug FROM printed_ledgerrow
WHERE "of" > '' AND from_sequence <= %(at)s AND (to_sequence IS NULL OR to_sequence > %(at)s)
ORDER BY slug LIMIT {most}
"""
_CALLED = """
SELECT named.slug, named.title FROM ({asked}) AS found
JOIN printed_publicrecord AS named ON named.kind = 'organization' AND named.slug = found.slug
ORDER BY named.title, named.number
"""


def asked_organizations(at: int | None = None) -> list[Named]:
    """By name: one step of an index for each, however many demands it was asked; at a sequence all rows, once."""
    readers: Any = connections[PUBLIC]
    with readers.planned_once() as cursor:
        asked = (_ASKED_NOW if at is None else _ASKED_THEN).format(most=MOST)
        cursor.execute(_CALLED.format(asked=asked), {"at": at})
        return cursor.fetchall()


def stories_with_demands(at: int | None = None) -> list[Named]:
    facet = Concat(Value("story:"), OuterRef("slug"), output_field=CharField())
    made = Reference.objects.at(at).filter(target=facet, role=DEMAND_IN)
    stories = PublicRecord.objects.of_kind("story").printed_by(at)
    some = stories.by_name().values("pk")[:LOOKED_THROUGH]
    found = stories.filter(Exists(made), pk__in=some).by_name()
    return list(found.values_list("slug", "title")[:MOST])
