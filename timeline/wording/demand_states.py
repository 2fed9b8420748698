"""What a demand has come to: the sign at its side, the words beside the sign, and whether it is still owing."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline import dates
from timeline.vocabulary import ResponseState
from timeline.wording.durations import came_after, lasted

WORDS: dict[str, Any] = {
    ResponseState.NONE: gettext_lazy("Unanswered"),
    ResponseState.ACKNOWLEDGED: gettext_lazy("Acknowledged, not answered"),
    ResponseState.REFUSED: gettext_lazy("Refused"),
    ResponseState.PARTLY_MET: gettext_lazy("Partly met"),
    ResponseState.MET: gettext_lazy("Met"),
    ResponseState.WITHDRAWN: gettext_lazy("Withdrawn"),
}


@dataclass(frozen=True)
class Standing:
    is_open: bool
    sign: str
    words: str
    answer: dict | None


def standing(demand: dict) -> Standing:
    """Of a demand as it stands in a document of its own or of an entry."""
    response = ResponseState(demand["response"])
    history = demand.get("history") or []
    return Standing(
        is_open=response.is_open,
        sign=response.sign,
        words=_words(demand, response),
        answer=history[-1]["entry"] if history else None,
    )


def _words(demand: dict, response: ResponseState) -> str:
    state = str(WORDS[response])
    if not response.is_open:
        return f"{state} {came_after(demand.get('days_to_response'))}".strip()
    length = lasted(demand.get("days_unanswered"))
    return (
        _("%(state)s for %(length)s, to %(day)s")
        % {
            "state": state,
            "length": length,
            "day": _last_day(demand["days_unanswered"]),
        }
        if length
        else state
    )


def _last_day(days: dict) -> str:
    """The last on record in its story. It is always said: a line may go on, and paper stays."""
    return dates.day_in_words(date.fromisoformat(days["counted_to"]))
