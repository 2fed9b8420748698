"""Finds a surname that stands with a title, an initial or an honorific. It works on folded text (folding.py)."""

import re
from collections.abc import Iterator
from itertools import chain

from timeline.models.eastern import addressed, is_unspaced
from timeline.models.folding import variants
from timeline.models.french import is_french
from timeline.models.in_small import has_given_in_small, titled_in_small
from timeline.models.initials import initial, pair
from timeline.models.name_shapes import (
    AND,
    CAPITAL,
    Name,
    any_case,
    middle,
    parsed,
    surname_of,
    whole,
)
from timeline.models.opened import APART
from timeline.models.owned import OWNED, is_written_so, takes_s
from timeline.models.surname_first import opens_with_surname, titled_first
from timeline.models.titles import FRENCH, HONOURS, SEVERAL, SMALL_TITLE, TITLE
from timeline.models.turned import SHAPE, first

FRENCH_SHAPE = re.compile(rf"(?<!\S){FRENCH} ")


def titled(folded: str, text: str, around: list[str]) -> str | None:
    """The words “Ms Worker”, “J. Worker” or “Worker-san”, if the text or one of those `around` has the given name too.

    Otherwise None. `text` is folded, those around it are as they stand.
    """
    name = parsed(folded)
    if is_unspaced(folded):
        return addressed(folded, text, tuple(chain.from_iterable(map(variants, around))))
    if not name.is_full:
        return None
    shapes = _titled(name, bool(FRENCH_SHAPE.search(text)) and is_french(text, around))
    found = next((hit for shape in shapes if (hit := first(whole(shape), text))), None)
    if found and _has_given_anywhere(name.words[0], text, around):
        return found
    found = titled_first(name, text) if opens_with_surname(name) else None
    return found if found and _has_given_anywhere(name.words[1], text, around) else None


def _has_given_anywhere(given: str, text: str, around: list[str]) -> bool:
    return any(_has_given(given, each) for each in chain([text], chain.from_iterable(map(variants, around))))


def _has_given(name: str, text: str) -> bool:
    """Whether the text has the first name: as it stands, as a handle, or with a genitive s where these are written."""
    given = re.escape(name)
    if whole(rf"(?:{given}|{given.upper()}|{APART} (?i:{given}))").search(text):
        return True
    if has_given_in_small(name, text):
        return True
    return bool(whole(rf"(?:{given}s|{given.upper()}S)").search(text)) and is_written_so(text)


def _titled(name: Name, is_in_french: bool) -> Iterator[str]:
    large, bare = rf"(?=(?:[a-z]+ ){{0,3}}{CAPITAL})", surname_of(name)
    surname, letter = rf"(?={CAPITAL}|[a-z]+ ){bare}", initial(name.words[0])
    between = "".join(rf"(?:{middle(word)} )?" for word in name.middle)
    yield (with_title := rf"{TITLE} (?:{letter} )?{between}{surname}")
    if is_in_french:
        yield rf"{FRENCH} (?:{letter} )?{between}{surname}"
    yield rf"{SMALL_TITLE} (?:{letter} )?{between}{large}{bare}"
    yield rf"{SEVERAL} (?:{CAPITAL}\w* (?:, )?){{1,5}}{AND} {surname}"
    yield from titled_in_small(name)
    if takes_s(name.surname[-1]):
        yield rf"{with_title}(?i:s)(?= {OWNED})"
    more = between or "(?:[A-Z] ){0,2}"
    yield from (rf"{letter} {more}{surname}", rf"{pair(name.words[0])} {large}{bare}", rf"{large}{bare} {letter}")
    yield rf"{SHAPE}{large}{bare} , {letter}"
    if len(name.surname) > 1:
        yield rf"{SHAPE}(?={CAPITAL}){any_case(name.surname[-1:])} , {letter}"
    yield from (rf"{surname} {HONOURS}", rf"{APART} (?i:{name.words[0][0]}{re.escape(''.join(name.surname))})")
