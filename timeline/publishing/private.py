"""Finds private workers named in print: people on the list of those whose names must not be published.

A finding says which words stand in which field and whom they are taken for. It does not count where an editor has
marked that another person of that name is meant.
"""

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
from timeline.printed.models import Edition
from timeline.printed.typesetting import Document

BELOW = " › "
NOTE = "note"


class Text(NamedTuple):
    """One text of a document. `where` is the path to it, such as “citations › article › title”.

    `owner` is the id of the neighbour that the text belongs to, or "" for the record itself. `part` is the field of
    the record that the text is in, for a `where` that does not begin with it.
    """

    where: str
    text: str
    owner: str = ""
    part: str = ""

    @property
    def path(self) -> str:
        """Like “citations.A7”."""
        return ".".join(filter(None, (self.part or self.where.partition(BELOW)[0], self.owner)))


# Fields whose words are the application's own: a worker called May must not keep every entry of that month from print.
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
    """Words that were taken for a private worker: the person's key, where they stand in words, the words, and the field
    and neighbour that they stand in (`path`, such as “citations.A7”)."""

    person: int
    field: str
    words: str
    path: str


class Listed(NamedTuple):
    """A private worker's key and every form of the name."""

    person: int
    forms: list[str]


def listed() -> list[Listed]:
    """All private workers."""
    return [Listed(pk, [name, *aliases, *forms]) for pk, name, aliases, forms in LISTED.tuples()]


def _listed() -> QuerySet:
    forms = Alias.objects.filter(person=OuterRef("pk")).order_by("pk").values("text")
    return Person.objects.private().order_by("pk").values_list("pk", "name", "aliases", ArraySubquery(forms))


LISTED = Compiled(_listed, is_planned_once=True)


def taken(editions: Sequence[Edition], before: Mapping[str, Document | None]) -> Iterator[tuple[str, Taken]]:
    """For each private worker that an edition names, its record's id and the first place of the name.

    `before` has each record's document before the edition, by id; see `texts_of_edition`.
    """
    people = listed()
    for edition in editions if people else ():
        texts = list(texts_of_edition(edition, before.get(edition.record_id)))
        yield from ((edition.record_id, place) for place in places(edition.record_id, texts, people))


def texts_of_edition(edition: Edition, earlier: Document | None) -> Iterator[Text]:
    """The texts of an edition in which names are looked for: its note, document and content.

    A text of the document that stood in `earlier`, the document before, is left out: it may belong to a neighbour,
    which must be corrected itself, and until then this record could not be printed at all.
    """
    stood = {said.text for said in texts_of(earlier)}
    yield from (said for said in texts_shown(edition) if said.part == NOTE or said.text not in stood)
    if edition.act.takes_out:
        return
    yield from texts_of(edition.content)


def texts_shown(edition: Edition) -> Iterator[Text]:
    """What readers get of an edition: its note and its document."""
    yield Text(_("the public note"), unquote(edition.note), part=NOTE)
    yield from texts_of(edition.document)


def texts_of(value: object, where: str = "", owner: str = "") -> Iterator[Text]:
    """All strings inside plain data, but those of the fields in OURS, and each quote as a whole. Addresses are decoded.

    The words of an address come a second time in reverse order, since it may have the surname first.
    """
    if isinstance(value, str):
        yield Text(where, unquote(value), owner)
        if value.startswith(WEB):
            yield Text(where, " ".join(reversed(WORD.findall(unquote(value)))), owner)
    elif isinstance(value, dict):
        told_of = _neighbour(value) if where else ""
        for name, inner in value.items():
            if name not in OURS:
                yield from texts_of(inner, f"{where}{BELOW}{name}" if where else name, told_of or owner)
        yield from _around(value, where, owner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts_of(inner, where, owner)


def _around(value: Mapping[str, object], where: str, owner: str) -> Iterator[Text]:
    """A quote with the words around it, which pages show as one sentence: a name may begin in the one and end in the
    other."""
    if "exact" not in value:
        return
    parts = [str(value[name]) for name in ("prefix", "exact", "suffix")]
    for text in ("".join(parts), " ".join(parts)):
        yield Text(_("a quote with the words around it"), unquote(text), owner, where.partition(BELOW)[0])


def _neighbour(value: Mapping[str, object]) -> str:
    """The id of the record that an object is about: of a citation its article, of any other neighbour its own."""
    return str(value.get("article") or value.get("id") or "")


def places(record_id: str, texts: Sequence[Text], people: Iterable[Listed]) -> list[Taken]:
    """For each of these people whom the texts of a record name, the first place of the name."""
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
    """The pairs of person and record for which an editor has marked that another person of that name is meant."""
    marks = Namesake.objects.filter(person__in=[one.person for one in people], record_id__in=list(record_ids))
    return frozenset(marks.values_list("person_id", "record_id"))


def _first(listed: Listed, texts: Sequence[Text]) -> Taken | None:
    beside = [said.text for said in texts]
    for said in texts:
        if words := words_naming(listed.forms, said.text, beside):
            return Taken(listed.person, said.where.replace("_", " "), words, said.path)
    return None
