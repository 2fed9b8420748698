"""What must hold of what is printed. Rules look at the very editions that were set, in the same transaction, so nothing
can change between the check and the print; an objection rolls all of it back.
"""

from collections.abc import Callable, Iterable, Iterator

from timeline.editorial.errors import Objection, of_record
from timeline.editorial.rules.evidence import known_in_time, not_ahead, rests_on_a_source
from timeline.editorial.rules.eyes import four_eyes
from timeline.editorial.rules.links import (
    answered_after_asked,
    drafted_forward_in_time,
    forward_in_time,
    without_cycles,
)
from timeline.editorial.rules.owners import owned_by_another
from timeline.editorial.rules.quotes import quotes_what_is_said
from timeline.editorial.rules.safety import names_no_private_worker
from timeline.editorial.rules.shape import has_its_details
from timeline.editorial.rules.standing import is_in_print, may_be_printed
from timeline.editorial.rules.text import NOTE, storable
from timeline.models import Printable, TimelineEntry
from timeline.printed.typesetting import Document
from timeline.publishing import Printed

Rule = Callable[[Document], Iterator[Objection]]
RULES: dict[str, list[Rule]] = {
    "entry": [
        *(rests_on_a_source, quotes_what_is_said, known_in_time, not_ahead),
        *(has_its_details, forward_in_time, without_cycles),
    ],
    "demand": [answered_after_asked],
    "organization": [owned_by_another],
}


def objections(printed: Printed) -> Iterator[Objection]:
    """All that speaks against what was printed, in sentences; each path begins with the id of the record. A refresh is
    judged with what caused it."""
    yield from names_no_private_worker(printed)
    for edition in printed.all:
        if edition.act.is_judged:
            for rule in RULES.get(edition.kind, []):
                yield from _each(rule, [edition.document])
    yield from _of_dependents(printed)


def _of_dependents(printed: Printed) -> Iterator[Objection]:
    """An entry's other date changes what its demands were answered by; a source's, by when its entries were known."""
    printed_now = {edition.record_id for edition in printed.all if edition.act.is_edit}
    for record_id in printed_now:
        if record_id.startswith("E"):
            yield from _each(answered_after_asked, printed.documents_naming(record_id, "demand"))
        if record_id.startswith("A"):
            late = _each(known_in_time, printed.documents_naming(record_id, "entry"))
            yield from ((f"{record_id}.published_on", sentence) for _of_entry, sentence in late)


def _each(rule: Rule, documents: Iterable[Document]) -> Iterator[Objection]:
    for document in documents:
        yield from of_record(document["id"], rule(document))


def draft_objections(records: Iterable[Printable], printed: Printed, action: str) -> Iterator[Objection]:
    """What speaks against printing these at all: how they stood before, and ties to what is not in print yet."""
    for record in records:
        before = printed.prepared.before.get(record.record_id)
        yield from of_record(record.record_id, may_be_printed(record, before, action))
        if isinstance(record, TimelineEntry) and not is_in_print(before):
            yield from of_record(record.record_id, drafted_forward_in_time(record))


__all__ = ["NOTE", "draft_objections", "four_eyes", "objections", "storable"]
