"""Names in small letters, as in addresses and by people who write no capitals. It works on folded text (folding.py).

Only a surname that is no word of its own is sought so, and a given name only where the text has no capital at all:
“the worker, jane” and “a rose for Ms Keller” name nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.models.ordinary import GIVEN_NAMES, SURNAMES

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


def titled_in_small(name: Name) -> Iterator[str]:
    """Patterns of a surname behind a title that is nothing else: “ms keller”."""
    if name.surname[-1].lower() not in SURNAMES:
        yield rf"(?:ms|mrs|mr|mx) {_small(' '.join(name.surname))}"


def has_given_in_small(given: str, text: str) -> bool:
    """Whether a text without capitals, such as an address, has the given name."""
    small = given.lower()
    if len(small) < SHORTEST or small in GIVEN_NAMES or text != text.lower():
        return False
    return bool(re.search(rf"(?<!\S){re.escape(small)}(?!\S)", text))


def _small(words: str) -> str:
    return re.escape(words.lower())
