"""Whom a printing concerns: those that use or name what is printed, and those it names that tell of their namers."""

from datetime import date

from django.db.models import Q
from django.utils import timezone

from timeline.printed.models import PublicRecord, Shelf
from timeline.printed.typesetting import FOLDING
from timeline.publishing.sheet import Sheet


def concerned(sheets: list[Sheet]) -> set[str]:
    """Asked before and after staging, since what is no longer named is concerned too."""
    ids = [sheet.id for sheet in sheets]
    touching = Q(names__overlap=ids) | Q(reads__overlap=ids) | Q(pk__in=_named(sheets), kind__in=FOLDING)
    return set(PublicRecord.press.in_print().filter(touching).values_list("pk", flat=True))


def _named(sheets: list[Sheet]) -> set[str]:
    """What these sheets name, and what print says that they named before."""
    before = PublicRecord.press.filter(pk__in=[sheet.id for sheet in sheets]).values_list("names", flat=True)
    return {i for old in before for i in old} | {i for sheet in sheets for i in sheet.names}


def story_days(sheets: list[Sheet]) -> dict[str, date]:
    """The latest day on record, by facet, of each story that these entries belong to now or did before."""
    stories = PublicRecord.press.filter(pk__in=_named(sheets), kind="story").values_list("slug", flat=True)
    return Shelf.press.current().filter(facet__in=[f"story:{slug}" for slug in stories]).latest_days()


def readers_of_days(before: dict[str, date], after: dict[str, date]) -> set[str]:
    """Those that count to the latest day of a story whose latest day has changed."""
    facets = [facet for facet in before.keys() | after.keys() if before.get(facet) != after.get(facet)]
    slugs = [facet.removeprefix("story:") for facet in facets]
    stories = PublicRecord.press.filter(kind="story", slug__in=slugs).values_list("pk", flat=True)
    tokens = [f"latest:{story}" for story in stories]
    return set(PublicRecord.press.in_print().filter(reads__overlap=tokens).values_list("pk", flat=True))


def mark_due(record_ids: set[str]) -> None:
    """Due work in the same transaction: killed right after, the next tick does it."""
    PublicRecord.press.in_print().filter(pk__in=record_ids).update(due_at=timezone.now(), attempts=0, lease_until=None)
