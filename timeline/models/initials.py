"""Initials of given names. They work on folded text (folding.py)."""

import re

# Pairs of capitals that stand before a noun far oftener than before a surname: “US worker”, “IT Crowd”.
_PAIRS = (
    "AC AI AM AR BA BC CA CD CV DC DJ EC EU EV GE GM GP HP HQ HR ID IP IQ IT LA MA MD MP NY NZ OK OS PA PC PE PM PO PR"
    " QA SF TV UI UK UN US UX VC VP VR XL"
)
ABBREVIATIONS = frozenset(_PAIRS.split())
CONSONANTS = re.compile(r"(?i)[b-df-hj-np-tv-z]{2,3}|y[aeou]")
"""What stands for a given name where one letter tells too little: Zs., Ch., Chr., Yu."""


def is_abbreviation(initials: str) -> bool:
    return initials in ABBREVIATIONS


def initial(given: str) -> str:
    """The pattern of the initial of a folded given name: J for Jane, Z or Zs for Zsofia."""
    found = CONSONANTS.match(given)
    longer = [given[:length] for length in range(2, len(found.group()) + 1)] if found else []
    return f"(?:{'|'.join([given[0], *(each for one in longer for each in (one, one.upper()))])})"


def pair(given: str) -> str:
    """The pattern of two initials in one word, of which the first is that of the given name: JT for Jane."""
    others = "".join(sorted(each[1] for each in ABBREVIATIONS if each[0] == given[0].upper()))
    return rf"{given[0]}(?![{others}] )[A-Z]" if others else f"{given[0]}[A-Z]"
