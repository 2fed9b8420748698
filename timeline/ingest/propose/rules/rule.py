"""One row of the tables of rules."""

import re
from dataclasses import dataclass, field

WORDS = r"(?:[^\s;:]+\s+)"  # one word and its blank, for `{WORDS}{{0,4}}?`


@dataclass(frozen=True)
class Rule:
    """`pattern` is sought in a sentence's marked text; the event stands at its group `at`, else at its start.

    `because` is the sentence an editor reads. `actors` are the party kinds that may act (workers, holders, groups,
    lawmakers, and organization kinds: company, agency, body = any other organization). `idiom` unmakes a match when
    found around it. `unguarded` names guards that don't hold here. `needs` must stand somewhere in the sentence.
    `spoken` looks inside quotations instead. `score` is the trust in the words alone, from 0 to 1.
    """

    name: str
    kind: str
    pattern: re.Pattern[str]
    because: str
    actors: tuple[str, ...]
    score: float = 0.7
    instrument: str = ""
    actions: tuple[str, ...] = ()
    event: str | None = None
    idiom: re.Pattern[str] | None = None
    needs: re.Pattern[str] | None = None
    unguarded: tuple[str, ...] = field(default=())
    spoken: bool = False
    is_weak: bool = False  # says too little to stand alone: only joins another hit of the same actor


def words(pattern: str) -> re.Pattern[str]:
    """A pattern without case; `W` in it stands for one word and the blank after it."""
    return re.compile(pattern.replace("<W>", WORDS), re.I)
