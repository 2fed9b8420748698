"""Working people's safety: print never holds a private worker's name or alias (DESIGN.md §7)."""

from collections.abc import Iterator, Sequence

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from timeline.printed.models import Edition
from timeline.publishing import private

NAMES_A_WORKER = "names_a_private_worker"


def names_no_private_worker(editions: Sequence[Edition]) -> Iterator[ValidationError]:
    """Looks at all that the editions hold: content, document, public note. Says which words were taken for whom; the
    words are the record's own, the person is told by number, since people are for administrators alone."""
    for record_id, found in private.taken(editions):
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
                "person": found.person.pk,
            },
        )
