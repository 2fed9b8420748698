"""Every statement is tied to a source, and nothing is known before it happened."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from timeline import dates
from timeline.printed.typesetting import Document


def rests_on_a_source(entry: Document) -> Iterator[str]:
    if not entry["citations"]:
        yield _("“%(entry)s” has no citation. Add the article it rests on.") % {"entry": entry["title"]}


def known_in_time(entry: Document) -> Iterator[str]:
    """A moment's latest day, a span's earliest, may not lie after the first report of it, unless it is announced."""
    when = dates.parse(entry["date"]["edtf"])
    day = _must_be_known(when)
    if entry["known_by"] and day and day.isoformat() > entry["known_by"] and not entry["is_announced"]:
        yield _(
            "“%(entry)s” is dated %(date)s, but its earliest source is of %(known)s: it can't have been known before "
            "it happened. Bound the date, or mark it as announced."
        ) % {
            "entry": entry["title"],
            "date": dates.words(when),
            "known": dates.words(dates.parse(entry["known_by"])),
        }


def _must_be_known(when: dates.When) -> date | None:
    start, end = dates.bounds(when)
    return end if isinstance(when, dates.Moment) else start
