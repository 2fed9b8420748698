"""The signs of a name that its own words give, whatever stands beside it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.ingest.names import listed, other_words
from timeline.ingest.names.organization_words import AGENCY, ALONE, BARE, BODY, COMPANY, FIELDS, FIRST, LEGAL, SEATS
from timeline.ingest.names.signs import Sign
from timeline.ingest.parse import outlets, persons

OUTLETS = frozenset(map(str.casefold, outlets.KNOWN))
LINKS = frozenset(("of", "for", "&"))
LOCAL = "Local"
"""What a union's branches are called, by number: "Teamsters Local 1187"."""
NOT_BEFORE = other_words.PLACES | other_words.PLACE_PARTS | other_words.PEOPLES | FIELDS
SORTS = {"company": COMPANY, "agency": AGENCY, "body": BODY}


def signs(name: str) -> Iterator[Sign]:
    words = name.replace("’", "'").split()
    if len(words) > 1 and words[-1].isdigit() and words[-2] == LOCAL:
        words.pop()
        yield Sign("word", "is a union's branch", "body")
    folded = [word.casefold().strip(".") for word in words]
    if len(folded) > 1:
        yield from _of_several(folded, is_small=words[0].islower())
    elif words != [LOCAL]:
        yield from _of_one(words[0], folded[0])
    yield from _places(folded)
    yield from _other(name, folded)
    if (sort := listed.sort(name)) is not None:
        yield Sign("listed" if len(words) > 1 else "listed word", "is in the list of organizations", sort)


def is_organization(found: Sequence[Sign]) -> bool:
    """Its words alone say so."""
    return any(sign.kind in ("legal", "word", "head", "branch") for sign in found)


def is_person(name: str, found: Sequence[Sign]) -> bool:
    is_told = is_organization(found) or any(sign.kind == "listed" for sign in found)
    words = name.split()
    if len(words) > 2 and words[0].casefold() in other_words.PEOPLES:  # "Republican Phil Bryant"
        words = words[1:]
    return not is_told and 1 < len(words) <= 4 and not set(words) & LINKS and persons.looks_like_person(" ".join(words))


def _of_several(folded: list[str], *, is_small: bool) -> Iterator[Sign]:
    if folded[-1] in LEGAL:
        yield Sign("legal", f"ends in “{folded[-1]}”", "company")
    heads = [
        one for one, link in pairwise(folded) if link in LINKS and one in FIRST and not (one in SEATS and is_small)
    ]
    if heads:
        yield Sign("word", f"begins as “{heads[0]} of” does", _sort(heads[0]) or "agency")
    elif folded[-1] in other_words.NATIONS and not set(folded[:-1]) & NOT_BEFORE:
        yield Sign("branch", "ends in a country", "company")
    elif sort := "agency" if folded[-2:] == ["school", "district"] else _sort(folded[-1]):
        yield Sign("word", f"ends in “{folded[-1]}”", sort)


def _sort(word: str) -> str:
    return next((sort for sort, words in SORTS.items() if word in words), "")


def _of_one(word: str, folded: str) -> Iterator[Sign]:
    if folded in ALONE:
        yield Sign("word", f"is called “{word}”", "agency")
    elif folded in BARE or folded in other_words.FUNCTIONS:
        yield Sign("bare", "says only what kind it is")
    if (
        len(word) == 1
        or folded in other_words.LETTERS
        or (word[:-1].isupper() and folded.removesuffix("s") in other_words.LETTERS)
    ):
        yield Sign("other", "is a common short form")
    elif word.isupper() and 2 <= len(word) <= 7 and word.isalpha():
        yield Sign("letters", "is written in capitals")
    elif word[:-1].isupper() and word.endswith("s"):
        yield Sign("thing", "is a plural of letters")
    elif word[0].isupper() and word[1:] != word[1:].lower() and "-" not in word:
        yield Sign("inner capital", "has a capital inside")
    if folded in other_words.OPENERS or folded in other_words.COMMON:
        yield Sign("common", "is a common word")
    if persons.is_first_name(folded) and not word.isupper():
        yield Sign("first name", "is a first name")


def _places(folded: list[str]) -> Iterator[Sign]:
    known = other_words.PLACES | other_words.PLACE_PARTS
    if folded[0] in SEATS and folded[1:2] == ["of"]:
        return
    folded = [part for word in folded for part in word.split("-")]
    is_place = any(word in other_words.PLACES for word in folded) or (len(folded) > 1 and folded[0] != "the")
    if all(word in known for word in folded) and is_place:
        yield Sign("known place", "is a place")
    elif all(word in other_words.PEOPLES or word in known for word in folded):
        yield Sign("people of", "is a people, a language or a part of the world")


def _other(name: str, folded: list[str]) -> Iterator[Sign]:
    for what, endings in other_words.ENDINGS.items():
        if folded[-1] in endings and folded[-1] not in LEGAL:
            kind = {"a text": "published", "a thing": "thing", "a place": "place"}.get(what, "other")
            yield Sign(kind, f"ends as {what} does")
    if folded[0] == "project" and len(folded) > 1:
        yield Sign("other", "is a project")
    if folded[-1] == "games" and (folded[0] in other_words.PEOPLES or folded[0] in other_words.GAMES):
        yield Sign("other", "ends as an event does")
    if folded[-1].isdigit():
        yield Sign("thing", "ends in a number")
    if name.casefold() in OUTLETS:
        yield Sign("published", "is an outlet")
    if len(folded) > 1 and all(word in FIELDS or word in other_words.COMMON for word in folded):
        yield Sign("common", "is made of common words")
