"""A date as a person writes it, never claiming more than is known."""

from datetime import date
from functools import lru_cache

from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from timeline.dates.names import alone, in_phrase, pair_in_phrase
from timeline.dates.parts import FIRST_YEAR, Part
from timeline.dates.values import Moment, Span, When, day


def words(when: When) -> str:
    """In the active language: "May 2018", "between 17 and 22 June 2018", "since August 2019"."""
    return _words(when, get_language())


def day_in_words(on: date) -> str:
    """A day may be older on record than the rule for its year, and is then shown as it is written."""
    return words(day(on)) if on.year >= FIRST_YEAR else on.isoformat()


@lru_cache(maxsize=10_000)
def _words(when: When, _language: str | None) -> str:
    """Kept: the same few dates stand on many pages."""
    return _moment(when) if isinstance(when, Moment) else _span(when)


def _moment(when: Moment) -> str:
    if when.precision == "interval":
        return _interval(when.first_part, when.last_part)
    name = in_phrase(when.last_part) if when.circa else alone(when.last_part)
    return _marked(name, when.circa, when.uncertain)


def _interval(first: Part | None, last: Part) -> str:
    if first:
        earlier, later = pair_in_phrase(first, last)
        return _("between %(first)s and %(last)s") % {"first": earlier, "last": later}
    if last.precision == "day":
        return _("by %(last)s") % {"last": in_phrase(last)}
    return _("by the end of %(last)s") % {"last": in_phrase(last)}


def _span(when: Span) -> str:
    first, last = when.first_part, when.last_part
    if first and last:
        return _closed(when, first, last)
    if last:
        return _("until %(last)s, start not known") % {"last": _end(when, last)}
    start = {"first": _start(when, first) if first else ""}
    return _("since %(first)s") % start if when.is_open else _("from %(first)s, end not known") % start


def _closed(when: Span, first: Part, last: Part) -> str:
    if when.circa or when.uncertain:
        earlier, later = _start(when, first), _end(when, last)
    elif first == last:
        return _single(first)
    else:
        earlier, later = pair_in_phrase(first, last)
    return _("from %(first)s to %(last)s") % {"first": earlier, "last": later}


def _single(part: Part) -> str:
    """It began and ended in one part; only for a day is that the same as having happened on it."""
    if part.precision == "day":
        return alone(part)
    return pgettext("began and ended in that month or year", "within %(part)s") % {"part": in_phrase(part)}


def _start(when: Span, first: Part) -> str:
    return _marked(in_phrase(first), when.start_circa, when.start_uncertain)


def _end(when: Span, last: Part) -> str:
    return _marked(in_phrase(last), when.end_circa, when.end_uncertain)


def _marked(name: str, circa: bool, uncertain: bool) -> str:
    name = _("about %(date)s") % {"date": name} if circa else name
    return _("%(date)s (uncertain)") % {"date": name} if uncertain else name
