"""Fetches from print what typesetting may read: what a content names, who names it, and the stories' latest days."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from timeline import dates
from timeline.printed.models import PublicRecord, Shelf
from timeline.printed.typesetting import FOLDING, Content, Neighbours, names

STEPS_OUT = 2


def neighbours_of(setting: Iterable[Content]) -> Neighbours:
    """For all of these at once, in a constant number of queries. The contents themselves must be staged in print."""
    contents = list(setting)
    known: dict[str, Content] = {}
    naming = _naming([c["id"] for c in contents if c["kind_of_record"] in FOLDING], known)
    wanted = {i for content in contents for i in names(content)} | _trails(known.values())
    for _step in range(STEPS_OUT):
        wanted = _trails(_fetch(wanted - known.keys(), known))
    return Neighbours(known, naming, _latest_days(known, contents))


def _trails(contents: Iterable[Content]) -> set[str]:
    return {i for content in contents for i in _trail(content)}


def _trail(content: Content) -> list[str]:
    """What is still needed of a neighbour's own neighbours: a demand's entries, their stories, a product's maker."""
    if content["kind_of_record"] in ("demand", "product"):
        return names(content)
    if content["kind_of_record"] == "entry":
        event = content.get("contract_event") or {}
        return [*content.get("stories", []), *(party["organization"] for party in event.get("parties", []))]
    return []


def _naming(record_ids: list[str], known: dict[str, Content]) -> dict[str, list[str]]:
    """Adds to `known` those in print that name one of the ids, and says who names whom."""
    found: dict[str, list[str]] = defaultdict(list)
    wanted = set(record_ids)
    for record in PublicRecord.press.in_print().naming(record_ids):
        known[record.id] = record.content
        for record_id in wanted.intersection(record.names):
            found[record_id].append(record.id)
    return found


def _fetch(record_ids: set[str], known: dict[str, Content]) -> list[Content]:
    rows = PublicRecord.press.in_print().filter(pk__in=record_ids).values_list("id", "content") if record_ids else []
    fetched = dict(rows)
    known.update(fetched)
    return list(fetched.values())


def _latest_days(known: dict[str, Content], contents: list[Content]) -> dict[str, date]:
    """From the shelves, but for the contents that are being set from their own dates: their shelves come after."""
    stories = {f"story:{c['slug']}": c["id"] for c in known.values() if c["kind_of_record"] == "story"}
    if not stories:
        return {}
    setting = [c for c in contents if c["kind_of_record"] == "entry"]
    standing = Shelf.press.current().filter(facet__in=stories).exclude(record__in=[c["id"] for c in setting])
    days = {stories[facet]: day for facet, day in standing.latest_days().items()}
    for content in setting:
        if not content["is_announced"]:
            day = dates.begun_by(dates.parse(content["date"]))
            days |= {story: max(day, days.get(story, day)) for story in content["stories"]}
    return days
