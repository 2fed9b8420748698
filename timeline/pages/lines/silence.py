"""Silence is drawn: a stretch in which nothing is on record, how long it is, and which demands stayed open. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from timeline.dates import Moment, When, latest_day, parse, sort_date
from timeline.vocabulary import UNANSWERED

YEAR = 12
COUNTED_IN_YEARS = 2 * YEAR
LEAST_DAYS = 30


@dataclass(frozen=True)
class Silence:
    """In whole months: at least `least`, at most `most` (None: not known)."""

    least: int
    most: int | None
    owing: tuple[str, ...] = ()

    @property
    def size(self) -> str:
        return "l" if self.least >= YEAR else "m" if self.least >= YEAR / 2 else ""

    @property
    def words(self) -> str:
        if self.least >= COUNTED_IN_YEARS:
            return _years(self.least // YEAR, None if self.most is None else -(-self.most // YEAR), self.is_exact)
        return _months(self.least, self.most)

    @property
    def is_exact(self) -> bool:
        return self.least == self.most


def silences(line: Sequence[tuple[When, dict]], before: Sequence[When] = ()) -> list[Silence | None]:
    """Before each entry of a line, oldest first, the silence that it ends. `before`: what hangs above this part of the
    line; with it nothing is said of demands, since those made up there are not known here."""
    found: list[Silence | None] = []
    last, first = max(map(latest_day, before), default=date.min), max(_known(map(_ended_from, before)), default=None)
    for place, (when, _document) in enumerate(line):
        months = _between(first, last, when) if place or before else None
        owing = () if before or not months else _owing(line[:place])
        found.append(Silence(*months, owing=owing) if months else None)
        last = max(last, latest_day(when))
        first = max(_known([first, _ended_from(when)]), default=None)
    return found


def _known(days: Iterable[date | None]) -> Iterator[date]:
    return (day for day in days if day)


def _between(first: date | None, last: date, when: When) -> tuple[int, int | None] | None:
    """Months since what went before, the last of which happened at `first` at the earliest, by `last` at the latest:
    what has an interval that reaches on may still have happened."""
    if when.start is None or (when.start - last).days < LEAST_DAYS:
        return None
    least, begun = whole_months(last, when.start), _begun_by(when)
    if first == last and begun == when.start:
        return least, least
    return least, None if first is None else _begun_months(first, begun)


def _ended_from(when: When) -> date | None:
    """The first day it can have been over."""
    return when.start if isinstance(when, Moment) or not when.last_part else when.last_part.first


def _begun_by(when: When) -> date:
    return when.first_part.last if not isinstance(when, Moment) and when.first_part else latest_day(when)


def whole_months(first: date, last: date) -> int:
    return (last.year - first.year) * YEAR + last.month - first.month - (last.day < first.day)


def _begun_months(first: date, last: date) -> int:
    return whole_months(first, last) + (last.day != first.day)


def _months(least: int, most: int | None) -> str:
    if most is None:
        return ngettext("at least %(number)s month", "at least %(number)s months", least) % {"number": least}
    if least == most:
        return ngettext("%(number)s month", "%(number)s months", most) % {"number": most}
    return _("between %(least)s and %(most)s months") % {"least": least, "most": most}


def _years(least: int, most: int | None, is_exact: bool) -> str:
    if most is None:
        return ngettext("at least %(number)s year", "at least %(number)s years", least) % {"number": least}
    if is_exact or least == most:
        return ngettext("%(number)s year", "%(number)s years", least) % {"number": least}
    return _("between %(least)s and %(most)s years") % {"least": least, "most": most}


def _owing(earlier: Sequence[tuple[When, dict]]) -> tuple[str, ...]:
    """The demands made before that nothing before settled."""
    until = sort_date(earlier[-1][0])
    asked = {demand["id"]: demand for _when, document in earlier for demand in document.get("demands", [])}
    return tuple(name for name, demand in asked.items() if not _is_settled(demand, until))


def _is_settled(demand: dict, until: date) -> bool:
    """Whether an answer stood by that day; what came later left it open so long."""
    answers = [answer for answer in demand["history"] if _day(answer) <= until]
    return bool(answers) and answers[-1]["response"] not in UNANSWERED


def _day(answer: dict) -> date:
    return sort_date(parse(answer["entry"]["date"]["edtf"]))
