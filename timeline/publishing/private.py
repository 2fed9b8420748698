"""Private workers in what is printed: which words, in which field, were taken for whom (DESIGN.md §7)."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import unquote

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from django.utils.translation import gettext as _

from timeline.models import Alias, Namesake, Person
from timeline.models.naming import may_be_named, vocabulary_of, words_naming
from timeline.printed.compiled import Compiled
from timeline.printed.models import Edition, PublicRecord
from timeline.printed.typesetting import Document


class Text(NamedTuple):
    """Words in print; `owner` is the neighbouring record that they are told of, or "" for the record itself."""

    where: str
    text: str
    owner: str = ""


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
WEB = ("http://", "https://", "/")
WORD = re.compile(r"\w+")


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
    """In each, with its record's id, the first place for each private worker, if neither the record nor the neighbour
    that the words are told of is marked to mean another person. `before`: by record, the document until now."""
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
    stood = {said.text for said in texts_of(earlier)}
    yield Text(_("the public note"), unquote(edition.note))
    yield from (said for said in texts_of(edition.document) if said.text not in stood)
    if edition.action == Edition.Action.RETRACTED:
        return
    yield from texts_of(edition.content)
    for citation in edition.content.get("citations", []):
        if quote := citation["quote"]:
            parts = (quote["prefix"], quote["exact"], quote["suffix"])
            for text in ("".join(parts), " ".join(parts)):
                yield Text(_("a quote with the words around it"), text, citation["article"])


def texts_of(value: object, where: str = "", owner: str = "") -> Iterator[Text]:
    """All strings inside plain data, addresses as they read: also backwards, for a surname that stands first."""
    if isinstance(value, str):
        yield Text(where, unquote(value), owner)
        if value.startswith(WEB):
            yield Text(where, " ".join(reversed(WORD.findall(unquote(value)))), owner)
    elif isinstance(value, dict):
        told_of = _neighbour(value) if where else ""
        for name, inner in value.items():
            if name not in OURS:
                yield from texts_of(inner, f"{where} › {name}" if where else name, told_of or owner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts_of(inner, where, owner)


def _neighbour(value: Mapping[str, object]) -> str:
    """A citation names its article, any other neighbour itself."""
    return str(value.get("article") or value.get("id") or "")


def _places(record_id: str, texts: Sequence[Text], people: Iterable[Listed]) -> list[Taken]:
    words = vocabulary_of(said.text for said in texts)
    named = [one for one in people if may_be_named(one.forms, words) and _first(one, texts)]
    marked = _marked(named, {record_id, *(said.owner for said in texts)}) if named else frozenset()
    unmarked = (
        _first(one, [said for said in texts if (one.person, said.owner) not in marked])
        for one in named
        if (one.person, record_id) not in marked
    )
    return [place for place in unmarked if place]


def _marked(people: Iterable[Listed], record_ids: Iterable[str]) -> frozenset[tuple[int, str]]:
    """Pairs of person and record: another person of that name is meant there."""
    marks = Namesake.objects.filter(person__in=[one.person for one in people], record_id__in=list(record_ids))
    return frozenset(marks.values_list("person_id", "record_id"))


def _first(listed: Listed, texts: Sequence[Text]) -> Taken | None:
    beside = [said.text for said in texts]
    for said in texts:
        if words := words_naming(listed.forms, said.text, beside):
            return Taken(listed.person, said.where.replace("_", " "), words)
    return None
