"""No organization belongs to itself on any day, by whom it and its owners belong to in print. Checked under the
publication lock."""

from collections.abc import Iterator

from timeline.editorial.contradictions import ring
from timeline.editorial.errors import Objection
from timeline.printed.models import PublicRecord
from timeline.printed.typesetting import Document

Owned = set[tuple[str, str, str]]
"""Slugs of owners, each from a day to the day before another, in ISO 8601."""
EVER = ("", "9999")


def owned_by_another(organization: Document) -> Iterator[Objection]:
    wave = found = _owners(organization, *EVER)
    while wave:
        wave = _owners_of(wave) - found
        found = found | wave
    if any(slug == organization["slug"] for slug, _first, _end in found):
        yield "parents", ring(organization["name"])


def _owners(organization: Document, first: str, end: str) -> Owned:
    """Between two days."""
    owners = [
        (parent["slug"], max(first, parent["from"] or ""), min(end, parent["to"] or EVER[1]))
        for parent in organization.get("parents", ())
    ]
    return {(slug, begins, ends) for slug, begins, ends in owners if begins < ends}


def _owners_of(wave: Owned) -> Owned:
    """Days only get fewer on the way up, so there is an end."""
    printed = PublicRecord.press.in_print().of_kind("organization").filter(slug__in={slug for slug, *_days in wave})
    documents = dict(printed.values_list("slug", "document"))
    return {owner for slug, *days in wave if slug in documents for owner in _owners(documents[slug], *days)}
