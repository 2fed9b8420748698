"""Working people's safety: print never holds a private worker's name or alias (DESIGN.md §7)."""

from collections.abc import Iterator
from urllib.parse import unquote

from django.utils.translation import gettext as _

from timeline.models import Person
from timeline.printed.models import Edition


def names_no_private_worker(edition: Edition) -> Iterator[str]:
    """Looks at all that the edition holds: content, document, public note."""
    for person in Person.objects.private().named_in(_texts(edition)):
        yield _(
            "%(record)s would print the name of a private worker (person %(number)d on the desk's list). "
            "Say what they did without naming them, or shorten the quote."
        ) % {"record": edition.record_id, "number": person.pk}


def _texts(edition: Edition) -> Iterator[str]:
    """Each field by itself, addresses as they read, and each quote with the words around it."""
    yield from map(unquote, _strings([edition.note, edition.content, edition.document]))
    for citation in edition.content.get("citations", []):
        if quote := citation["quote"]:
            parts = (quote["prefix"], quote["exact"], quote["suffix"])
            yield from ("".join(parts), " ".join(parts))


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
