"""Names with the surname first, “Lee, Ann”, and two neighbours in a list that look like one: “Tom Lee, Ann Hale”.

The surname belongs to the first name or initial in front of it, if there is one. It works on folded text (folding.py).
"""

import re

from timeline.models.owned import ENGLISH, FOREIGN
from timeline.models.titles import SUFFIXES, TITLE

SHAPE = "(?P<turned>)"
"""Stands at the start of such a pattern."""
NO_NAME = re.compile(
    rf"(?i:{ENGLISH}|{FOREIGN}|by|dear|name|signed|contact|witness|employees?|workers?|both|et|y|e|i|ja|ve|sowie|de|par|por"
    rf"|da|per|with|{'|'.join(SUFFIXES)})|{TITLE}"
)


def first(pattern: re.Pattern[str], text: str) -> str | None:
    """The first words that match, and are not two neighbours in a list."""
    is_turned = "turned" in pattern.groupindex
    return next(
        (hit.group() for hit in pattern.finditer(text) if not (is_turned and _has_given(text, hit.start()))), None
    )


def _has_given(text: str, start: int) -> bool:
    """Whether a first name or an initial stands before that place. Only in Latin letters: most lists are."""
    word = text[max(0, start - 60) : start].rstrip().rpartition(" ")[2]
    return word.isascii() and word[:1].isupper() and (len(word) == 1 or not NO_NAME.fullmatch(word))
