"""The parameter `updated_since`: only entries that were printed anew, for whatever reason, since a day or a moment."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from django.utils.translation import gettext as _

NAME = "updated_since"
DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
FORM = re.compile(rf"{DAY}(T[0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}(\.[0-9]{{1,6}})?(Z|[+ -][0-9]{{2}}:[0-9]{{2}}))?")


class Moment(str):
    """A day, which begins at midnight in UTC, or a moment as RFC 3339 writes it and as editions have it."""

    def in_utc(self) -> datetime:
        """Raises ValueError for what is no moment, or in UTC lies beyond the years 1 to 9999."""
        if "T" not in self:
            return datetime.combine(date.fromisoformat(self), time.min, UTC)
        try:
            return datetime.fromisoformat(self).astimezone(UTC)
        except OverflowError as error:
            raise ValueError(self) from error


@dataclass(frozen=True)
class DayOrMoment:
    def read(self, text: str) -> Moment:
        """The plus of a moment's zone is often sent as it is, and so arrives as a space."""
        if not FORM.fullmatch(text):
            raise ValueError(text)
        moment = Moment(text.replace(" ", "+"))
        moment.in_utc()
        return moment

    def allowed(self) -> list[str]:
        return [_("a day, written as 2018-06-22, or a moment, written as 2018-06-22T14:30:00Z")]

    def refusal(self, name: str, text: str) -> str:
        sentence = _("“%(value)s” won't do; %(name)s is a day, written as 2018-06-22, or a moment, as in %(moment)s.")
        return sentence % {"value": text, "name": name, "moment": "2018-06-22T14:30:00Z"}

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{FORM.pattern}$"}
