"""The kinds of values a parameter may have. Each says how a value is read, what is allowed, and its OpenAPI schema.

`read` raises ValueError. Only ASCII digits count: those of other scripts are numbers to Python, but not to PostgreSQL.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from django.utils.translation import gettext as _

SLUG = re.compile(r"[A-Za-z0-9_-]{1,200}")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
DIGITS = re.compile(r"[0-9]{1,18}")
START = re.compile(r"(?!0000)[0-9]{4}|E[1-9][0-9]{0,17}")
PLACE = re.compile(r"[0-9]{1,18}(-[0-9a-f]{8})?")


class Values(Protocol):
    def read(self, text: str) -> Any: ...

    def allowed(self) -> list[str]: ...

    def refusal(self, name: str, text: str) -> str: ...

    def schema(self) -> dict[str, Any]: ...


@dataclass(frozen=True)
class Words:
    words: tuple[str, ...]

    def read(self, text: str) -> str:
        if text not in self.words:
            raise ValueError(text)
        return text

    def allowed(self) -> list[str]:
        return list(self.words)

    def refusal(self, name: str, text: str) -> str:
        return _("“%(value)s” is not a value of %(name)s.") % {"value": text, "name": name}

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "enum": list(self.words)}


@dataclass(frozen=True)
class SeveralWords:
    """Some of these, with commas between them."""

    words: tuple[str, ...]

    def read(self, text: str) -> tuple[str, ...]:
        given = tuple(dict.fromkeys(text.split(",")))
        if not set(given) <= set(self.words):
            raise ValueError(text)
        return given

    def allowed(self) -> list[str]:
        return [_("%(words)s, or several of these with commas between them") % {"words": ", ".join(self.words)}]

    def refusal(self, name: str, text: str) -> str:
        return _("“%(value)s” is not a value of %(name)s.") % {"value": text, "name": name}

    def schema(self) -> dict[str, Any]:
        one = "|".join(self.words)
        return {"type": "string", "pattern": f"^({one})(,({one}))*$"}


@dataclass(frozen=True)
class Slug:
    """A slug. Only its form is checked here; known.py checks whether a record has it."""

    def read(self, text: str) -> str:
        return _matching(SLUG, text)

    def allowed(self) -> list[str]:
        return []

    def refusal(self, name: str, text: str) -> str:
        return _("“%(value)s” can't be a slug for %(name)s: slugs are letters, digits and hyphens.") % {
            "value": text,
            "name": name,
        }

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{SLUG.pattern}$"}


@dataclass(frozen=True)
class Day:
    def read(self, text: str) -> date:
        return date.fromisoformat(_matching(DAY, text))

    def allowed(self) -> list[str]:
        return [_("a day from 0001-01-01 to 9999-12-31, written as 2018-06-22")]

    def refusal(self, name: str, text: str) -> str:
        return _("“%(value)s” is not a day; %(name)s is a day, written as 2018-06-22.") % {"value": text, "name": name}

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "format": "date"}


@dataclass(frozen=True)
class Number:
    low: int
    high: int

    def read(self, text: str) -> int:
        number = int(_matching(DIGITS, text))
        if not self.low <= number <= self.high:
            raise ValueError(text)
        return number

    def allowed(self) -> list[str]:
        return [_("a whole number from %(low)d to %(high)d") % {"low": self.low, "high": self.high}]

    def refusal(self, name: str, text: str) -> str:
        return _("“%(value)s” won't do; %(name)s is a whole number from %(low)d to %(high)d.") % {
            "value": text,
            "name": name,
            "low": self.low,
            "high": self.high,
        }

    def schema(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": self.low, "maximum": self.high}


class Start(str):
    """Where a part of a line begins: a year, such as "2018", or the id of an entry, such as "E3"."""

    @property
    def year(self) -> int | None:
        """The year, or None if it is an entry."""
        return None if self.startswith("E") else int(self)


@dataclass(frozen=True)
class YearOrEntry:
    def read(self, text: str) -> Start:
        return Start(_matching(START, text))

    def allowed(self) -> list[str]:
        return [_("a year, written as 2018, or the id of an entry, such as E3")]

    def refusal(self, name: str, text: str) -> str:
        return _("“%(value)s” won't do; %(name)s is a year, written as 2018, or the id of an entry, such as E3.") % {
            "value": text,
            "name": name,
        }

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^({START.pattern})$"}


class Since(str):
    """A place in the change feed: the sequence of an edition, with its digest if that is known ("116-0a1b2c3d")."""

    @property
    def sequence(self) -> int:
        return int(self.partition("-")[0])

    @property
    def digest(self) -> str:
        return self.partition("-")[2]


@dataclass(frozen=True)
class Place:
    """A place in the change feed, as it is given in the feed's answers."""

    def read(self, text: str) -> Since:
        return Since(_matching(PLACE, text))

    def allowed(self) -> list[str]:
        return [_("the latest of an earlier answer, or a sequence number; 0 is the beginning")]

    def refusal(self, name: str, text: str) -> str:
        return _("“%(value)s” won't do; take %(name)s from the latest of an earlier answer.") % {
            "value": text,
            "name": name,
        }

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{PLACE.pattern}$"}


@dataclass(frozen=True)
class Token:
    """A cursor. It is only taken as text here, and read when the other parameters are known."""

    longest: int = 2000

    def read(self, text: str) -> str:
        if not text or len(text) > self.longest:
            raise ValueError(text)
        return text

    def allowed(self) -> list[str]:
        return [_("a cursor taken from the next or previous address of this list")]

    def refusal(self, name: str, text: str) -> str:
        return _("This %(name)s was not made here.") % {"name": name}

    def schema(self) -> dict[str, Any]:
        return {"type": "string"}


def _matching(pattern: re.Pattern[str], text: str) -> str:
    if not pattern.fullmatch(text):
        raise ValueError(text)
    return text
