"""Columns of days: within the years that pages can write, and ranges of them that hold a day."""

from datetime import date
from typing import Any

from django.contrib.postgres.fields import DateRangeField
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from psycopg.types.range import Range

from timeline import dates
from timeline.fields.checks import quoted

FIRST, LAST = date(dates.FIRST_YEAR, 1, 1), date.max


def validate_day(day: date) -> None:
    """Raises ValidationError with the sentence that says what to write instead."""
    try:
        dates.day(day)
    except dates.DateError as error:
        raise ValidationError(str(error)) from error


def validate_days(days: Range) -> None:
    """The first day of a range counts, the last one doesn't; either may be open."""
    for end in (days.lower, days.upper):
        if end is not None:
            validate_day(end)
    if days.lower is None and days.upper is None:
        raise ValidationError(_("Give the first day, or the day after the last, or both."))
    if days.lower is not None and days.upper is not None and days.lower >= days.upper:
        words = {"first": days.lower, "last": days.upper}
        raise ValidationError(_("From %(first)s to %(last)s there is no day: the second one counts no more.") % words)


class DayField(models.DateField):
    """Refuses with ValidationError a day that no page could write, at every door."""

    default_validators = [validate_day]

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        if isinstance(value, date):
            validate_day(value)
        return super().get_db_prep_save(value, connection)

    def db_check(self, connection: Any) -> str:
        return f"{quoted(self, connection)} BETWEEN '{FIRST}' AND '{LAST}'"


class DaysField(DateRangeField):
    """Likewise a range without a day, or without an end on either side."""

    default_validators = [validate_days]

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        if isinstance(value, Range):
            validate_days(value)
        return super().get_db_prep_save(value, connection)

    def db_check(self, connection: Any) -> str:
        column = quoted(self, connection)
        ends = f"lower({column}) >= '{FIRST}' AND upper({column}) <= '{LAST}'"
        return f"NOT isempty({column}) AND NOT (lower_inf({column}) AND upper_inf({column})) AND {ends}"
