"""Pointings as places on a page."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

Part = Literal["text", "title", "byline", "outlet", "url", "published_on"]
PARTS: tuple[Part, ...] = ("text", "title", "byline", "outlet", "url", "published_on")
"""Of a page, in the order in which words are sought."""


class Words(NamedTuple):
    """From `start` to `end` of a part of the page."""

    part: Part
    start: int
    end: int


@dataclass(frozen=True)
class PointedParty:
    """`role` as in docs/pointing.md: actor, target, respondent, subject, buyer, supplier … `is_guess`: a question, also
    where the sentence names it."""

    words: Words
    role: str
    is_guess: bool = False


@dataclass(frozen=True)
class PointedTime:
    """Words that date the event, or the event that it is dated by (`beside`, by its place in the list), or both.

    `of` is what they date: the deed, its telling, or when it takes effect, starts or ends. `side` is on which side of
    the other event it lies: "after", "before", "same"; "" where the words tell.
    """

    words: Words | None
    of: str = "deed"
    beside: int | None = None
    side: str = ""
    is_announced: bool = False


@dataclass(frozen=True)
class Pointed:
    """Words that say a number, a sum or a time's length; `of` is what it is one of: people, votes; total, fine."""

    words: Words
    of: str = ""


@dataclass(frozen=True)
class Answer:
    """What this event answers, by its place in the list: as an answer, a retaliation, a consequence."""

    event: int
    how: str = "answer"


@dataclass(frozen=True)
class Pointing:
    """One event. `sentences` is never empty; `trigger` the words that tell the deed, where a pointer says; `sure` from
    0 to 1, whether an editor would enter it; `pointer` says who pointed, with its version, `because` why.

    Of a bare one the trigger alone is pointed at: reading finds when it was and how many took part, and joins it with
    others that tell the same event. One that `is_support` tells too little to be an event by itself.

    `crowd` are workers, holders (shareholders), groups or lawmakers, where no organization acts in its own name: their
    words are `who`. `instrument` is what it was done by (letter, shareholder vote, post), where that says more than the
    action. Where a pointer leaves them out, reading tells them from the words."""

    kind: str
    sentences: tuple[Words, ...]
    action: str | None = None
    trigger: Words | None = None
    parties: tuple[PointedParty, ...] = ()
    times: tuple[PointedTime, ...] = ()
    who: Words | None = None
    sizes: tuple[Pointed, ...] = ()
    amounts: tuple[Pointed, ...] = ()
    periods: tuple[Pointed, ...] = ()
    demands: tuple[Words, ...] = ()
    answers: tuple[Answer, ...] = ()
    telling: str = "plain"
    sure: float = 1.0
    pointer: str = ""
    is_bare: bool = False
    is_support: bool = False
    crowd: str = ""
    instrument: str = ""
    because: tuple[str, ...] = ()


@dataclass(frozen=True)
class Pointings:
    """All of one page; `published` are the words that tell its own day."""

    events: tuple[Pointing, ...]
    published: Words | None = None
