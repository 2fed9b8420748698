"""What must hold of what is printed. Rules look at the very editions that were set, in the same transaction, so nothing
can change between the check and the print; an objection rolls all of it back.
"""

from collections.abc import Callable, Iterable, Iterator

from django.core.exceptions import ValidationError

from timeline.editorial.rules.evidence import known_in_time, not_ahead, rests_on_a_source
from timeline.editorial.rules.links import (
    answered_after_asked,
    drafted_forward_in_time,
    forward_in_time,
    without_cycles,
)
from timeline.editorial.rules.safety import names_no_private_worker
from timeline.editorial.rules.shape import has_its_details
from timeline.editorial.rules.standing import is_not_merged
from timeline.editorial.rules.text import storable
from timeline.models import Printable, TimelineEntry
from timeline.printed.models import Edition
from timeline.printed.typesetting import Document
from timeline.publishing import documents_naming

RULES: dict[str, list[Callable[[Document], Iterator[str]]]] = {
    "entry": [rests_on_a_source, known_in_time, not_ahead, has_its_details, forward_in_time, without_cycles],
    "demand": [answered_after_asked],
}


def objections(editions: Iterable[Edition]) -> Iterator[str | ValidationError]:
    """All that speaks against these editions, in sentences."""
    for edition in editions:
        yield from names_no_private_worker(edition)
        if edition.action != Edition.Action.RETRACTED:
            for rule in RULES.get(edition.kind, []):
                yield from rule(edition.document)
            if edition.kind == "entry":
                for demand in documents_naming(edition.record_id, "demand"):
                    yield from answered_after_asked(demand)
        if edition.kind == "article":
            yield from _of_those_that_cite(edition.record_id)


def _of_those_that_cite(article_id: str) -> Iterator[str]:
    """A source's other date changes by when its entries were known."""
    for document in documents_naming(article_id, "entry"):
        yield from known_in_time(document)


def draft_objections(record: Printable) -> Iterator[str]:
    """What speaks against the record before it is set: its standing, and ties to what is not in print yet."""
    yield from is_not_merged(record)
    if isinstance(record, TimelineEntry):
        yield from drafted_forward_in_time(record)


__all__ = ["draft_objections", "objections", "storable"]
