"""How relevance is weighed: the weights in force beside those set by hand, and the verdicts that gave them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from timeline.admin.rights import require
from timeline.ingest import signs, store
from timeline.ingest.relevance import BY_HAND, THRESHOLD, Weights
from timeline.ingest.weighing import LEAST, can_tell
from timeline.models import RelevanceWeights

SHOWN = 12
COUNTS = {
    "events": _("what seems to have happened, by its kind and how sure it is"),
    "subjects": _("organizations and products on the record; those named often count for more"),
    "deeds": _("words of protests, contracts, laws and courts"),
    "topics": _("words of the technology that the record is about, and of where it is used"),
    "both": _("words of either kind beside each other"),
    "headline": _("either kind of words in the headline"),
}
"""What each sign counts."""
ROOM = 100
"""Units of a drawing, from one edge to the other."""


@dataclass(frozen=True)
class Bar:
    """A weight, and where its bar begins and how long it is, in a drawing ROOM wide that holds zero."""

    weight: float
    x: float
    width: float


@dataclass(frozen=True)
class Sign:
    """`given`: None while no verdicts gave other weights."""

    words: str
    counts: str
    by_hand: Bar
    given: Bar | None


def show(request: HttpRequest) -> HttpResponse:
    require(request, "timeline.view_feed")
    fitted = list(RelevanceWeights.objects.order_by("-pk")[:SHOWN])
    weights, told = fitted[0].weights if fitted else None, store.told()
    context = {
        "title": _("How relevance is weighed"),
        "signs": list(drawn(weights)),
        "by_hand": BY_HAND,
        "given": weights,
        "threshold": THRESHOLD,
        "least": LEAST,
        "relevant": sum(told.values()),
        "not_relevant": len(told) - sum(told.values()),
        "lacking": max(0, LEAST - len(told)),
        "can_tell": can_tell(told.values()),
        "is_judging": bool(fitted) and fitted[0].judged_to is not None,
        "fitted": fitted,
    }
    return render(request, "admin/relevance.html", admin.site.each_context(request) | context)


def drawn(given: Weights | None) -> list[Sign]:
    """All signs on one scale, the heaviest by hand first."""
    scale = Scale([*BY_HAND.of, *(given.of if given else ())])
    found = [
        Sign(words, str(COUNTS[name]), scale.bar(by_hand), scale.bar(given.of[at]) if given else None)
        for at, (name, words, by_hand) in enumerate(zip(signs.NUMBERS, signs.WORDS, BY_HAND.of, strict=True))
    ]
    return sorted(found, key=lambda sign: -sign.by_hand.weight)


class Scale:
    """From the lowest of the weights, or zero, to the highest."""

    def __init__(self, weights: Sequence[float]) -> None:
        self.low, self.high = min(0.0, *weights), max(0.0, *weights)

    def bar(self, weight: float) -> Bar:
        begin, end = self._place(min(0.0, weight)), self._place(max(0.0, weight))
        return Bar(weight, round(begin, 1), round(end - begin, 1))

    def _place(self, weight: float) -> float:
        return (weight - self.low) / (self.high - self.low) * ROOM
