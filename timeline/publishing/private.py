"""Private workers in what is printed: which words, in which field, were taken for whom (DESIGN.md §7)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import unquote

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from django.utils.translation import gettext as _

from timeline.models import Alias, Person
from timeline.models.naming import may_be_named, vocabulary_of, words_naming
from timeline.printed.compiled import Compiled
from timeline.printed.models import Edition, PublicRecord
from timeline.printed.typesetting import Document

Text = tuple[str, str]  # where it stands, what it says
# Words of the house, not of an editor or a source: a worker called May must not bar every entry of that month.
OURS = {
    "action_types",
    "claim_state",
    "confirmed_on",
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


@dataclass(frozen=True)
class Taken:
    """Words that stand for a private worker; `field` is the path to them, like “citations › article › title”."""

    person: int
    field: str
    words: str


class Listed(NamedTuple):
    """A private worker's key, and every way to say who it is."""

    person: int
    forms: list[str]


def listed() -> list[Listed]:
    return [Listed(pk, [name, *aliases, *forms]) for pk, name, aliases, forms in LISTED.tuples()]


def _listed() -> QuerySet:
    forms = Alias.objects.filter(person=OuterRef("pk")).order_by("pk").values("text")
    return Person.objects.private().order_by("pk").values_list("pk", "name", "aliases", ArraySubquery(forms))


LISTED = Compiled(_listed)


def taken(editions: Sequence[Edition], before: Mapping[str, Document | None]) -> Iterator[tuple[str, Taken]]:
    """In each, with its record's id, the first place for each private worker; those whose namesake the record names are
    left out. `before`: by record, the document that stood until now."""
    people = listed()
    for edition in editions if people else ():
        texts = list(texts_of_edition(edition, before.get(edition.record_id)))
        yield from ((edition.record_id, place) for place in _places(edition.record_id, texts, people))


def named_in_print(record: PublicRecord, people: Iterable[Listed]) -> Iterator[str]:
    """Findings: who was listed after the record was printed."""
    for place in _places(record.pk, list(texts_of(record.document)), people):
        yield (
            f"{record.pk} names a private worker: “{place.words}” in {place.field} was taken for person "
            f"{place.person}; correct it, or mark another person of that name."
        )


def texts_of_edition(edition: Edition, earlier: Document | None) -> Iterator[Text]:
    """Each field by itself, addresses as they read, and each quote with the words around it. What a neighbour's print
    says already is that record's to mend, or nobody could begin to take a name out. `earlier`: the document before."""
    stood = {text for _where, text in texts_of(earlier)}
    yield _("the public note"), unquote(edition.note)
    yield from ((where, text) for where, text in texts_of(edition.document) if text not in stood)
    if edition.action == Edition.Action.RETRACTED:
        return
    yield from texts_of(edition.content)
    for citation in edition.content.get("citations", []):
        if quote := citation["quote"]:
            parts = (quote["prefix"], quote["exact"], quote["suffix"])
            yield from ((_("a quote with the words around it"), text) for text in ("".join(parts), " ".join(parts)))


def texts_of(value: object, where: str = "") -> Iterator[Text]:
    """All strings inside plain data, addresses as they read."""
    if isinstance(value, str):
        yield where, unquote(value)
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name not in OURS:
                yield from texts_of(inner, f"{where} › {name}" if where else name)
    elif isinstance(value, list):
        for inner in value:
            yield from texts_of(inner, where)


def _places(record_id: str, texts: Sequence[Text], people: Iterable[Listed]) -> list[Taken]:
    words = vocabulary_of(text for _where, text in texts)
    found = [place for one in people if may_be_named(one.forms, words) and (place := _first(one, texts))]
    excused = set(_excused(record_id)) if found else set()
    return [place for place in found if place.person not in excused]


def _first(listed: Listed, texts: Sequence[Text]) -> Taken | None:
    beside = [text for _where, text in texts]
    for where, text in texts:
        if words := words_naming(listed.forms, text, beside):
            return Taken(listed.person, where.replace("_", " "), words)
    return None


def _excused(record_id: str) -> Iterator[int]:
    yield from Person.objects.filter(namesakes__record_id=record_id).values_list("pk", flat=True)
