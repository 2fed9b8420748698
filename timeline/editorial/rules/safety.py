"""Working people's safety: print never holds a private worker's name or alias (docs/editors.md)."""

from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from timeline.editorial.errors import Objection
from timeline.editorial.rules.text import NOTE
from timeline.publishing import Printed, private
from timeline.publishing.private import Taken

NAMES_A_WORKER = "names_a_private_worker"


READS_AS = {"summary_html": "summary", "slug": "title", "url": "title"}
"""Of an entry, the field from which a part of its page is made."""


def names_no_private_worker(printed: Printed) -> Iterator[Objection]:
    """Looks at all that an act's editions hold: content, document, public note; refreshes follow from these. Says which
    words were taken for whom; the words are the record's own, the person is told by number, since people are for
    administrators alone."""
    editions = [edition for edition in printed.all if edition.act.is_edit]
    for record_id, found in private.taken(editions, {proof.id: proof.before for proof in printed.prepared.chosen}):
        said = ValidationError(
            _(
                "%(record)s would print the name of a private worker: “%(words)s” in %(field)s was taken for person "
                "%(person)d on the desk's list. Say what they did without naming them, or shorten the quote. If it is "
                "another person of that name, an administrator can mark that for %(record)s."
            ),
            code=NAMES_A_WORKER,
            params={
                "record": record_id,
                "words": found.words,
                "field": found.field,
                "person": found.person,
            },
        )
        yield _path(record_id, found), said


def _path(record_id: str, found: Taken) -> str:
    field, _dot, rest = found.path.partition(".")
    if field == NOTE:
        return NOTE
    field = READS_AS.get(field, field) if record_id.startswith("E") else field
    return ".".join(filter(None, (record_id, field, rest)))
