"""Working people's safety: print never holds a private worker's name or alias (DESIGN.md §7)."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from timeline.models import Person
from timeline.printed.models import Edition


def names_no_private_worker(edition: Edition) -> Iterator[str]:
    """Looks at all that the edition holds: content, document, public note."""
    text = "\n".join(_strings([edition.note, edition.content, edition.document]))
    for person in Person.objects.private().named_in(text):
        yield _(
            "%(record)s would print the name of a private worker (person %(number)d on the desk's list). "
            "Say what they did without naming them, or shorten the quote."
        ) % {"record": edition.record_id, "number": person.pk}


def _strings(value: object) -> Iterator[str]:
    """All strings inside plain data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
