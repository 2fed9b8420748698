"""What not even a draft may hold: links that contradict their dates or each other, and owners in a circle.

A draft may be unfinished. So whatever could be mended by adding something (a source, a detail, an earlier date of
publication, a confirmation) is asked when it is published, and told on its page before. A link that runs backwards in
time, or closes a circle, no addition mends: it is turned round or removed, and refused when it is saved.
"""

from collections.abc import Iterator

from django.db import connection
from django.utils.translation import gettext as _

from timeline import dates
from timeline.editorial.errors import Objection
from timeline.models import TimelineEntry
from timeline.printed.contents import Content


def contradictions(before: Content, after: Content) -> Iterator[Objection]:
    """Of an entry's own links, as a save would leave them (`after`); none where it changed neither date nor links. A
    link is the later's: who dates the earlier one anew is not stopped by it."""
    if not after["links"] or all(before.get(name) == after[name] for name in ("date", "links")):
        return
    yield from _backwards(after)
    if _leads_back(int(after["id"][1:])):
        yield "links", circle(after["title"])


def _backwards(entry: Content) -> Iterator[Objection]:
    numbers = {int(link["earlier"][1:]) for link in entry["links"]}
    for earlier in TimelineEntry.objects.filter(pk__in=numbers).order_by("pk"):
        if told := backwards(earlier.title, earlier.date, entry["title"], entry["date"]):
            yield f"links.{earlier.record_id}", told


def backwards(earlier: str, earlier_date: str, later: str, later_date: str) -> str:
    """A sentence where the later one lies wholly before the earlier; else nothing. Titles, and dates in EDTF."""
    first, second = dates.parse(earlier_date), dates.parse(later_date)
    if not dates.lies_before(second, first):
        return ""
    told = _(
        "The link “%(earlier)s” → “%(later)s” goes backwards in time: the later is of %(later_date)s, the earlier "
        "of %(earlier_date)s. Turn it round or remove it."
    )
    days = {"later_date": dates.words(second), "earlier_date": dates.words(first)}
    return told % {"earlier": earlier, "later": later, **days}


def circle(title: str) -> str:
    told = _("The links of “%(entry)s” lead back to itself. Remove the one that closes the circle.")
    return told % {"entry": title}


def owned_by_itself(organization: int) -> bool:
    """Whether it would belong to itself on some day, through those that it belongs to."""
    with connection.cursor() as cursor:
        cursor.execute(_OWNERS, {"start": organization})
        return cursor.fetchone() is not None


def ring(name: str) -> str:
    told = _(
        "“%(organization)s” would belong to itself, through those that it belongs to. Change one of these, or its days."
    )
    return told % {"organization": name}


def _leads_back(entry: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(_EARLIER, {"start": entry})
        return cursor.fetchone() is not None


# UNION drops what it met already, so it ends.
_EARLIER = """
WITH RECURSIVE earlier (id) AS (
    SELECT earlier_id FROM timeline_entrylink WHERE later_id = %(start)s
    UNION
    SELECT link.earlier_id FROM timeline_entrylink link JOIN earlier ON link.later_id = earlier.id
)
SELECT FROM earlier WHERE id = %(start)s
"""
# Days only get fewer on the way up, so it ends.
_OWNERS = """
WITH RECURSIVE owner (id, during) AS (
    SELECT parent_id, coalesce(during, '(,)') FROM timeline_parent WHERE organization_id = %(start)s
    UNION
    SELECT further.parent_id, owner.during * coalesce(further.during, '(,)')
    FROM timeline_parent further JOIN owner ON further.organization_id = owner.id
    WHERE owner.during && coalesce(further.during, '(,)')
)
SELECT FROM owner WHERE id = %(start)s
"""
