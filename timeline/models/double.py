"""Half of a double surname: Inés Quiroga Valdivieso is called Inés Quiroga, too."""

import re

from timeline.models.name_shapes import CAPITAL, parsed

SHORTEST = 4  # letters of a surname; shorter words between two names are mostly part of a given name (Thi, Kar)
# Given names that often stand second; with these it is a second given name, and no surname.
_GIVEN = (
    "alan alexander anders andre andrea anna anne antonio arthur beatriz carlos carmen carolina charles"
    " christian claire cristina daniel daniela david edward elena elisabeth elizabeth eduardo emilia ernesto"
    " eugenia fernanda fernando francis francisco frank frederick gabriel gabriela george grace guadalupe helen"
    " helena henry hugo ignacio isabel ivan jacob james jane javier jean joan johan john jorge jose joseph juan"
    " julia julian kate katherine kumar laura leonor louis louise lucas lucia luis luisa luiz manuel marc"
    " marcela marcelo maria mariana marie mario martha mary mathilde matthew mercedes michael miguel monica"
    " nicholas nicole olivia oscar pablo paul paula paulo pedro peter philip pierre pilar quentin rafael ramon"
    " raul ricardo richard robert roberto rosa rose ruth samuel sandra santiago sara sarah sergio silvia singh"
    " sofia sophie susan teresa theresa thomas valentina veronica victor victoria vicente william wilhelm"
    " xavier"
)
HYPHEN = re.compile(r"(?<=[^\W\d_])[-‐‑–](?=[^\W\d_a-zß-ÿ][^\W\d_]+)")
SECOND_GIVEN = frozenset(_GIVEN.split())


def first_surname(folded: str) -> str | None:
    name = parsed(folded)
    return name.middle[-1] if name.is_full and name.middle and _is_surname(name.middle[-1]) else None


def closed(text: str) -> str | None:
    """The text with each double surname in one word: “BainesJones”; None if it has no such word."""
    joined = HYPHEN.sub("", text)
    return joined if joined != text else None


def half(folded: str) -> str | None:
    """The given name and the first surname of a folded name that has two; None if it has not.

    With an initial or a usual given name before the last word, the name has one surname.
    """
    name = parsed(folded)
    if first_surname(folded) is None:
        return None
    return " ".join(name.words[: len(name.words) - len(name.surname)])


def _is_surname(word: str) -> bool:
    return len(word) >= SHORTEST and word[0].isupper() and word.casefold() not in SECOND_GIVEN


def stands_alone(words: str, text: str) -> bool:
    """Whether the words stand somewhere without another capitalized word behind them, which would be another name."""
    return bool(re.search(rf"(?<!\S){re.escape(words)}(?! {CAPITAL})(?!\S)", text))
