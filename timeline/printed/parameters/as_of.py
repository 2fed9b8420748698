"""The parameter `as_of`: asks for the record as it stood at the end of a day in UTC, or at a sequence."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.utils.translation import gettext as _

from timeline import dates
from timeline.printed.parameters.errors import ParameterError

NAME = "as_of"
FORM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,18}")


@dataclass(frozen=True)
class Past:
    """The time that is asked for, as a sequence.

    `day` is the day that was given, or on which the edition with that sequence was printed; None for a sequence before
    the first edition. `is_ahead`: that day has not come yet, so this is the record as it stands.
    """

    sequence: int
    day: date | None
    is_ahead: bool = False


@dataclass(frozen=True)
class DayOrSequence:
    def read(self, text: str) -> date | int:
        if not FORM.fullmatch(text):
            raise ValueError(text)
        return _day(text) if "-" in text else int(text)

    def allowed(self) -> list[str]:
        return [_("a day, written as 2018-06-22, or the sequence of an edition")]

    def refusal(self, name: str, text: str) -> str:
        return _("“%(value)s” won't do; %(name)s is a day, written as 2018-06-22, or the sequence of an edition.") % {
            "value": text,
            "name": name,
        }

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^({FORM.pattern})$"}


def _day(text: str) -> date:
    """Raises ValueError also for a day in a year that no page can write."""
    day = date.fromisoformat(text)
    dates.day(day)
    return day


def is_to_come(day: date) -> bool:
    """In UTC. Today has come, and means the record as it stands now."""
    return day > datetime.now(UTC).date()


def refuse_days_to_come(day: date) -> None:
    """Raises ParameterError for a day in the future."""
    if is_to_come(day):
        _refuse(day, _("How the record will stand on %(day)s is not known yet: give a day that has come."), day)


def refuse_beyond(sequence: int, last: int) -> None:
    """Raises ParameterError for a sequence that no edition has yet."""
    if sequence > last:
        _refuse(sequence, _("Nothing has the sequence %(value)s yet: the last edition has %(last)s."), last)


def _refuse(value: object, sentence: str, other: object) -> None:
    named = {"value": value, "day": other, "last": other}
    raise ParameterError(NAME, str(value), sentence % named, DayOrSequence().allowed())
