"""Names in small letters, as in addresses and by people who write no capitals. It works on folded text (folding.py).

Only a surname that is no word of its own is sought so, and a given name only where the text has no capital at all:
“the worker, jane” and “a rose for Ms Keller” name nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.models.ordinary import GIVEN_NAMES, SURNAMES
from timeline.models.owned import OWNED, takes_s

if TYPE_CHECKING:
    from timeline.models.name_shapes import Name

SHORTEST = 4  # letters of a given name; shorter ones are words somewhere


def in_small(name: Name) -> Iterator[str]:
    """Patterns of a name in order with one or two initials, and with the surname first."""
    if name.surname[-1].lower() in SURNAMES:
        return
    given, surname = _small(name.words[0]), _small(" ".join(name.surname))
    if not name.middle:
        yield rf"{given} (?:[a-z] ){{1,2}}{surname}"
    yield rf"{surname} (?:, )?{given}"


def owning_in_small(name: Name) -> Iterator[str]:
    """The pattern of a name with a genitive s before what is owned, as in “/jane-workers-letter”: addresses leave
    apostrophes out."""
    if takes_s(name.surname[-1]):
        middle = "".join(rf"(?:(?:{word[0].lower()}|{_small(word)}) )?" for word in name.middle) or "(?:[a-z] ){0,2}"
        yield rf"{_small(name.words[0])} {middle}{_small(' '.join(name.surname))}s(?= {OWNED})"


def titled_in_small(name: Name) -> Iterator[str]:
    """Patterns of a surname behind a title that is nothing else: “ms keller”, “ms kellers letter”."""
    if name.surname[-1].lower() in SURNAMES:
        return
    yield (titled := rf"(?:ms|mrs|mr|mx) {_small(' '.join(name.surname))}")
    if takes_s(name.surname[-1]):
        yield rf"{titled}s(?= {OWNED})"


def has_given_in_small(given: str, text: str) -> bool:
    """Whether a text without capitals, such as an address, has the given name."""
    small = given.lower()
    if len(small) < SHORTEST or small in GIVEN_NAMES or text != text.lower():
        return False
    return bool(re.search(rf"(?<!\S){re.escape(small)}(?!\S)", text))


def _small(words: str) -> str:
    return re.escape(words.lower())
