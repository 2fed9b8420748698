"""Demands as a page tells of them: which are owing, and how a line's demands stand in all."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import F, IntegerField
from django.db.models.fields.json import KT
from django.db.models.functions import Cast

from timeline.printed.derived.references import MADE_IN
from timeline.printed.models import PublicRecord, Reference
from timeline.vocabulary import UNANSWERED


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


def made_in(entries: list[str]) -> list[dict]:
    """The documents of the demands that these entries make; what they only answer is left to its own line."""
    made = Reference.objects.current().filter(role=MADE_IN, target__in=entries).values("record")
    found = PublicRecord.objects.in_print().filter(pk__in=made).order_by("number")
    return list(found.values_list("document", flat=True))


def longest_unanswered(limit: int) -> list[dict]:
    demands = PublicRecord.objects.in_print().of_kind("demand").annotate(response=KT("document__response"))
    least = Cast(KT("document__days_unanswered__min"), IntegerField())
    owing = demands.filter(response__in=UNANSWERED).annotate(least=least).filter(least__gt=0)
    return list(owing.order_by(F("least").desc(), "number").values_list("document", flat=True)[:limit])


def most_owing_first(demands: Iterable[dict]) -> list[dict]:
    """Of those still made in a printed entry: the unanswered, the longest first, then the answered."""
    made = [demand for demand in demands if demand["made_in"]]
    return sorted(made, key=lambda d: (d["response"] not in UNANSWERED, -d.get("days_unanswered", {"min": 0})["min"]))


def owing(demands: Iterable[dict]) -> list[dict]:
    return [demand for demand in demands if demand["response"] in UNANSWERED]
