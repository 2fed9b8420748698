"""The parameters of the ledger of demands: those of entries that mean something there, by the same names."""

from django.utils.translation import gettext_lazy as _

from timeline.printed.cursors import Order
from timeline.printed.models import LedgerRow
from timeline.printed.models.ledger_row import LedgerQuerySet
from timeline.printed.parameters.filters import Filters
from timeline.printed.parameters.table import TABLE, Parameter
from timeline.printed.parameters.values import Slug, Words
from timeline.vocabulary import ResponseState

BY_WAIT, BY_ASKING = ("is_owing", "waited", "number"), ("asked_on", "number")
ORDERS = {
    "-days": Order(BY_WAIT, descending=True),
    "days": Order(BY_WAIT),
    "-date": Order(BY_ASKING, descending=True),
    "date": Order(BY_ASKING),
}
_OWN = (
    Parameter(
        "organization", Slug(), _("Slug of the organization that was asked."), subject="organization", repeats=True
    ),
    Parameter("story", Slug(), _("Slug of a story in which it was asked."), subject="story", repeats=True),
    Parameter(
        "response",
        Words(tuple(ResponseState.values)),
        _("What became of it; none and acknowledged are no answer."),
        repeats=True,
    ),
    Parameter(
        "ordering",
        Words(tuple(ORDERS)),
        _(
            "By days, the unanswered before (-days) or behind (days) the answered: those that surely passed without an "
            "answer, or the most that can have passed until it; or by the day on which it was asked. A minus puts the "
            "longest or latest first."
        ),
        default="-days",
    ),
)
LEDGER: dict[str, Parameter] = TABLE | {parameter.name: parameter for parameter in _OWN}
OF_DEMANDS = ("organization", "story", "response", "as_of", "known_by", "ordering", "limit", "cursor")
"""What the list of demands takes, on its page as from clients."""


def narrowed(filters: Filters, but: str = "") -> LedgerQuerySet:
    """The rows that pass the filters, at the sequence that is asked for; `but`: the name of one that is not applied."""
    rows: LedgerQuerySet = LedgerRow.objects.at(filters.at)
    given = {name: list(values) for name, values in filters.values.items() if name != but}
    if "organization" in given:
        rows = rows.of_any(given["organization"])
    if "story" in given:
        rows = rows.in_any_story(given["story"], filters.at)
    if "response" in given:
        rows = rows.answered_by(given["response"])
    return rows
