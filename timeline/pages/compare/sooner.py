"""Who answered sooner, in a sentence that says no more than the record knows. Pure."""

from collections.abc import Sequence

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from timeline.pages.compare.read import Lane
from timeline.text import isolated
from timeline.wording.durations import came_after


def sooner(lanes: Sequence[Lane]) -> str:
    """By the quickest answer of each line. Empty where one of them was asked nothing: there is nothing to compare."""
    if not all(lane.demands for lane in lanes):
        return ""
    answered = [lane for lane in lanes if lane.answered]
    if not answered:
        return _("None of them has answered a demand on record.")
    silent = _names([lane for lane in lanes if not lane.answered])
    if len(answered) == 1:
        told = _("Only %(name)s has answered a demand on record; %(silent)s none.")
        return told % {"name": isolated(answered[0].title), "silent": silent}
    first, *others = sorted(answered, key=_most)
    if _most(first) < min(map(_least, others)):
        took = came_after(first.answered[0].get("days_to_response"))
        told = _("%(name)s answered soonest: %(took)s.") % {"name": isolated(first.title), "took": took}
    else:
        told = _("From this record it can’t be said who answered sooner: %(names)s may have.") % {
            "names": _names(answered)
        }
    rest = _("No answer of %(silent)s is on record.") % {"silent": silent}
    return f"{told} {rest}" if silent else told


def _names(lanes: Sequence[Lane]) -> str:
    return get_text_list([isolated(lane.title) for lane in lanes], _("and")) if lanes else ""


def _most(lane: Lane) -> float:
    """Days that the line's quickest answer can have taken at most."""
    return _bounds(lane.answered[0])[1]


def _least(lane: Lane) -> float:
    """Days that each of its answers took at least."""
    return min(_bounds(demand)[0] for demand in lane.answered)


def _bounds(demand: dict) -> tuple[float, float]:
    days = demand.get("days_to_response") or {"min": 0, "max": None}
    return days["min"], float("inf") if days["max"] is None else days["max"]
