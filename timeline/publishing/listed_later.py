"""What `verify` says of private workers: where print names them, as it does if they were listed only afterwards.

And who is listed by too little.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from timeline.models.listable import is_listable
from timeline.printed.models import Edition, PublicRecord
from timeline.publishing.private import Listed, Taken, listed, places, texts_of, texts_shown


def named(records: Mapping[str, PublicRecord], people: Sequence[Listed]) -> Iterator[str]:
    """A sentence for each record and each of these people that it names, now or in an earlier edition, since readers
    have those too. `records` are by id."""
    if not people:
        return
    editions = Edition.press.filter(record_id__in=list(records)).defer("content").order_by("record_id", "sequence")
    for record_id, own in groupby(editions.iterator(chunk_size=len(records)), key=lambda edition: edition.record_id):
        yield from _named_by(records[record_id], own, people)


def _named_by(record: PublicRecord, editions: Iterable[Edition], people: Sequence[Listed]) -> Iterator[str]:
    texts = list(texts_of(record.document))
    now = places(record.pk, texts, people)
    yield from (f"{record.pk} names a private worker: {_taken(place)}; correct it, or {MARK}." for place in now)
    others = _without(people, now)
    for edition, place in _named_before(editions, others, {said.text for said in texts}):
        yield (
            f"{record.pk} names a private worker in its edition {edition.number}, which readers can still ask for and "
            f"no correction changes: {_taken(place)}; if it is one, {MARK}."
        )


def _named_before(
    editions: Iterable[Edition], people: Sequence[Listed], known: set[str]
) -> Iterator[tuple[Edition, Taken]]:
    """Each of these people with the first edition that names them. Editions of which all texts are known are passed."""
    for edition in editions:
        texts = list(texts_shown(edition))
        if people and not known.issuperset(said.text for said in texts):
            found = places(edition.record_id, texts, people)
            yield from ((edition, place) for place in found)
            people = _without(people, found)
        known.update(said.text for said in texts)


MARK = "mark another person of that name"


def _taken(place: Taken) -> str:
    return f"“{place.words}” in {place.field} was taken for person {place.person}"


def _without(people: Iterable[Listed], found: Iterable[Taken]) -> list[Listed]:
    numbers = {place.person for place in found}
    return [one for one in people if one.person not in numbers]


def too_short() -> Iterator[str]:
    """A sentence for each private worker listed by so little that it would be found in other people's texts."""
    for person in listed():
        if not all(is_listable(form) for form in person.forms):
            yield (
                f"Person {person.person} has a name or alias too short to tell them by; it may keep other texts from "
                "print: give first name and surname on the person's page."
            )
