"""Working people's safety: print never holds a private worker's name or alias (docs/editors.md)."""

from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from timeline.printed.models import Edition
from timeline.publishing import Printed, private

NAMES_A_WORKER = "names_a_private_worker"


def names_no_private_worker(printed: Printed) -> Iterator[ValidationError]:
    """Looks at all that an act's editions hold: content, document, public note; refreshes follow from these. Says which
    words were taken for whom; the words are the record's own, the person is told by number, since people are for
    administrators alone."""
    editions = [edition for edition in printed.all if edition.action != Edition.Action.REFRESHED]
    for record_id, found in private.taken(editions, {proof.id: proof.before for proof in printed.prepared.chosen}):
        yield ValidationError(
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
