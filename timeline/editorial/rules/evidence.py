"""Every statement is tied to a source, and nothing is known before it happened."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from timeline import dates
from timeline.editorial.errors import Objection
from timeline.printed.typesetting import Document, is_known_in_time


def rests_on_a_source(entry: Document) -> Iterator[Objection]:
    if not entry["citations"]:
        told = _("“%(entry)s” has no citation. Add the article it rests on.")
        yield "citations", told % {"entry": entry["title"]}


def not_ahead(entry: Document) -> Iterator[Objection]:
    """Without a dated source the day of printing is the bound: nothing is on record before it happened."""
    printed_on = entry["edition"]["published_at"][:10]
    is_bounded = entry["known_by"] and entry["known_by"] <= printed_on
    if not is_bounded and not is_known_in_time(entry | {"known_by": printed_on}):
        told = _("“%(entry)s” is dated %(date)s, which lies ahead. Mend the date, or mark it as announced.")
        yield "date", told % {"entry": entry["title"], "date": dates.words(dates.parse(entry["date"]["edtf"]))}


def known_in_time(entry: Document) -> Iterator[Objection]:
    """A moment's latest day, a span's earliest, may not lie after the first report of it, unless it is announced."""
    when = dates.parse(entry["date"]["edtf"])
    if not is_known_in_time(entry):
        told = _(
            "“%(entry)s” is dated %(date)s, but its earliest source is of %(known)s: it can't have been known before "
            "it happened. Bound the date, or mark it as announced."
        )
        known = dates.words(dates.parse(entry["known_by"]))
        yield "date", told % {"entry": entry["title"], "date": dates.words(when), "known": known}
