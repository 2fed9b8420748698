"""What a demand has come to: the sign at its side, the words beside the sign, and whether it is still owing."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline.templatetags.durations import came_after, lasted

UNANSWERED = ("none", "acknowledged")
SIGNS = {
    "none": "s-open",
    "acknowledged": "s-open",
    "refused": "s-refused",
    "partly_met": "s-part",
    "met": "s-met",
    "withdrawn": "s-withdrawn",
}
WORDS = {
    "none": gettext_lazy("Unanswered"),
    "acknowledged": gettext_lazy("Acknowledged, not answered"),
    "refused": gettext_lazy("Refused"),
    "partly_met": gettext_lazy("Partly met"),
    "met": gettext_lazy("Met"),
    "withdrawn": gettext_lazy("Withdrawn"),
}


@dataclass(frozen=True)
class Standing:
    is_open: bool
    sign: str
    words: str
    answer: dict | None


def standing(demand: dict) -> Standing:
    """Of a demand as it stands in a document of its own or of an entry."""
    response = demand["response"]
    is_open = response in UNANSWERED
    history = demand.get("history") or []
    return Standing(
        is_open=is_open,
        sign=SIGNS[response],
        words=_words(demand, response, is_open),
        answer=history[-1]["entry"] if history else None,
    )


def _words(demand: dict, response: str, is_open: bool) -> str:
    state = str(WORDS[response])
    if not is_open:
        return f"{state} {came_after(demand.get('days_to_response'))}".strip()
    length = lasted(demand.get("days_unanswered"))
    return _("%(state)s for %(length)s") % {"state": state, "length": length} if length else state
