"""What bounds mean for filters, order and durations."""

from datetime import date

from timeline.dates.values import Moment, When


def bounds(when: When) -> tuple[date | None, date | None]:
    """None: the start is unknown; the end is open or unknown."""
    return when.start, when.end


def overlaps(when: When, after: date | None, before: date | None) -> bool:
    """Whether it can touch the days from `after` to `before`, both included; a missing limit is none.

    An unknown start filters at its end; an open or unknown end reaches on. The same in SQL:
    coalesce(start, end) <= before and (end is null or end >= after).
    """
    if after and before and after > before:
        return False
    starts_in_time = before is None or sort_date(when) <= before
    ends_late_enough = after is None or when.end is None or when.end >= after
    return starts_in_time and ends_late_enough


def sort_date(when: When) -> date:
    """The first day it can have been; its last where the start is unknown."""
    return _known(when.start or when.end)


def latest_day(when: When) -> date:
    """The last day by which it has surely happened or begun: its end, else the end of what its start names."""
    if isinstance(when, Moment) or when.end:
        return _known(when.end)
    return when.first_part.last if when.first_part else sort_date(when)


def begun_by(when: When) -> date:
    """The day by which it has surely begun: a span's end may lie ahead of its sources, its beginning may not."""
    if isinstance(when, Moment) or when.first_part is None:
        return latest_day(when)
    return when.first_part.last


def lies_before(one: When, other: When) -> bool:
    """Wholly: the latest day of the one comes before the first possible day of the other."""
    return bool(one.end and other.start and one.end < other.start)


def days_between(a: When, b: When) -> dict[str, int | None]:
    """Days from a to b as {"min", "max"}: from some day of a up to its latest day, to some day of b likewise.

    Never negative. `max` is None where a's start is unknown; where b's is, b may have come at once: `min` is 0.
    """
    least = (b.start - latest_day(a)).days if b.start else 0
    most = (latest_day(b) - a.start).days if a.start else None
    return {"min": max(least, 0), "max": None if most is None else max(most, 0)}


def _known(day: date | None) -> date:
    """A value without any bound cannot be made (see values)."""
    assert day is not None
    return day
