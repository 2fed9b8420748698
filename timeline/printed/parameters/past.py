"""Finds the sequences that `as_of` and `updated_since` stand for: one query, or none if neither is given."""

from dataclasses import replace
from datetime import UTC, date, datetime

from django.utils.translation import gettext as _

from timeline.printed.models import Edition
from timeline.printed.parameters import known_by, updated_since
from timeline.printed.parameters.as_of import NAME, Past, is_to_come, refuse_beyond, refuse_days_to_come
from timeline.printed.parameters.errors import ParameterError
from timeline.printed.parameters.filters import TIMES, Filters
from timeline.printed.search.listing import narrowed
from timeline.printed.walks import BY_UPDATE


def placed(
    filters: Filters, *, refuses_to_come: bool = False, is_search: bool = False, within: tuple[str, ...] = ()
) -> Filters:
    """The filters with `past` set if they have `as_of`, with `since` if they have `updated_since`, and unless they are
    of a search, with `holding` if they have `q`. `within`: the facets in which words are sought.

    A day that has not come yet means today, which a page says; who can't say so refuses it. Raises ParameterError.
    """
    asked, moment = filters.get(NAME), filters.get(updated_since.NAME)
    _refuse_order_by_updates(filters)
    if refuses_to_come:
        _refuse_days_to_come(filters)
    if asked is not None:
        _refuse_updates(filters)
        filters = replace(filters, past=_on(asked) if isinstance(asked, date) else _at(asked))
    elif moment:
        filters = replace(filters, since=Edition.objects.clock_before(moment.in_utc()))
    return filters if is_search else narrowed(filters, within)


def _on(day: date) -> Past:
    return Past(Edition.objects.clock_on(day), day, is_to_come(day))


def _at(sequence: int) -> Past:
    until = Edition.objects.filter(sequence__lte=sequence).order_by("-sequence")
    last, printed_at = until.values_list("sequence", "published_at").first() or (0, None)
    refuse_beyond(sequence, last)
    return Past(sequence, _day(printed_at))


def _day(moment: datetime | None) -> date | None:
    return moment.astimezone(UTC).date() if moment else None


def _refuse_days_to_come(filters: Filters) -> None:
    """Raises ParameterError for a day in the future."""
    asked = filters.get(NAME)
    if isinstance(asked, date):
        refuse_days_to_come(asked)
    if filters.known:
        known_by.refuse_days_to_come(filters.known)


def _refuse_order_by_updates(filters: Filters) -> None:
    """Raises ParameterError where a time is asked for in the order of updates: these are known of the record as it
    stands now, and what was updated last was mostly not known by a day of the past."""
    ordering = filters.get("ordering")
    time = next((name for name in TIMES if name in filters.values), None)
    if time and ordering in BY_UPDATE:
        sentence = _(
            "With %(name)s, entries come by the day they happened: leave ordering out, or ask for date or -date."
        )
        raise ParameterError("ordering", ordering, sentence % {"name": time}, ["date", "-date"])


def _refuse_updates(filters: Filters) -> None:
    """Raises ParameterError where updates are asked for, since those are only known of the record as it stands now."""
    moment = filters.get(updated_since.NAME)
    if moment:
        sentence = _(
            "What was updated since is known of the record as it stands now: leave out as_of or updated_since."
        )
        raise ParameterError(updated_since.NAME, moment, sentence)
