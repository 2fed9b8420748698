"""Finds the sequence that `as_of` stands for: one query, or none if the parameter is not given."""

from dataclasses import replace
from datetime import UTC, date, datetime

from django.utils.translation import gettext as _

from timeline.printed.models import Edition
from timeline.printed.parameters.as_of import NAME, Past, refuse_beyond, refuse_days_to_come
from timeline.printed.parameters.errors import ParameterError
from timeline.printed.parameters.filters import Filters
from timeline.printed.walks import BY_UPDATE


def placed(filters: Filters) -> Filters:
    """The filters with `past` set, if they have `as_of`. Raises ParameterError."""
    asked = filters.get(NAME)
    if asked is None:
        return filters
    _refuse_by_update(filters)
    return replace(filters, past=_on(asked) if isinstance(asked, date) else _at(asked))


def _on(day: date) -> Past:
    refuse_days_to_come(day)
    return Past(Edition.objects.clock_on(day), day)


def _at(sequence: int) -> Past:
    until = Edition.objects.filter(sequence__lte=sequence).order_by("-sequence")
    last, printed_at = until.values_list("sequence", "published_at").first() or (0, None)
    refuse_beyond(sequence, last)
    return Past(sequence, _day(printed_at))


def _day(moment: datetime | None) -> date | None:
    return moment.astimezone(UTC).date() if moment else None


def _refuse_by_update(filters: Filters) -> None:
    """Raises ParameterError for an order by update, since that is only known for the record as it stands now."""
    ordering = filters.get("ordering")
    if ordering in BY_UPDATE:
        sentence = _("With as_of, entries come by the day they happened: leave ordering out, or ask for date or -date.")
        raise ParameterError("ordering", ordering, sentence, ["date", "-date"])
