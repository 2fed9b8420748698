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


# Words of the house, not of an editor or a source: a worker called May must not bar every entry of that month.
OURS = {
    "action_types",
    "claim_state",
    "created_at",
    "date",
    "direction",
    "edition",
    "id",
    "kind",
    "kind_of_record",
    "known_by",
    "label",
    "language",
    "published_on",
    "relation",
    "response",
    "role",
    "supports",
    "type",
}


def _texts(edition: Edition) -> Iterator[str]:
    """Each field by itself, addresses as they read, and each quote with the words around it. What a neighbour's print
    says already is that record's to mend, or nobody could begin to take a name out."""
    before = Edition.press.of(edition.record_id).filter(sequence__lt=edition.sequence).first()
    stood = set(_strings(before.document)) if before else set()
    yield unquote(edition.note)
    yield from (unquote(text) for text in _strings(edition.document) if text not in stood)
    if edition.action == Edition.Action.RETRACTED:
        return
    yield from map(unquote, _strings(edition.content))
    for citation in edition.content.get("citations", []):
        if quote := citation["quote"]:
            parts = (quote["prefix"], quote["exact"], quote["suffix"])
            yield from ("".join(parts), " ".join(parts))


def _strings(value: object) -> Iterator[str]:
    """All strings inside plain data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name not in OURS:
                yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
