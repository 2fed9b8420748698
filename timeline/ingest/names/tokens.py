"""The words of a text in order, each with where it stands, how it is written and what parts it from the one before."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

Span = tuple[int, int]

LONGEST_GAP = 8  # signs between two words beyond which nothing joins them
LONGEST = 60  # letters; what is longer is no word
# "U.S", "AT&T", "O'Neill", "ver.di", "Coca-Cola", but "Francisco" of "Francisco-based".
WORD = re.compile(r"[^\W_]+(?:[&'’.](?=[^\W_])[^\W_]+|[-\u2010\u2011](?=[A-ZÀ-Þ0-9])[^\W_]+)*")
OWNED = re.compile(r"['’][sS]$")
CONTRACTED = re.compile(r"['’](?:d|ll|m|re|ve|t)$")
OWNERS = ("' ", "’ ")
STARTS = re.compile(r"[.!?:;…•*|>\n\"“„«]|\s[-–—]")
JOINS = frozenset((" ", "\u00a0", " & "))
SHORTENED = frozenset("st mt ft dr mr ms mrs no inc corp co ltd bros jr sr gen sen rep gov prof".split())  # noqa: SIM905


class Token(NamedTuple):
    """`text` is without a genitive; `gap` is what stands before it, or a line break where that is long.

    `begins` a sentence, a quotation or a line; `follows` the word before it with nothing but a blank between.
    """

    start: int
    end: int
    text: str
    folded: str
    gap: str
    is_large: bool
    is_owner: bool
    begins: bool
    follows: bool
    is_known: bool


def tokens(text: str, known: Sequence[Span] = ()) -> list[Token]:
    """`known` are places of names that are told already, in order: words there are marked."""
    found: list[Token] = []
    places = iter([*known, (len(text) + 1, len(text) + 1)])
    place = next(places)
    last, end = "", 0
    for word in WORD.finditer(text):
        start, before = word.start(), end
        end = word.end()
        while place[1] <= start:
            place = next(places)
        written, gap = word.group(), text[before:start] if start - before <= LONGEST_GAP else "\n"
        make = _plain if gap == " " and last and written.islower() and written.isalpha() else _token
        found.append(make(text, written, start, gap, last, place[0] < end))
        last = found[-1].folded
    return found


def _plain(text: str, written: str, start: int, gap: str, last: str, is_known: bool) -> Token:
    """The commonest: a small word behind another word and a blank. Made without the checks of names, for speed."""
    end = start + len(written)
    is_owner = written[-1] == "s" and text[end : end + 2] in OWNERS
    return tuple.__new__(Token, (start, end, written, written, gap, False, is_owner, False, True, is_known))


def _token(text: str, written: str, start: int, gap: str, last: str, is_known: bool) -> Token:
    is_short = gap.startswith(". ") and (last in SHORTENED or (last[1:2] in ("", ".") and last[:1].isalpha()))
    end, owned = start + len(written), OWNED.search(written)
    name = written[: owned.start()] if owned else written
    return Token(
        start,
        start + len(name),
        name,
        name.casefold(),
        gap,
        is_large=_is_large(name) and not gap.endswith(("@", "#", "/", ".", "_")) and len(name) <= LONGEST,
        is_owner=bool(owned) or text[end : end + 2] in OWNERS,
        begins=not last or (gap != " " and bool(STARTS.search(gap)) and not is_short),
        follows=gap in JOINS or gap in OWNERS or (is_short and gap == ". "),
        is_known=is_known,
    )


def _is_large(name: str) -> bool:
    """Begins with a capital, or has one inside: "eBay", "23andMe". "I" and "He'd" are no names."""
    if name == "I" or CONTRACTED.search(name):
        return False
    return name[0].isupper() or (not name.islower() and name.isalnum() and any(map(str.isupper, name)))


def lines(words: Sequence[Token]) -> Iterator[range]:
    """The words of each line, as places in `words`."""
    starts = [at for at, word in enumerate(words) if not at or "\n" in word.gap]
    yield from (range(start, end) for start, end in pairwise([*starts, len(words)]))
