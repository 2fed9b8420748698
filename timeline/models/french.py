"""Tells whether a text is in French, where “M.” is Monsieur and “Me” Maître, and no initial and no word."""

import re
from collections.abc import Iterable

from timeline.models.owned import ENGLISH

SMALL = (
    "le|la|les|des|du|un|une|et|est|sont|dans|que|qui|pour|par|sur|il|elle|ils|elles|au|aux|ne|pas|avec|ce|cette|ces|son|sa"
    "|ses|leur|leurs|nous|vous|selon|chez|mais|dont|ou|avait|ont|ete|fut|etait|d|l|n|s|qu|lettre|mr|mme"
)
OF_OTHERS = (
    "el|los|las|del|y|con|una|di|che|il|per|della|e|o|os|das|dos|do|em|uma?|para|der|die|das|und|het|een|van|met|och|att"
    "|og|af|the|of|to|mrs|ms|miss"
)
"""Small words of languages that have some of these as well."""
LETTERS = frozenset("éèêàçùûîôœë")


def is_french(text: str, beside: Iterable[str]) -> bool:
    """By the small words of the text, and by those of the texts beside it where it has none."""
    weights = (_weight(each) for each in (text, " ".join(beside)))
    return next((weight for weight in weights if weight), 0) > 0


def _weight(text: str) -> int:
    words = [word for word in re.findall(r"[^\W\d_]+", text) if word[0].islower() or len(word) > 1]
    return sum(_speaks_for(word) for word in words)


def _speaks_for(word: str) -> int:
    small = word.lower()
    if re.fullmatch(SMALL, small) or (word[0].islower() and not LETTERS.isdisjoint(word)):
        return 1
    return -bool(small != "a" and re.fullmatch(rf"{OF_OTHERS}|{ENGLISH}", small))
