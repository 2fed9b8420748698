"""A link runs forward in time, and no chain of links returns to where it began. Checked under the publication lock."""

from collections.abc import Iterator

from django.db import connection
from django.utils.translation import gettext as _

from timeline import dates
from timeline.editorial.contradictions import backwards, circle
from timeline.editorial.errors import Objection
from timeline.models import TimelineEntry
from timeline.printed.derived.references import LATER_THAN
from timeline.printed.models import PublicRecord
from timeline.printed.typesetting import Document


def forward_in_time(entry: Document) -> Iterator[Objection]:
    """The later may not lie wholly before the earlier. A link is the later's; the earlier could only be dated anew."""
    for link in entry["links"]:
        if not link["derived"]:
            is_own, other = link["direction"] == "in", link["entry"]
            earlier, later = (other, entry) if is_own else (entry, other)
            told = backwards(earlier["title"], earlier["date"]["edtf"], later["title"], later["date"]["edtf"])
            if told:
                yield f"links.{other['id']}" if is_own else "date", told


def drafted_forward_in_time(entry: TimelineEntry) -> Iterator[Objection]:
    """The same of links back from an entry that was not in print to what is not yet, so that the editor hears of it
    before it first is. A link that another's draft holds is that draft's to mend.
    """
    links = list(entry.links_back.select_related("earlier"))
    printed = _in_print([link.earlier for link in links]) if links else set()
    for link in links:
        told = backwards(link.earlier.title, link.earlier.date, entry.title, entry.date)
        if told and link.earlier.record_id not in printed:
            yield f"links.{link.earlier.record_id}", told


def _in_print(entries: list[TimelineEntry]) -> set[str]:
    ids = [entry.record_id for entry in entries]
    return set(PublicRecord.press.in_print().filter(pk__in=ids).values_list("pk", flat=True))


def answered_after_asked(demand: Document) -> Iterator[Objection]:
    """No answer lies wholly before the first time it was asked for."""
    for asking in demand["made_in"][:1]:
        for answer in demand["history"]:
            given = answer["entry"]
            if dates.lies_before(dates.parse(given["date"]["edtf"]), dates.parse(asking["date"]["edtf"])):
                told = _("“%(answer)s” lies before “%(asking)s”, so it can't answer the demand made there.")
                yield f"responses.{given['id']}", told % {"answer": given["title"], "asking": asking["title"]}


def without_cycles(entry: Document) -> Iterator[Objection]:
    if any(not link["derived"] for link in entry["links"]) and entry["id"] in _later_than(entry["id"]):
        yield "links", circle(entry["title"])


def _later_than(record_id: str) -> set[str]:
    """All entries in print to which links lead on from this one. UNION drops what it met already, so it ends."""
    with connection.cursor() as cursor:
        cursor.execute(_LATER, {"role": LATER_THAN, "start": record_id})
        return {found for (found,) in cursor.fetchall()}


# Planned for its values each time: a plan for all roles would take links to be as many as citations, and join them all.
_LATER = """
WITH RECURSIVE later (id) AS (
    SELECT record_id FROM printed_reference
    WHERE target = %(start)s AND role = %(role)s AND to_sequence IS NULL
    UNION
    SELECT r.record_id FROM printed_reference r JOIN later ON r.target = later.id
    WHERE r.role = %(role)s AND r.to_sequence IS NULL
)
SELECT id FROM later
"""
