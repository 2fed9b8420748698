"""What the template of the filters' form shows."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import ngettext

from timeline.printed.counts import Count
from timeline.printed.parameters import FACETS, Filters
from timeline.printed.parameters.filters import TIMES
from timeline.web.filters.chosen import Chosen
from timeline.wording import labels
from timeline.wording.numbers import amount

SHOWN = frozenset({*FACETS, "after", "before", "q", "ordering"})
"""Parameters that the form has fields for; it passes the others on in hidden ones."""
UNUSED = frozenset({"as_of", "ordering", "limit", "cursor", "from", "exact"})
"""Parameters that leave nothing out."""


@dataclass(frozen=True)
class Choice:
    key: str
    words: str
    is_chosen: bool
    count: Count | None = None

    @property
    def amount(self) -> str:
        return amount(*self.count) if self.count else ""

    @property
    def is_empty(self) -> bool:
        return self.count is not None and not self.count.number


@dataclass(frozen=True)
class Field:
    """One parameter: its choices; of subjects those that are chosen, and `offered` others by their names."""

    name: str
    legend: str
    choices: list[Choice]
    offered: list[Choice] = field(default_factory=list)


@dataclass(frozen=True)
class Sieve:
    """What the template of the form shows. `url`: of the page, without a language; `count`: of the entries that fit."""

    url: str
    filters: Filters
    count: Count
    is_line: bool
    takes: frozenset[str]
    chosen: list[Chosen]
    fixed: list[Field]
    subjects: list[Field]
    html: str = ""

    @property
    def orders(self) -> list[Choice]:
        given = self.filters.get("ordering")
        return [Choice(key, str(words), key == given) for key, words in labels.ORDERS.items()]

    @property
    def has_orders(self) -> bool:
        return "ordering" in self.takes

    @property
    def words(self) -> str:
        return self.filters.get("q") or ""

    @property
    def has_words(self) -> bool:
        return "q" in self.takes

    @property
    def after(self) -> str:
        return _iso(self.filters.get("after"))

    @property
    def before(self) -> str:
        return _iso(self.filters.get("before"))

    @property
    def carried(self) -> list[tuple[str, str]]:
        """Names and values of the hidden fields."""
        return self.filters.written(but=SHOWN)

    @property
    def is_used(self) -> bool:
        return bool(self.filters.values.keys() - UNUSED)

    @property
    def is_narrowed(self) -> bool:
        """By more than the time that is asked for."""
        return bool(self.filters.values.keys() - UNUSED - set(TIMES))

    @property
    def is_turned(self) -> bool:
        """Whether its first day is later than its last."""
        after, before = self.filters.get("after"), self.filters.get("before")
        return bool(after and before and after > before)

    @property
    def whole(self) -> str:
        """The address of the list with nothing left out."""
        return self.filters.unnarrowed().address(self.url)

    @property
    def newest_first(self) -> bool:
        return self.filters.get("ordering") == "-date"

    @property
    def counted(self) -> str:
        """ "412 entries in this record", "1,000+ entries in this record fit this"."""
        number, is_more = self.count
        said = _counted_narrowed(number, self.is_line) if self.is_used else _counted(number, self.is_line)
        return said % {"number": amount(number, is_more)}


def _counted(number: int, is_line: bool) -> str:
    if is_line:
        return ngettext("%(number)s entry on this line", "%(number)s entries on this line", number)
    return ngettext("%(number)s entry in this record", "%(number)s entries in this record", number)


def _counted_narrowed(number: int, is_line: bool) -> str:
    if is_line:
        return ngettext("%(number)s entry on this line fits", "%(number)s entries on this line fit", number)
    return ngettext("%(number)s entry in this record fits", "%(number)s entries in this record fit", number)


def _iso(day: Any) -> str:
    return day.isoformat() if day else ""
