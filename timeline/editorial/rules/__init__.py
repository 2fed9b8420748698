"""What must hold before something is printed. A rule takes a working record and yields sentences."""

from collections.abc import Callable, Iterator

from timeline.editorial.rules.evidence import known_in_time, rests_on_a_source
from timeline.editorial.rules.links import forward_in_time, without_cycles
from timeline.editorial.rules.safety import names_no_private_worker
from timeline.editorial.rules.shape import has_its_details
from timeline.models import Printable, TimelineEntry

ENTRY_RULES: list[Callable[[TimelineEntry], Iterator[str]]] = [
    rests_on_a_source,
    known_in_time,
    has_its_details,
    forward_in_time,
    without_cycles,
]


def objections(record: Printable, *, note: str = "") -> list[str]:
    """All that speaks against printing this record as it stands; empty when nothing does."""
    found = list(names_no_private_worker(record, note))
    if isinstance(record, TimelineEntry):
        fresh = TimelineEntry.objects.with_everything().get(pk=record.pk)
        found += [sentence for rule in ENTRY_RULES for sentence in rule(fresh)]
    return found
