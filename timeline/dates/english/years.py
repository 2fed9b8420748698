"""The year of a time that names none, where another year was told before: "on Nov. 1, 2018, … On Dec. 6, they wrote".

By itself "Dec. 6" is the last such day before the anchor. Behind 2018 it may be of that year, of the last, or of one
between: these are its bounds. It is exact where the first such time from the one told before on is also the last, where
it is news of the last weeks, and where a weekday beside it fits one year alone.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Literal

from timeline.dates.english.extent import Extent, as_moment
from timeline.dates.english.forms import Atom
from timeline.dates.parts import Part
from timeline.dates.values import Moment, When

Year = Literal["written", "left out", "now", ""]  # "now": counted from the anchor

YEARLY = ("day", "month", "season", "quarter")
FROM_NOW = ("near", "open", "weekday", "unit", "ago", "past")
NEWS = timedelta(days=31)
OLDEST = 30  # years: what is older is where a company came from, not what happened before
MEANING = "no year is told: it may be the one told before, or the last"


def of(*atoms: Atom) -> Year:
    """How a time, or two joined ones, tell their year."""
    found = {_of(atom) for atom in atoms}
    order: tuple[Year, ...] = ("written", "now", "left out")
    return next((year for year in order if year in found), "")


def _of(atom: Atom) -> Year:
    fields = atom.fields
    if atom.kind == "years" or {"year", "short", "second_year", "second_short"} & set(fields):
        return "written"
    if "which" in fields or "ahead" in fields:
        return "now"
    if "whose" in fields:
        return "now" if fields["whose"].lower().startswith(("last", "this")) else ""
    if atom.kind in YEARLY or {"month", "second_month"} & set(fields):
        return "left out"
    return "now" if atom.kind in FROM_NOW else ""


def may_be_followed(named: When | None, anchor: date) -> bool:
    """Whether a time told with its year may be followed by others that leave it out."""
    first = (named.start or named.end) if named else None
    return bool(first and first <= anchor and first.year >= anchor.year - OLDEST)


def is_news(named: When | None, anchor: date) -> bool:
    return bool(named and named.end and named.end >= anchor - NEWS)


def is_of_now(named: When | None, since: Part, anchor: date) -> bool:
    """News, or a time of the anchor's own year behind a month or a year: background, where days would be a story."""
    is_this_years = bool(named and named.end and named.end.year == anchor.year)
    return is_news(named, anchor) or (is_this_years and since.precision != "day")


def following(since: date, anchor: date) -> date:
    """Counted from this day, the last such time is the first from `since` on."""
    leaps = (since.month, since.day) == (2, 29)
    return min(anchor, date(since.year + 1, since.month, 28 if leaps else since.day) - timedelta(days=1))


def anchors(since: date, anchor: date) -> Iterator[date]:
    """Counted from these days, the last such times are those of every year from that of `since` on."""
    yield from (date(year, 12, 31) for year in range(since.year, anchor.year))
    yield anchor


def fitting(times: Sequence[When]) -> When | None:
    """The only one that no weekday beside it contradicts, where one contradicts the others."""
    certain = {when for when in times if not when.uncertain}
    return certain.pop() if len(certain) == 1 and any(when.uncertain for when in times) else None


def over(first: When | None, last: When | None) -> Moment | None:
    """Some time from the one to the other; None where one of them is open."""
    if first is None or last is None or last.last_part is None:
        return None
    return as_moment(Extent(first.first_part, last.last_part, ""))
