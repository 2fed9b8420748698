"""Demands as a page tells of them: which are owing, and how a line's demands stand in all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import CharField
from django.db.models.expressions import Combinable

from timeline.database.lists import any_of
from timeline.pages.over import NOTHING, Over
from timeline.printed.compiled import Compiled
from timeline.printed.derived.references import DEMAND_IN
from timeline.printed.gather import documents_in_print
from timeline.printed.models import PublicRecord, Reference
from timeline.vocabulary import UNANSWERED

LOOKED_AT = 100
"""Of a line's demands, those made last: a page says how these stand, and that there are more."""


IN_PRINT = Compiled(
    lambda ids: PublicRecord.objects.in_print().filter(any_of("pk", ids)).order_by("number").values_list("document"),
    ids=CharField(),
)


@dataclass(frozen=True)
class Tally:
    """How many demands stand at one answer."""

    response: str
    demands: list[dict]

    @property
    def is_open(self) -> bool:
        return self.response == "none" and bool(self.demands)

    @property
    def count(self) -> int:
        return len(self.demands)

    @property
    def oldest(self) -> dict | None:
        """The longest that one of them has surely been unanswered."""
        known = [d["days_unanswered"] for d in self.demands if d.get("days_unanswered")]
        return max(known, key=lambda days: days["min"], default=None)

    @property
    def settled(self) -> dict | None:
        """How long the answer took, where there is one alone."""
        return self.demands[0].get("days_to_response") if self.count == 1 else None


ALWAYS_SHOWN = ("none", "refused", "met")
RESPONSES = ("none", "refused", "partly_met", "met", "withdrawn")


def tally(demands: Iterable[dict]) -> list[Tally]:
    """Acknowledged counts as unanswered."""
    by_response: dict[str, list[dict]] = {response: [] for response in RESPONSES}
    for demand in demands:
        by_response["none" if demand["response"] in UNANSWERED else demand["response"]].append(demand)
    return [Tally(response, found) for response, found in by_response.items() if found or response in ALWAYS_SHOWN]


def asked_last(facet: Combinable, at: int | None = None) -> ArraySubquery:
    """The ids of the demands made last on a story's line, one more than are `LOOKED_AT`; repeated where a demand was
    made in several entries."""
    made = Reference.objects.at(at).filter(target=facet, role=DEMAND_IN).order_by("-pk")
    return ArraySubquery(made.values("via")[: LOOKED_AT + 1])


def documents(ids: Sequence[str], at: int | None = None, over: Over = NOTHING) -> list[dict]:
    """Of the demands in print among these, now, at a sequence, or as they will stand after an act."""
    wanted = set(ids[:LOOKED_AT])
    if at is None and not over:
        return [document for (document,) in IN_PRINT.tuples(ids=list(wanted))]
    found = documents_in_print(wanted - over.keys(), at=at)
    found |= {i: over[i].document for i in wanted & over.keys()}
    return [found[i] for i in sorted(found, key=lambda record_id: int(record_id[1:]))]


def longest_unanswered(limit: int) -> list[dict]:
    """Only what is unanswered has such days (typesetting), and an index holds them in this order."""
    owing = PublicRecord.objects.in_print().of_kind("demand").unanswered_for_days()
    return list(owing.order_by("-days_unanswered", "number").values_list("document", flat=True)[:limit])


def most_owing_first(demands: Iterable[dict]) -> list[dict]:
    """Of those still made in a printed entry: the unanswered, the longest first, then the answered."""
    made = [demand for demand in demands if demand["made_in"]]
    return sorted(made, key=lambda d: (d["response"] not in UNANSWERED, -d.get("days_unanswered", {"min": 0})["min"]))


def owing(demands: Iterable[dict]) -> list[dict]:
    return [demand for demand in demands if demand["response"] in UNANSWERED]
