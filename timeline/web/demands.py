"""Demands as a page tells of them: which are owing, and how a line's demands stand in all."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, IntegerField
from django.db.models.fields.json import KT
from django.db.models.functions import Cast

from timeline.printed.models import PublicRecord
from timeline.printed.models.record import RecordQuerySet
from timeline.printed.models.shelf import ShelfQuerySet
from timeline.templatetags.standing import UNANSWERED


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


ALWAYS_SHOWN = ("none", "refused", "met")
RESPONSES = ("none", "refused", "partly_met", "met", "withdrawn")


def tally(demands: Iterable[dict]) -> list[Tally]:
    """Acknowledged counts as unanswered."""
    by_response: dict[str, list[dict]] = {response: [] for response in RESPONSES}
    for demand in demands:
        by_response["none" if demand["response"] in UNANSWERED else demand["response"]].append(demand)
    return [Tally(response, found) for response, found in by_response.items() if found or response in ALWAYS_SHOWN]


def made_on(shelf: ShelfQuerySet) -> list[dict]:
    """The documents of the demands that are made in the entries of a shelf: one query."""
    entries = ArraySubquery(shelf.order_by().values("record_id"))
    found = _documents(PublicRecord.objects.in_print().of_kind("demand").filter(names__overlap=entries))
    return [demand for demand in found if demand["made_in"]]


def longest_unanswered(limit: int) -> list[dict]:
    demands = PublicRecord.objects.in_print().of_kind("demand").annotate(response=KT("document__response"))
    least = Cast(KT("document__days_unanswered__min"), IntegerField())
    owing = demands.filter(response__in=UNANSWERED).annotate(least=least).filter(least__gt=0)
    return list(owing.order_by(F("least").desc(), "number").values_list("document", flat=True)[:limit])


def owing(demands: Iterable[dict]) -> list[dict]:
    return [demand for demand in demands if demand["response"] in UNANSWERED]


def _documents(records: RecordQuerySet) -> list[dict]:
    return list(records.order_by("number").values_list("document", flat=True))
