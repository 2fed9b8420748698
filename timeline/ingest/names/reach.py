"""How far a run of words with capitals goes: over words with capitals, and over small words inside of names."""

from collections.abc import Sequence

from timeline.ingest.names import other_words
from timeline.ingest.names.organization_words import FIELDS, FIRST, MEMBERS, OWNERS
from timeline.ingest.names.tokens import Token

LINKS = frozenset(("of", "for", "on", "de", "des", "del", "du"))
UNITED = frozenset(("united", "amalgamated", "international", "national"))
ASKED = frozenset(("commission", "committee", "council", "centre", "center", "institute"))  # "Commission on Tides"


def may_be_named(word: Token) -> bool:
    return word.is_large and not word.is_known and word.folded not in other_words.CALENDAR


def end(words: Sequence[Token], start: int) -> int:
    """One behind the last word of the run that begins at `start`."""
    at, is_headed = start + 1, words[start].folded in FIRST
    while at < len(words):
        if words[at - 1].is_owner and words[at - 1].folded not in OWNERS:
            return at
        if _goes_on(words, at):
            is_headed |= words[at].folded in FIRST or words[at].folded in MEMBERS
            at += 1
        elif is_headed and _goes_on(words, at + 1) and words[at].gap == "-":  # "Federation of App-based Workers"
            at += 2
        elif reach := _linked(words, start, at, is_headed=is_headed) or _joined(words, start, at):
            at = reach
        else:
            return at
    return at


def _goes_on(words: Sequence[Token], at: int) -> bool:
    return at < len(words) and words[at].follows and may_be_named(words[at])


def _linked(words: Sequence[Token], start: int, at: int, *, is_headed: bool) -> int:
    """Over "of", "for", "of the": behind the first word of such a name, or of several that are one kind."""
    if not (words[at].follows and words[at].folded in LINKS):
        return 0
    reach = at + 2 if at + 1 < len(words) and words[at + 1].folded == "the" and words[at + 1].follows else at + 1
    if not _goes_on(words, reach) or (words[at].folded == "on" and words[at - 1].folded not in ASKED):
        return 0
    is_kind = at - start == 1 and words[start].folded.endswith("s") and not words[start].begins
    is_office = words[at - 1].folded in other_words.FUNCTIONS
    is_own = is_kind and words[reach].folded not in other_words.PLACES
    return reach + 1 if is_headed or is_own or (is_office and words[at].folded == "of") else 0


def _joined(words: Sequence[Token], start: int, at: int) -> int:
    """Over "and": between two fields of a department, or two trades of a union."""
    if not (words[at].follows and words[at].folded == "and" and _goes_on(words, at + 1)):
        return 0
    if {words[at - 1].folded, words[at + 1].folded} <= FIELDS:
        return at + 2
    is_union = words[start].folded in UNITED or words[at - 1].folded in MEMBERS
    return at + 3 if is_union and _goes_on(words, at + 2) and words[at + 2].folded in MEMBERS else 0
