"""Finds the name of a person in a text, in the many ways in which a name may be written. Works on strings only.

A form is a name as it is listed, such as “Jane Q. Worker”. That one is found as Jane Worker, Jane Quentin Worker,
WORKER, Jane, Jane Worker’s, Jane Wor-⏎ker, JaneWorker, and with Cyrillic or invisible letters in it; also as Ms Worker
or J. Worker when “Jane” stands elsewhere in the record. It is not found in “Jane R. Worker” (another initial), “Jane
and a worker”, “… Jane. Worker councils …” or a bare “Worker”.
"""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache

from timeline.models import double, foreign
from timeline.models.eastern import is_unspaced
from timeline.models.folding import foldings, spelt_out, variants
from timeline.models.foreign import Vocabulary, words_of
from timeline.models.name_shapes import genitives, parsed, patterns
from timeline.models.opened import APART, unglued
from timeline.models.owned import is_written_so
from timeline.models.surname_first import opens_with_surname
from timeline.models.titled import titled
from timeline.models.titles import BEFORE_SURNAMES, TITLE
from timeline.models.turned import first

INITIAL_I = re.compile(r"(?<!\w)I(?=[a-z])")
SURNAME_FIRST = re.compile(r"\s*([^,，、;]+?)\s*[,，、;]\s*([^,，、;]+?)\s*")
FORMS = 65_536  # so many are kept in memory; of a longer list the spellings are made again at each search


def words_naming(forms: Iterable[str], text: str, beside: Iterable[str] = ()) -> str | None:
    """The first words found in the text that name the person with these forms, as folded text; None if there are none.

    `beside` are the other texts of the same record: “Ms Worker” counts as the person only if one of them, or the text
    itself, has the first name too.
    """
    around = list(beside)
    vocabulary = words_of(text)
    for form in _in_either_order(forms):
        for name in _spellings(form) if any(_may_stand(each, vocabulary) for each in _spellings(form)) else ():
            for folded in variants(text):
                found = _found(name, folded, around) or _half_found(name, folded, around)
                if found and not _is_of_another(name, found, text, around):
                    return found.removeprefix(f"{APART} ")
        if found := foreign.named(form, text, around):
            return found
    return None


def _in_either_order(forms: Iterable[str]) -> Iterator[str]:
    """The forms, and “Jane Worker” for one that is listed as “Worker, Jane”."""
    for form in forms:
        yield form
        if listed := SURNAME_FIRST.fullmatch(form):
            yield f"{listed[2]} {listed[1]}"


@lru_cache(maxsize=FORMS)
def _spellings(form: str) -> tuple[str, ...]:
    """The ways to write a name, each folded: as it stands, without an apostrophe or hyphen (OFarrelly, JeanLuc), with
    ue for ü, with a small l for a capital i, and each of these without a title in front."""
    closed = [re.sub(rf"(?<=\w)[{marks}](?=\w)", "", form) for marks in ("'’ʼ‑–-", "'’ʼ", "‑–-")]
    glued = re.sub(rf"(?<=\s)((?i:{BEFORE_SURNAMES}))[ ’'-](?=\w)", r"\1", form)
    ways = (form, *closed, *spelt_out(form), unglued(form), glued, INITIAL_I.sub("l", form))
    spelt = [each.replace(" ,", "") for one in ways for each in foldings(one)]
    return tuple(each for each in dict.fromkeys([*spelt, *map(_untitled, spelt)]) if each)


def _untitled(folded: str) -> str:
    """The name without the titles in front of it: “dr. jane worker” gives “jane worker”."""
    return re.sub(rf"^(?:{TITLE} )+(?=\S+ \S)", "", folded)


def vocabulary_of(texts: Iterable[str]) -> Vocabulary:
    return Vocabulary(tuple(texts))


def may_be_named(forms: Iterable[str], vocabulary: Vocabulary) -> bool:
    """Whether texts with this vocabulary could name the person: a cheap test, to be made before `words_naming`."""
    return any(
        any(_may_stand(name, vocabulary.words) for name in _spellings(form)) or foreign.may_be_named(form, vocabulary)
        for form in _in_either_order(forms)
    )


def _may_stand(name: str, words: AbstractSet[str]) -> bool:
    """Whether the words have one of those that any mention of the name must contain."""
    asked = _asked(name)
    if asked is None or not words.isdisjoint(asked):
        return True
    half = double.half(name)
    return half is not None and _may_stand(half, words)


@lru_cache(maxsize=FORMS)
def _asked(name: str) -> frozenset[str] | None:
    """The words of which any mention of the name contains at least one; None for scripts written without spaces."""
    if is_unspaced(name):
        return None
    words = name.casefold().split()
    given, surname = words[0], parsed(name).words[-1].casefold()
    own = "".join(parsed(name).surname).casefold()
    handles = (given + own, own + given, given[0] + own)
    first = words[:1] if opens_with_surname(parsed(name)) else ()
    return frozenset((surname, f"{surname}s", own, words[-1], "".join(words), *handles, *first))


def _found(name: str, text: str, around: list[str]) -> str | None:
    for pattern in patterns(name):
        if found := first(pattern, text):
            return found.replace(" ,", ",")
    return _in_genitive(name, text) or titled(name, text, around)


def _is_of_another(name: str, found: str, text: str, around: list[str]) -> bool:
    """Whether the second half of a double surname is the first of another one: Baines-Jones for Holloway-Baines."""
    surname = double.first_surname(name)
    if surname is None or surname.casefold() in found.casefold() or not (closed := double.closed(text)):
        return False
    return not any(_found(name, folded, around) for folded in variants(closed))


def _half_found(name: str, text: str, around: list[str]) -> str | None:
    """The name with the first half of a double surname, or with that half and a title."""
    half = double.half(name)
    found = half and _found(half, text, around)
    return found if found and double.stands_alone(found.replace(",", " ,"), text) else None


def _in_genitive(name: str, text: str) -> str | None:
    """The name with a genitive s (“Workers” for Worker), in a text whose language writes it so.

    The language is looked at last, since that is slow and the name is rarely found in this form.
    """
    found = next((hit for pattern in genitives(name) if (hit := pattern.search(text))), None)
    return found.group().replace(" ,", ",") if found and is_written_so(text) else None
