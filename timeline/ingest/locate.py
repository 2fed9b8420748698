"""Where in a document of several pages a sentence stands: what a citation names as its place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

NO_WORD = re.compile(r"[\W_]+")
LONGEST = 80  # letters of a sentence that find it
SHORTEST = 8  # fewer stand in many places


@dataclass(frozen=True)
class Leaf:
    """A page of a document that has pages: its number as it is printed, and its text."""

    label: str
    text: str


def locator(quote: str, leaves: Sequence[Leaf]) -> str:
    """ "p. 3", or "" where the sentence isn't found. Hyphens and line ends are no difference; of a sentence that runs
    over the end of a page it is the page where it begins."""
    sought = squeezed(quote)[:LONGEST]
    if not leaves or len(sought) < SHORTEST:
        return ""
    pages = [squeezed(leaf.text) for leaf in leaves]
    at = "".join(pages).find(sought)
    ends = zip(leaves, accumulate(map(len, pages)), strict=True)
    return next((f"p. {leaf.label}" for leaf, end in ends if at < end), "") if at >= 0 else ""


def squeezed(text: str) -> str:
    """Letters and figures alone."""
    return NO_WORD.sub("", text).casefold()
