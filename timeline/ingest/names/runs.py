"""Runs of words with capitals, which may be names: where each begins and ends, by shape and small words alone."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.ingest.names import listed, other_words, reach
from timeline.ingest.names.organization_words import (
    ANY,
    BODY,
    COMPANY,
    FIELDS,
    FIRST,
    LEGAL,
    NEEDS_BETWEEN,
    OF_PLACES,
    SEATS,
    SMALL_BETWEEN,
    SMALL_HEADS,
)
from timeline.ingest.names.reach import LINKS
from timeline.ingest.names.tokens import Token

LONGEST = 12  # words of a name
SMALL_WORDS = 4  # behind a place or a field
SMALL = SMALL_HEADS | SMALL_BETWEEN
ARTICLES = frozenset(("the", "a", "an"))


class Run(NamedTuple):
    """Words `first` up to `last`. `begins`: it stands where any word has a capital. `head`: ended by a small word."""

    first: int
    last: int
    begins: bool
    head: bool = False
    called: str = ""  # what a title or function says before it: it is a person's name


def runs(words: Sequence[Token], skipped: frozenset[int] = frozenset()) -> Iterator[Run]:
    """`skipped` are places of words that stand in headings, by-lines and datelines."""
    end = 0
    for at, word in enumerate(words):
        if word.is_large and at >= end and at not in skipped and reach.may_be_named(word):
            end = reach.end(words, at)
            if (
                not (end == at + 1 and _is_mere_opener(word))
                and not _is_fragment(words, at, end)
                and end - at <= LONGEST
            ):
                yield from _parts(words, at, end)


def _is_fragment(words: Sequence[Token], start: int, end: int) -> bool:
    """It goes on from a known name, or into one: what is left is no name of its own."""
    return _go_together(words, start) or _go_together(words, end)


def _go_together(words: Sequence[Token], at: int) -> bool:
    """Two words with capitals, one of them a known name's, with no more than a blank between them."""
    if not 0 < at < len(words):
        return False
    before, after = words[at - 1], words[at]
    is_one = after.follows and not before.is_owner and before.is_large and after.is_large
    return is_one and (before.is_known or after.is_known)


def _parts(words: Sequence[Token], start: int, end: int) -> Iterator[Run]:
    """A run without the words that only begin a sentence, parted where functions stand: "Unisys Chief Executive"."""
    begins = words[start].begins
    while start < end and begins and _is_opener(words, start, end):
        is_over = words[start].folded in ARTICLES
        start += 1
        while start < end and not words[start].is_large:
            start += 1
        if is_over:
            break
    if start < end and words[start].folded == "the":
        start += 1
    offices = [at for at in range(start, end) if _is_office(words, start, at)]
    if not offices:
        yield from _whole(words, start, end)
        return
    if start < offices[0]:
        yield Run(start, offices[0], _only_begins(words, start, offices[0]))
    if (person := offices[-1] + 1) < end and words[person].is_large:
        yield Run(person, end, False, called=words[offices[-1]].text)


def _is_office(words: Sequence[Token], start: int, at: int) -> bool:
    """A function or title, but not the justice of "Department of Justice" or "Harbour Justice Initiative"."""
    is_part = at > start and (words[at - 1].folded in LINKS or _stands_in_one(words, at + 1))
    return words[at].folded in other_words.FUNCTIONS and not is_part


def _stands_in_one(words: Sequence[Token], at: int) -> bool:
    return at < len(words) and words[at].is_large and words[at].follows and words[at].folded in ANY


def _is_opener(words: Sequence[Token], start: int, end: int) -> bool:
    """Whether the first word has its capital from the place where it stands."""
    if _is_mere_opener(words[start]):
        return not (words[start].folded == "new" and start + 1 < end and words[start + 1].folded in other_words.NEW)
    first = words[start].folded
    is_linked = start + 1 < end and words[start + 1].folded in LINKS
    return is_linked and first in other_words.COMMON and first not in FIRST


def _is_mere_opener(word: Token) -> bool:
    """ "The", "After"; but "IT" and "US" may name something."""
    return word.begins and word.folded in other_words.OPENERS and not (word.text.isupper() and len(word.text) > 1)


def _only_begins(words: Sequence[Token], start: int, end: int) -> bool:
    """One word where any word has a capital; the second of several has it by itself."""
    return end - start == 1 and words[start].begins


def _whole(words: Sequence[Token], start: int, end: int) -> Iterator[Run]:
    if start >= end:
        return
    start = _named(words, start, end)
    seat = _seat(words, start)
    last = end if seat < start else _small_head(words, start, end)
    yield Run(seat, last, _only_begins(words, seat, last), head=last > end or seat < start)


def _named(words: Sequence[Token], start: int, end: int) -> int:
    """Behind the people or place that a company is told by: "German Norvane workers", "the Paris Norvane shop"."""
    first, rest = words[start].folded, [word.folded for word in words[start + 1 : end]]
    if not rest or any(word in ANY or word in LEGAL or word in LINKS for word in rest) or _is_listed(words, start, end):
        return start
    is_people = first in other_words.PEOPLES and not all(word in other_words.PLACES for word in rest)
    is_place = first in other_words.PLACES and _is_listed(words, start + 1, end)
    return start + 1 if is_people or is_place else start


def _is_listed(words: Sequence[Token], start: int, end: int) -> bool:
    return listed.sort(" ".join(word.text for word in words[start:end])) is not None


def _seat(words: Sequence[Token], start: int) -> int:
    """ "Municipality of" before it belongs to it."""
    seat, link = words[max(0, start - 2)], words[max(0, start - 1)]
    is_one = start > 1 and words[start].follows and link.follows and link.folded == "of" and seat.folded in SEATS
    return start - 2 if is_one and not (seat.is_large or seat.is_known or link.is_known) else start


def _small_head(words: Sequence[Token], start: int, end: int) -> int:
    """ "The Dutch national police": where the small word that ends such a name ends, `end` where none does."""
    if end == len(words) or words[end].folded not in SMALL:
        return end
    if own := _of_a_place(words, start, end):
        return own
    folded = [word.folded for word in words[start:end]]
    is_place = all(
        one in other_words.PLACES or one in other_words.PEOPLES or one in FIELDS or one in other_words.PLACE_PARTS
        for one in folded
    )
    if not is_place and (len(folded) > 1 or folded[0] in COMPANY | BODY | LEGAL or words[end - 1].is_owner):
        return end
    last = end
    for at in range(end, min(end + SMALL_WORDS, len(words))):
        word = words[at]
        if not word.follows or word.is_large or word.is_known or (at > end and words[at - 1].is_owner):
            break
        if word.folded in SMALL_HEADS and (is_place or at > end) and (at > end or word.folded not in NEEDS_BETWEEN):
            last = at + 1
        elif word.folded not in SMALL_BETWEEN:
            break
    return last


def _of_a_place(words: Sequence[Token], start: int, end: int) -> int:
    """Where what only a place has ends behind it: "Bergen municipality", "Hesse's justice ministry"."""
    if end - start > SMALL_WORDS or any(word.folded in COMPANY | BODY | LEGAL for word in words[start:end]):
        return 0
    ahead: list[str] = []
    for word in words[end : end + SMALL_WORDS - 1]:
        if (not word.follows and not (words[end - 1].is_owner and not ahead)) or word.is_large or word.is_known:
            break
        ahead.append(word.folded)
    return next((end + length for length in range(len(ahead), 0, -1) if " ".join(ahead[:length]) in OF_PLACES), 0)
