"""Finds a surname that stands with a title, an initial or an honorific. It works on folded text (folding.py)."""

import re
from collections.abc import Iterator

from timeline.models.initials import initial, pair
from timeline.models.name_shapes import CAPITAL, Name, any_case, is_unspaced, middle, parsed, takes_s, whole
from timeline.models.opened import APART
from timeline.models.owned import OWNED
from timeline.models.titles import HONOURS, SMALL_TITLE, TITLE


def titled(folded: str, text: str, around: list[str]) -> str | None:
    """The words “Ms Worker”, “J. Worker” or “Worker-san”, if the text or one of those `around` has the given name too.

    Otherwise None.
    """
    name = parsed(folded)
    if is_unspaced(folded) or not name.is_full:
        return None
    given = re.escape(name.words[0])
    found = next((hit for shape in _titled(name) if (hit := whole(shape).search(text))), None)
    if not found or not any(whole(rf"(?:{given}|{given.upper()})").search(other) for other in (text, *around)):
        return None
    return found.group()


def _titled(name: Name) -> Iterator[str]:
    large, bare = rf"(?=(?:[a-z]+ ){{0,3}}{CAPITAL})", any_case(name.surname)
    surname, first = rf"(?={CAPITAL}|[a-z]+ ){bare}", initial(name.words[0])
    between = "".join(rf"(?:{middle(word)} )?" for word in name.middle)
    yield (with_title := rf"{TITLE} (?:{first} )?{between}{surname}")
    yield rf"{SMALL_TITLE} (?:{first} )?{between}{large}{bare}"
    if takes_s(name):
        yield rf"{with_title}(?i:s)(?= {OWNED})"
    more = between or "(?:[A-Z] ){0,2}"
    yield from (rf"{first} {more}{surname}", rf"{pair(name.words[0])} {large}{bare}", rf"{large}{bare} (?:, )?{first}")
    yield from (rf"{surname} {HONOURS}", rf"{APART} (?i:{name.words[0][0]}{re.escape(''.join(name.surname))})")
