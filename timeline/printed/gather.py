"""What typesetting is handed: the contents of printed neighbours, who names whom, and the stories' latest days.

`Print` is the record in print with an act laid over it: contents that are about to be printed, records about to be
taken out. So records printed together know each other, and a preview sees what the press would.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db.models import CharField, OuterRef, Subquery, Value
from django.db.models.functions import Concat

from timeline import dates
from timeline.printed.contents import Content
from timeline.printed.models import Edition, PublicRecord, Shelf
from timeline.printed.schemas import ContentError, current
from timeline.printed.typesetting import FOLDING, Neighbours, Unreadable, names

STEPS_OUT = 2
Known = dict[str, Content | Unreadable]


@dataclass(frozen=True)
class Print:
    """`over`: contents about to be printed, by id. `gone`: ids about to be taken out of print."""

    over: Mapping[str, Content] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()

    def neighbours_of(self, setting: Iterable[Content]) -> Neighbours:
        """For all of these at once, in at most five queries."""
        contents = list(setting)
        known: Known = {}
        naming = self._naming([c["id"] for c in contents if c["kind_of_record"] in FOLDING], known)
        wanted = {i for content in contents for i in names(content)} | _trails(known.values())
        for _step in range(STEPS_OUT):
            wanted = _trails(self._fetch(wanted - known.keys(), known))
        return Neighbours(known, naming, self._latest_days(known))

    def _naming(self, record_ids: list[str], known: Known) -> dict[str, list[str]]:
        """Adds to `known` those that name one of the ids, and says who names whom."""
        found: dict[str, list[str]] = defaultdict(list)
        wanted = set(record_ids)
        for record_id, named, content in self._rows_naming(record_ids):
            known[record_id] = content
            for one in wanted.intersection(named):
                found[one].append(record_id)
        return found

    def _rows_naming(self, record_ids: list[str]) -> Iterable[tuple[str, list[str], Content | Unreadable]]:
        if record_ids:
            elsewhere = PublicRecord.press.in_print().naming(record_ids).exclude(pk__in=[*self.over, *self.gone])
            rows = elsewhere.annotate(content=content_in_force()).values_list("id", "names", "content")
            yield from ((record_id, named, readable(content)) for record_id, named, content in rows)
        yield from ((record_id, names(content), content) for record_id, content in self.over.items())

    def _fetch(self, record_ids: set[str], known: Known) -> list[Content | Unreadable]:
        fetched: Known = {record_id: self.over[record_id] for record_id in record_ids & self.over.keys()}
        if elsewhere := record_ids - self.over.keys() - self.gone:
            fetched |= contents_in_print(elsewhere)
        known.update(fetched)
        return list(fetched.values())

    def _latest_days(self, known: Known) -> dict[str, date]:
        """By story id. What is laid over counts by its own dates: its shelves come after."""
        stories = [i for i, c in known.items() if not isinstance(c, Unreadable) and c["kind_of_record"] == "story"]
        days = self.standing_days(stories)
        for content in self.over.values():
            for story, day in days_of(content):
                days[story] = max(day, days.get(story, day))
        return days

    def standing_days(self, stories: Collection[str]) -> dict[str, date]:
        """By story id, the latest day on record in each, leaving out what the act is about."""
        if not stories:
            return {}
        others = Shelf.press.current().exclude(record__in=[*self.over, *self.gone])
        facet = Concat(Value("story:"), OuterRef("slug"), output_field=CharField())
        rows = PublicRecord.press.filter(pk__in=stories).annotate(day=Subquery(others.latest_in(facet)))
        return dict(rows.filter(day__isnull=False).values_list("pk", "day"))


def contents_in_print(record_ids: Iterable[str]) -> Known:
    """By id, of those among these that are in print."""
    in_force = PublicRecord.press.in_print().filter(pk__in=list(record_ids)).values("sequence")
    rows = Edition.press.filter(sequence__in=in_force).values_list("record_id", "content")
    return {record_id: readable(content) for record_id, content in rows}


def readable(content: Content) -> Content | Unreadable:
    try:
        return current(content)
    except ContentError as error:
        return Unreadable(str(error))


def days_of(content: Content) -> list[tuple[str, date]]:
    """By story id, the day that an entry adds to the record of each story it belongs to."""
    if content["kind_of_record"] != "entry" or content["is_announced"]:
        return []
    day = dates.begun_by(dates.parse(content["date"]))
    return [(story, day) for story in content["stories"]] if day else []


def content_in_force() -> Subquery:
    """Of the outer printed record, the content of its edition in force."""
    return Subquery(Edition.press.filter(sequence=OuterRef("sequence")).values("content"))


def _trails(contents: Iterable[Content | Unreadable]) -> set[str]:
    return {i for content in contents if not isinstance(content, Unreadable) for i in _trail(content)}


def _trail(content: Content) -> list[str]:
    """What is still needed of a neighbour's own neighbours: a demand's entries, their stories, a product's maker."""
    if content["kind_of_record"] in ("demand", "product"):
        return names(content)
    if content["kind_of_record"] == "entry":
        event = content["contract_event"] or {"parties": []}
        return [*content["stories"], *(party["organization"] for party in event["parties"])]
    return []
