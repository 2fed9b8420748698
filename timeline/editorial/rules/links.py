"""A link runs forward in time, and no chain of links returns to where it began. Checked under the publication lock."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from timeline import dates
from timeline.models import EntryLink, TimelineEntry


def forward_in_time(entry: TimelineEntry) -> Iterator[str]:
    """The later may not lie wholly before the earlier."""
    around = EntryLink.objects.touching(entry).select_related("earlier", "later")
    for link in around:
        if lies_before(link.later.when, link.earlier.when):
            yield _(
                "The link “%(earlier)s” → “%(later)s” (%(relation)s) goes backwards in time: the later is of "
                "%(later_date)s, the earlier of %(earlier_date)s. Turn it round or remove it."
            ) % {
                "earlier": link.earlier,
                "later": link.later,
                "relation": link.get_relation_display(),
                "later_date": dates.words(link.later.when),
                "earlier_date": dates.words(link.earlier.when),
            }


def lies_before(one: dates.When, other: dates.When) -> bool:
    """Wholly: the latest day of the one comes before the first possible day of the other."""
    end, start = dates.bounds(one)[1], dates.bounds(other)[0]
    return bool(end and start and end < start)


def without_cycles(entry: TimelineEntry) -> Iterator[str]:
    if _reaches(entry.pk, entry.pk):
        yield _("The links of “%(entry)s” lead back to itself. Remove the one that closes the circle.") % {
            "entry": entry
        }


def _reaches(start: int, goal: int) -> bool:
    """Whether later links lead from start to goal."""
    seen: set[int] = set()
    wave = {start}
    while wave:
        wave = set(EntryLink.objects.filter(earlier__in=wave).values_list("later_id", flat=True)) - seen
        if goal in wave:
            return True
        seen |= wave
    return False
