"""What one row of the tables says, and the small language its patterns are written in.

A pattern is sought in a sentence whose names have been overwritten by marks: Ꝏ for an
organization, Ꝑ for a product (propose/ground.py tells of all marks).
"""

import re
from dataclasses import dataclass

WORD = r"(?:[^\s;:]+\s+)"  # one word and the white space after it

CROWD = ("workers", "groups", "lawmakers", "body")
ANYONE = ("workers", "holders", "groups", "lawmakers", "body")
SPEAKERS = ("company", "agency")
PARTIES = ("company", "agency", "body")


@dataclass(frozen=True)
class Rule:
    """Words that suggest an event, and what is proposed when they are found.

    * `name`: unique, such as "letter.sent"; `kind`: of the entry to be proposed.
    * `pattern`: sought in the marked sentence. The event's place is the group `at`, or else where the match begins.
    * `because`: the reason shown to the editor, a sentence.
    * `actors`: who can do such a thing: workers, holders (shareholders), groups, lawmakers, person; or a sort of
      organization: company, agency, body. A match without one of them near is dropped.
    * `score`: how far the words alone can be trusted, from 0 to 1.
    * `instrument`, `actions`, `event`: what the proposed entry says it was done by, the protest's actions, the
      contract's event.
    * `idiom`: the match is dropped when this is found around it ("strike a deal").
    * `needs`: the match is dropped unless this stands in its sentence or one of the few before.
    * `unguarded`: the general guards (see propose/guards.py) that don't apply, such as "negated".
    * `spoken`: search inside quotations, where other rules don't look.
    * `is_weak`: says too little to be proposed alone; it only supports another match of the same actor.
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
    """One pattern that matches any of the alternatives, in capitals or small letters.

    In an alternative, `<n>` stands for up to n words in between, `@` for the place where the event's own words begin,
    and a space for any white space.
    """
    marked = [_numbered(alternative, number) for number, alternative in enumerate(alternatives)]
    return re.compile(rf"\b(?:{'|'.join(marked)})", re.I)


def _numbered(alternative: str, number: int) -> str:
    """Written out as a regular expression; `@` becomes an empty group named after the alternative's number."""
    counted = re.sub(r"<(\d+)>", rf"{WORD}{{0,\1}}?".replace("\\s", "\\\\s"), alternative)
    return counted.replace("@", f"(?P<at{number}>)").replace(" ", r"\s+")
