"""The error for a parameter of a query, with a sentence for people and its parts for programs."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

ECHO = 100


class ParameterError(ValueError):
    """A parameter that can't be used: its name and value, a sentence that says why, and what would be allowed.

    `takes`, `table`: which parameters the list takes, and what each means; none where it takes all that were given, and
    they mean what they do for entries.
    """

    takes: Collection[str] = ()
    table: Mapping[str, Any] | None = None

    def __init__(self, name: str, value: str, sentence: str, allowed: Iterable[str] = ()) -> None:
        super().__init__(sentence)
        self.name, self.value = shortened(name), shortened(value)
        self.sentence, self.allowed = sentence, tuple(allowed)


class UnknownSubject(ParameterError):
    """No printed record of the kind that is called `name` has this slug: it may be what the record is called."""


def shortened(text: str) -> str:
    """A text from a query as it is repeated in an error: at most ECHO characters of it."""
    return text if len(text) <= ECHO else f"{text[:ECHO]}…"
