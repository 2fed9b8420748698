"""How far a run of words with capitals goes: over words with capitals, and over small words inside of names."""

from collections.abc import Sequence

from timeline.ingest.names import other_words
from timeline.ingest.names.organization_words import (
    AGENCY,
    BODY,
    COMPANY,
    FIELDS,
    FIRST,
    GROUPS,
    MEMBERS,
    OFFICERS,
    OWNERS,
)
from timeline.ingest.names.shape import LOCAL
from timeline.ingest.names.tokens import Token

ROMANCE = frozenset(("de", "des", "del", "du", "do", "da", "dos", "das", "di", "della", "degli"))
LINKS = frozenset(("of", "for", "on")) | ROMANCE
ARTICLES = frozenset(("the", "la", "las", "le", "les", "el", "los"))
UNITED = frozenset(("united", "amalgamated", "international", "national"))
FARTHEST = 4  # words in which the kind of body follows
ASKED = frozenset(("commission", "committee", "council", "centre", "center", "institute"))  # "Commission on Tides"


def may_be_named(word: Token) -> bool:
    return word.is_large and not word.is_known and word.folded not in other_words.CALENDAR


def end(words: Sequence[Token], start: int) -> int:
    """One behind the last word of the run that begins at `start`."""
    at, is_headed = start + 1, words[start].folded in FIRST
    while at < len(words):
        if words[at - 1].is_owner and words[at - 1].folded not in OWNERS and not _owns_a_name(words, at):
            return at
        if _goes_on(words, at):
            is_headed |= words[at].folded in FIRST or words[at].folded in MEMBERS
            at += 1
        elif is_headed and _goes_on(words, at + 1) and words[at].gap == "-":  # "Federation of App-based Workers"
            at += 2
        elif words[at - 1].text == LOCAL and words[at].text.isdigit() and words[at].follows:
            return at + 1
        elif reach := _linked(words, start, at, is_headed=is_headed) or _joined(words, start, at):
            at = reach
        else:
            return at
    return at


def _owns_a_name(words: Sequence[Token], at: int) -> bool:
    """ "Data Workers' Federation", "Sheriff's Office": many, or an officer, whose body it is; a company's is not."""
    owner = words[at - 1].folded
    if owner in OFFICERS:
        return at < len(words) and words[at].folded == "office"
    if not owner.endswith("s") or owner in COMPANY - MEMBERS or words[at - 1].text.isupper():
        return False
    return any(word.folded in GROUPS for word in _large_ahead(words, at))


def _large_ahead(words: Sequence[Token], at: int) -> Sequence[Token]:
    """The next few words, as long as they have capitals and stand together."""
    ahead = words[at : at + FARTHEST]
    return ahead[: next((i for i, word in enumerate(ahead) if not (_goes_on(words, at + i))), len(ahead))]


def _goes_on(words: Sequence[Token], at: int) -> bool:
    return at < len(words) and words[at].follows and may_be_named(words[at])


def _linked(words: Sequence[Token], start: int, at: int, *, is_headed: bool) -> int:
    """Over "of", "for", "of the": behind the first word of such a name, or of several that are one kind."""
    if not (words[at].follows and words[at].folded in LINKS):
        return 0
    reach = at + 2 if at + 1 < len(words) and words[at + 1].folded in ARTICLES and words[at + 1].follows else at + 1
    if not _goes_on(words, reach) or (words[at].folded == "on" and words[at - 1].folded not in ASKED):
        return 0
    is_kind = at - start == 1 and words[start].folded.endswith("s") and not words[start].begins
    is_office = words[at - 1].folded in other_words.FUNCTIONS
    is_own = is_kind and words[reach].folded not in other_words.PLACES
    is_body = words[at - 1].folded in AGENCY and words[at].folded in ("of", "for")
    is_romance = words[at].folded in ROMANCE  # no English sentence has such a word between two capitals
    return reach + 1 if is_headed or is_own or is_body or is_romance or (is_office and words[at].folded == "of") else 0


def _joined(words: Sequence[Token], start: int, at: int) -> int:
    """Over "and": between two fields of a department, or two trades of a union."""
    if not (words[at].follows and words[at].folded == "and" and _goes_on(words, at + 1)):
        return 0
    if {words[at - 1].folded, words[at + 1].folded} <= FIELDS:
        return at + 2
    is_union = words[start].folded in UNITED or words[at - 1].folded in MEMBERS
    if is_union and _goes_on(words, at + 2) and words[at + 2].folded in MEMBERS:
        return at + 3
    return at + 2 if _is_one_of_two(words, start, at) else 0


def _is_one_of_two(words: Sequence[Token], start: int, at: int) -> bool:
    """ "The Telecom and Data Workers Federation": who names two says "the" twice. So is "Nurses and Carers Guild"."""
    ahead = _large_ahead(words, at + 1)
    if len(ahead) < 2 or not any(word.folded in BODY | AGENCY for word in ahead[1:]):
        return False
    start += words[start].folded == "the"
    before = {word.folded for word in words[start:at]} - MEMBERS
    if before & (BODY | AGENCY) or (before & COMPANY and len(before) > 1):
        return False
    is_called = start > 0 and words[start - 1].folded == "the" and words[start].follows and at - start < 3
    is_trade = words[at - 1].folded in MEMBERS and words[at + 1].folded in MEMBERS
    return is_trade or (is_called and not any(word.text.isupper() for word in words[start:at]))
