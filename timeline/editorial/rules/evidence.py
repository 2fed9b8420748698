"""Every statement is tied to a source, and nothing is known before it happened."""

from collections.abc import Iterator
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from timeline import dates
from timeline.models import TimelineEntry


def rests_on_a_source(entry: TimelineEntry) -> Iterator[str]:
    if not entry.citations.all():
        yield _("“%(entry)s” has no citation. Add the article it rests on.") % {"entry": entry}


def known_in_time(entry: TimelineEntry) -> Iterator[str]:
    """A moment's latest day, a span's earliest, may not lie after the first report of it, unless it is announced."""
    known_by = _known_by(entry)
    day = _must_be_known(entry.when)
    if known_by and day and day > known_by and not entry.is_announced:
        yield _(
            "“%(entry)s” is dated %(date)s, but its earliest source is of %(known)s: it can't have been known before "
            "it happened. Bound the date, or mark it as announced."
        ) % {"entry": entry, "date": dates.words(entry.when), "known": date_format(known_by, "j F Y")}


def _known_by(entry: TimelineEntry) -> date | None:
    days = [c.article.published_on for c in entry.citations.select_related("article") if c.article.published_on]
    return min(days, default=None)


def _must_be_known(when: dates.When) -> date | None:
    start, end = dates.bounds(when)
    return end if isinstance(when, dates.Moment) else start
