"""Working people's safety: print never holds a private worker's name or alias (DESIGN.md §7)."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from timeline.models import Person, Printable
from timeline.publishing import everything_printed_with


def names_no_private_worker(record: Printable, note: str) -> Iterator[str]:
    """Looks at all that would be printed with the record: its neighbours' first prints too, and the public note."""
    text = "\n".join([note, *_strings(everything_printed_with(record))])
    for person in Person.objects.private().named_in(text):
        yield _(
            "“%(record)s” would print the name of a private worker (person %(number)d on the desk's list). "
            "Say what they did without naming them, or shorten the quote."
        ) % {"record": record, "number": person.pk}


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
