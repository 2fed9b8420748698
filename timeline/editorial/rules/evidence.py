"""Every statement is tied to a source, and nothing is known before it happened."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from timeline import dates
from timeline.printed.typesetting import Document, is_known_in_time


def rests_on_a_source(entry: Document) -> Iterator[str]:
    if not entry["citations"]:
        yield _("“%(entry)s” has no citation. Add the article it rests on.") % {"entry": entry["title"]}


def not_ahead(entry: Document) -> Iterator[str]:
    """Without a dated source the day of printing is the bound: nothing is on record before it happened."""
    printed_on = entry["edition"]["published_at"][:10]
    is_bounded = entry["known_by"] and entry["known_by"] <= printed_on
    if not is_bounded and not is_known_in_time(entry | {"known_by": printed_on}):
        yield _("“%(entry)s” is dated %(date)s, which lies ahead. Mend the date, or mark it as announced.") % {
            "entry": entry["title"],
            "date": dates.words(dates.parse(entry["date"]["edtf"])),
        }


def known_in_time(entry: Document) -> Iterator[str]:
    """A moment's latest day, a span's earliest, may not lie after the first report of it, unless it is announced."""
    when = dates.parse(entry["date"]["edtf"])
    if not is_known_in_time(entry):
        yield _(
            "“%(entry)s” is dated %(date)s, but its earliest source is of %(known)s: it can't have been known before "
            "it happened. Bound the date, or mark it as announced."
        ) % {
            "entry": entry["title"],
            "date": dates.words(when),
            "known": dates.words(dates.parse(entry["known_by"])),
        }
