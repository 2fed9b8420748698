"""Solid or hollow: whether the day is known on which something happened, or began. Pure."""

from datetime import date

from timeline.dates import Moment, When, sort_date


def unsure_days(when: When) -> tuple[date | None, date] | None:
    """The first (None: unknown) and last day it can have happened, or begun; None where that day is known."""
    first = when.first_part
    if first is None:
        return None, when.end or sort_date(when)
    if isinstance(when, Moment):
        return (when.start, when.end) if when.precision != "day" or when.circa or when.uncertain else None
    is_known = first.precision == "day" and not (when.start_circa or when.start_uncertain)
    return None if is_known else (first.first, first.last)
