"""One row of the tables of rules."""

import re
from dataclasses import dataclass

WORD = r"(?:[^\s;:]+\s+)"  # one word and its blank

CROWD = ("workers", "groups", "lawmakers", "body")
ANYONE = ("workers", "holders", "groups", "lawmakers", "body")
SPEAKERS = ("company", "agency")
PARTIES = ("company", "agency", "body")


@dataclass(frozen=True)
class Rule:
    """`pattern` is sought in a sentence's marked text; the event stands at its group `at`, else at its start.

    `because` is the sentence an editor reads. `actors` are the party kinds that may act (workers, holders, groups,
    lawmakers, and sorts of organization: company, agency, body). `idiom` unmakes a match when found around it.
    `unguarded` names guards that don't hold here. `needs` must stand in the sentence or just before it.
    `spoken` looks inside quotations instead. `score` is the trust in the words alone, from 0 to 1. `is_weak`: says too
    little to stand alone and only joins another hit of the same actor.
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
    unguarded: tuple[str, ...] = ()
    spoken: bool = False
    is_weak: bool = False


def words(*alternatives: str) -> re.Pattern[str]:
    """One pattern of several, without case. `<n>` stands for up to n words in between; `@` marks where the deed"
    " begins."""
    marked = [_numbered(alternative, number) for number, alternative in enumerate(alternatives)]
    return re.compile(rf"\b(?:{'|'.join(marked)})", re.I)


def _numbered(alternative: str, number: int) -> str:
    """ "sent <6>@letter" to "sent (six words at most)(?P<at0>)letter"."""
    counted = re.sub(r"<(\d+)>", rf"{WORD}{{0,\1}}?".replace("\\s", "\\\\s"), alternative)
    return counted.replace("@", f"(?P<at{number}>)").replace(" ", r"\s+")
