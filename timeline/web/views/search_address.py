"""What the words of an address may have meant, for the page that says that nothing is there."""

import re

from timeline.printed.parameters.filters import Filters
from timeline.printed.search.question import question
from timeline.printed.search.searching import Results, of
from timeline.printed.search.words import read

SHOWN = 5
LONGEST, MOST_WORDS = 120, 6
"""Of an address that is looked at, and words in it: whoever tries addresses of other programs is not searched for."""
_ROOMS = (
    "stories story organizations organization products product contracts contract topics topic entries entry articles "
    "article history search es feeds atom json index html php"
)
ROOMS = frozenset(_ROOMS.split())
_ID = re.compile(r"[A-Z][0-9]+")


def words(path: str) -> str:
    """Those that may be a name's or a title's."""
    parts = [part for part in re.split(r"[/._-]+", path[:LONGEST]) if not _ID.fullmatch(part)]
    found = [part for part in parts if part.casefold() not in ROOMS and any(one.word for one in read(part))]
    return " ".join(found[:MOST_WORDS])


def guessed(typed: str) -> Results | None:
    """Who is called so, else what has any of the words; None where there are none."""
    asked = question(" or ".join(typed.split()))
    if not asked:
        return None
    nothing = Filters({}, "search")
    found = of(question(typed), nothing, SHOWN)
    if found.near:
        found = of(found.instead, nothing, SHOWN)
    return found if found.subjects or found.hits else of(asked, nothing, SHOWN)
