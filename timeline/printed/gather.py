"""Gathers what typesetting needs: the contents of printed neighbours, who names whom, and the stories' latest days.

The press and the readers' pages share it, each with their own connection, also for older sequences.

`Print` is the record in print with an act laid over it: contents that are about to be printed, records about to be
taken out. So records printed together know each other, and a preview sees what the press would.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db.models import CharField, F, Func, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Concat

from timeline import dates
from timeline.database.lists import any_of
from timeline.printed.compiled import Compiled, Given
from timeline.printed.connection import PUBLIC
from timeline.printed.contents import Content
from timeline.printed.models import Edition, PublicRecord, Reference, Shelf
from timeline.printed.models.record import holds_one_of
from timeline.printed.models.shelf import ShelfQuerySet
from timeline.printed.schemas import ContentError, current
from timeline.printed.stood import standing
from timeline.printed.typesetting import FOLDING, Document, Neighbours, Unreadable, names

STEPS_OUT = 5
"""From an entry to a product, its maker, whose that is, and twice on: so far up an owner is told."""
PRESS = "default"
"""The connection of whoever prints; readers have PUBLIC."""
Known = dict[str, Content | Unreadable]


@dataclass(frozen=True)
class Print:
    """`over`: contents about to be printed, by id. `gone`: ids about to be taken out of print. `at`: the sequence at
    which all others are asked, none for now."""

    over: Mapping[str, Content] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()
    at: int | None = None
    _days: dict[str, date | None] = field(default_factory=dict)

    def neighbours_of(self, setting: Iterable[Content]) -> Neighbours:
        """Everything that typesetting these contents needs, by at most five queries, or six at a sequence, and one more
        for each step up of who owns whom."""
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
        if record_ids and self.at is not None:
            yield from self._rows_that_named(record_ids, self.at)
        elif record_ids:
            rows = NAMING.tuples(named=record_ids, apart=[*self.over, *self.gone])
            yield from ((record_id, named, readable(content)) for record_id, named, content in rows)
        yield from ((record_id, names(content), content) for record_id, content in self.over.items())

    def _rows_that_named(self, record_ids: list[str], at: int) -> Iterable[tuple[str, list[str], Content]]:
        """Whoever may have named one of them then is asked for its content of that time, which decides."""
        ids = set(ever_naming(record_ids).values_list("pk", flat=True)) - self.over.keys() - self.gone
        for record_id, content in contents_in_print(ids, at=at).items():
            if not isinstance(content, Unreadable):
                yield record_id, names(content), content

    def _fetch(self, record_ids: set[str], known: Known) -> list[Content | Unreadable]:
        fetched: Known = {record_id: self.over[record_id] for record_id in record_ids & self.over.keys()}
        if elsewhere := record_ids - self.over.keys() - self.gone:
            fetched |= contents_in_print(elsewhere, at=self.at)
        known.update(fetched)
        return list(fetched.values())

    def _latest_days(self, known: Known) -> dict[str, date]:
        """By story id, the latest day on record, in which contents about to be printed count with their dates."""
        stories = [i for i, c in known.items() if not isinstance(c, Unreadable) and c["kind_of_record"] == "story"]
        days = self.standing_days(stories)
        for content in self.over.values():
            for story, day in days_of(content):
                days[story] = max(day, days.get(story, day))
        return days

    def standing_days(self, stories: Collection[str]) -> dict[str, date]:
        """By story id, the latest day on record in each, leaving out what the act is about. Each is asked once."""
        if wanted := [story for story in stories if story not in self._days]:
            self._days.update(dict.fromkeys(wanted))
            apart = [*self.over, *self.gone]
            if self.at is None:
                self._days.update(LATEST_DAYS.tuples(stories=wanted, apart=apart))
            else:
                others = Shelf.press.as_of(self.at).exclude(record__in=apart)
                self._days.update(latest_days(others, Q(pk__in=wanted)))
        return {story: day for story in stories if (day := self._days[story])}


def _latest_days(stories: Given, apart: Given) -> QuerySet:
    return latest_days(Shelf.press.current().exclude(any_of("record", apart)), any_of("pk", stories))


def latest_days(places: ShelfQuerySet, stories: Q | Func) -> QuerySet:
    """Pairs of a story's id and the latest day among these places."""
    facet = Concat(Value("story:"), OuterRef("slug"), output_field=CharField())
    return PublicRecord.press.filter(stories).values_list("pk", Subquery(places.latest_in(facet)))


def ever_naming(record_ids: list[str]) -> QuerySet:
    """Records that name one of these, or whose page ever told of it. More than do may be found, fewer not: but for a
    record that was printed before what it names, and ceased to name it before it was set again."""
    contracts = PublicRecord.press.filter(pk__in=record_ids, kind="contract")
    facets = contracts.values(facet=Concat(Value("contract:"), F("slug"), output_field=CharField()))
    told = Reference.press.filter(target__in=record_ids).values("record")
    stood = Shelf.press.filter(facet__in=facets).values("record")
    return PublicRecord.press.filter(Q(names__overlap=record_ids) | Q(pk__in=told) | Q(pk__in=stood))


def _contents(ids: Given) -> QuerySet:
    in_force = PublicRecord.press.in_print().filter(any_of("pk", ids)).values("sequence")
    return Edition.press.filter(sequence__in=in_force).values_list("record_id", "content")


def _naming(named: Given, apart: Given) -> QuerySet:
    elsewhere = PublicRecord.press.in_print().filter(holds_one_of(names=named)).exclude(any_of("pk", apart))
    return elsewhere.values_list("id", "names", content_in_force())


NAMING = Compiled(_naming, is_planned_once=True, named=CharField(), apart=CharField())
LATEST_DAYS = Compiled(_latest_days, is_planned_once=True, stories=CharField(), apart=CharField())
CONTENTS = Compiled(_contents, is_planned_once=True, ids=CharField())


def contents_in_print(record_ids: Iterable[str], *, at: int | None = None, using: str = PRESS) -> Known:
    """By id, the contents of those of these records that are in print, or were at the sequence `at`."""
    ids = list(record_ids)
    rows = CONTENTS.tuples(ids=ids) if (at, using) == (None, PRESS) else standing(ids, "content", at=at, using=using)
    return {record_id: readable(content) for record_id, content in rows}


def documents_in_print(record_ids: Iterable[str], *, at: int | None = None, using: str = PUBLIC) -> dict[str, Document]:
    """By id, the documents of those of these records that are in print, or were at the sequence `at`."""
    return dict(standing(list(record_ids), "document", at=at, using=using))


def readable(content: Content | None) -> Content | Unreadable:
    """None: of a record whose sequence names no edition."""
    if content is None:
        return Unreadable("there is no edition of the sequence that is in force.")
    try:
        return current(content)
    except ContentError as error:
        return Unreadable(str(error))


def days_of(content: Content) -> list[tuple[str, date]]:
    """The pairs of each of an entry's stories' ids and the day by which it has begun; none if it is only announced."""
    if content["kind_of_record"] != "entry" or content["is_announced"]:
        return []
    day = dates.begun_by(dates.parse(content["date"]))
    return [(story, day) for story in content["stories"]] if day else []


def content_in_force() -> Subquery:
    """A subquery for the content of the edition in force, to be used in a query of printed records."""
    return Subquery(Edition.press.filter(sequence=OuterRef("sequence")).values("content"))


def _trails(contents: Iterable[Content | Unreadable]) -> set[str]:
    return {i for content in contents if not isinstance(content, Unreadable) for i in _trail(content)}


def _trail(content: Content) -> list[str]:
    """Ids of a neighbour's own neighbours that are needed too: a demand's entries, their stories, a product's maker,
    whom an organization belongs to."""
    if content["kind_of_record"] in ("demand", "product", "organization"):
        return names(content)
    if content["kind_of_record"] == "entry":
        event = content["contract_event"] or {"parties": []}
        return [*content["stories"], *(party["organization"] for party in event["parties"])]
    return []
