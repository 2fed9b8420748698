"""What must hold of what is printed. Rules look at the very editions that were set, in the same transaction, so nothing
can change between the check and the print; an objection rolls all of it back.
"""

from collections.abc import Callable, Iterable, Iterator

from timeline.editorial.rules.evidence import known_in_time, rests_on_a_source
from timeline.editorial.rules.links import drafted_forward_in_time, forward_in_time, without_cycles
from timeline.editorial.rules.safety import names_no_private_worker
from timeline.editorial.rules.shape import has_its_details
from timeline.models import Printable, TimelineEntry
from timeline.printed.models import Edition
from timeline.printed.typesetting import Document

ENTRY_RULES: list[Callable[[Document], Iterator[str]]] = [
    rests_on_a_source,
    known_in_time,
    has_its_details,
    forward_in_time,
    without_cycles,
]


def objections(editions: Iterable[Edition]) -> list[str]:
    """All that speaks against these editions, in sentences; empty when nothing does."""
    found: list[str] = []
    for edition in editions:
        found += names_no_private_worker(edition)
        if edition.kind == "entry":
            found += [sentence for rule in ENTRY_RULES for sentence in rule(edition.document)]
    return found


def draft_objections(record: Printable) -> list[str]:
    """What speaks against the record's surroundings that are not in print yet."""
    return list(drafted_forward_in_time(record)) if isinstance(record, TimelineEntry) else []
