"""What a comparison says in words: days counted from the first protest, how long a silence is, how a scale changes."""

from datetime import date

from django.utils.translation import gettext as _

from timeline import dates
from timeline.dates import When
from timeline.pages.compare.scale import Band
from timeline.pages.compare.ticks import Tick
from timeline.wording.certainty import unsure_days
from timeline.wording.durations import days as days_words
from timeline.wording.durations import length

MONTH, YEAR = 30.44, 365.25


def counted_day(when: When, zero: date) -> str:
    """ "day 34", "day 0 to 52", "by day 23", "day −12" (before the first protest)."""
    first, last = unsure_days(when) or (dates.sort_date(when), dates.sort_date(when))
    if first is None:
        return _("by day %(day)s") % {"day": number(last, zero)}
    if first == last:
        return _("day %(day)s") % {"day": number(first, zero)}
    return _("day %(first)s to %(last)s") % {"first": number(first, zero), "last": number(last, zero)}


def number(day: date, zero: date) -> str:
    days = (day - zero).days
    return f"−{-days:,}" if days < 0 else f"{days:,}"


def silence(band: Band) -> str:
    """How long nothing is on record, and how a day is drawn below that."""
    days = band.before - band.after
    said = _("%(time)s: nothing on record.") % {"time": _length(days)}
    return f"{said} {_change(band.times)}" if band.times else said


def _length(days: int) -> str:
    if days >= 2 * YEAR:
        return length(f"P{round(days / YEAR)}Y")
    return length(f"P{round(days / MONTH)}M") if days >= 2 * MONTH else days_words(days)


def _change(times: float) -> str:
    if times > 1:
        return _("Below, a day is drawn %(times)s times as tall.") % {"times": _figure(times)}
    return _("Below, a day is drawn %(times)s times smaller.") % {"times": _figure(1 / times)}


def _figure(times: float) -> str:
    return f"{times:.0f}" if times >= 3 else f"{times:.1f}".removesuffix(".0")


def mark(tick: Tick, *, is_aligned: bool) -> str:
    """ "day 0", "20", "2018", "May 2018"."""
    if is_aligned:
        return f"−{-tick.day:,}" if tick.day < 0 else f"{tick.day:,}" if tick.day else _("day 0")
    day = date.fromordinal(tick.day)
    return str(day.year) if tick.is_year else dates.words(dates.parse(f"{day:%Y-%m}"))
