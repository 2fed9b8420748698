"""A link runs forward in time, and no chain of links returns to where it began. Checked under the publication lock."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from timeline import dates
from timeline.models import TimelineEntry
from timeline.printed.models import PublicRecord
from timeline.printed.typesetting import Document


def forward_in_time(entry: Document) -> Iterator[str]:
    """The later may not lie wholly before the earlier."""
    for link in entry["links"]:
        if not link["derived"]:
            earlier, later = (entry, link["entry"]) if link["direction"] == "out" else (link["entry"], entry)
            yield from _backwards(earlier["title"], earlier["date"]["edtf"], later["title"], later["date"]["edtf"])


def drafted_forward_in_time(entry: TimelineEntry) -> Iterator[str]:
    """The same of its own links back to what is not in print yet, so that the editor hears of it before it first is.

    A link that another's draft holds is that draft's to mend, and what is in print already waits for nobody's draft.
    """
    if not _is_in_print(entry):
        for link in entry.links_back.select_related("earlier"):
            if not _is_in_print(link.earlier):
                yield from _backwards(link.earlier.title, link.earlier.date, entry.title, entry.date)


def _is_in_print(entry: TimelineEntry) -> bool:
    return PublicRecord.press.in_print().filter(pk=entry.record_id).exists()


def _backwards(earlier: str, earlier_date: str, later: str, later_date: str) -> Iterator[str]:
    first, second = dates.parse(earlier_date), dates.parse(later_date)
    if dates.lies_before(second, first):
        yield _(
            "The link “%(earlier)s” → “%(later)s” goes backwards in time: the later is of %(later_date)s, the earlier "
            "of %(earlier_date)s. Turn it round or remove it."
        ) % {
            "earlier": earlier,
            "later": later,
            "later_date": dates.words(second),
            "earlier_date": dates.words(first),
        }


def answered_after_asked(demand: Document) -> Iterator[str]:
    """No answer lies wholly before the first time it was asked for."""
    for asking in demand["made_in"][:1]:
        for answer in demand["history"]:
            given = answer["entry"]
            if dates.lies_before(dates.parse(given["date"]["edtf"]), dates.parse(asking["date"]["edtf"])):
                yield _("“%(answer)s” lies before “%(asking)s”, so it can't answer the demand made there.") % {
                    "answer": given["title"],
                    "asking": asking["title"],
                }


def without_cycles(entry: Document) -> Iterator[str]:
    if entry["id"] in _later_than(entry["id"]):
        yield _("The links of “%(entry)s” lead back to itself. Remove the one that closes the circle.") % {
            "entry": entry["title"]
        }


def _later_than(record_id: str) -> set[str]:
    """All entries in print to which links lead on from this one."""
    seen: set[str] = set()
    wave = {record_id}
    while wave:
        naming = PublicRecord.press.in_print().of_kind("entry").naming(sorted(wave)).values_list("id", "content")
        wave = {i for i, content in naming if wave & {link["earlier"] for link in content["links"]}} - seen
        seen |= wave
    return seen
