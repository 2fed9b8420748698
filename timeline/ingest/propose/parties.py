"""Who acts: groups of workers, shareholders, organizations or lawmakers, and organizations in their own name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.ingest.propose import nouns
from timeline.ingest.propose.ground import ORG, PRODUCT, SPEECH, Ground, Sentence
from timeline.ingest.propose.pointing.values import Words

NAME = rf"(?:{ORG}+|{PRODUCT}+)"
COMPANY = r"[A-Z][A-Za-z]+(?:[.&-][A-Za-z]+)*(?:\s[A-Z][A-Za-z]+)?"
OF = r"(?:(?:who )?work(?:ing)? (?:at|for)|at|of|from|inside|within|led by|organi[sz]ed by|including)"
CLASSES = {"workers": nouns.WORKERS, "holders": nouns.HOLDERS, "lawmakers": nouns.LAWMAKERS, "groups": nouns.GROUPS}
GROUP = re.compile(
    rf"\b(?:(?:(?P<owner>{NAME})|(?P<unknown>{COMPANY}))(?:'s|')?\s+)?(?:(?i:{nouns.ADJECTIVE})\s+){{0,4}}"
    + "(?:"
    + "|".join(f"(?P<{name}>(?i:{noun}))" for name, noun in CLASSES.items())
    + rf")\b(?:'s?)?(?:\s+{OF}\s+(?:both\s+|the\s+)?(?P<at>{NAME}(?:(?:,?\s+and\s+|,\s+){NAME}){{0,5}}))?"
)
# A group that something is said or done to does not act.
TOLD = re.compile(
    r"\babout\s+(?:the |its |all |their )*$"
    r"|\b(?:to|told|for|against|between|fire[ds]?|firing|assured|thanked|emailed|asked|including)"
    r"\s+(?:all |the |its |our |some |more than |over |\d[\d,]* )*$"
)
OBJECT = re.compile(
    r"\b(?:with|to|for|of|from|in|at|on|against|about|between|over|like|including|via|than|told|toward|under|by|among)"
    r"\s+(?:(?:the|a|an|its|both)\s+)*$",
    re.I,
)
# Those in whom a body acts: "lawyers of the union handed over a letter" is an act of the union.
IN_WHOM = re.compile(
    rf"\b(?:(?i:{nouns.ADJECTIVE})\s+){{0,3}}(?i:{nouns.ACTING})\s+(?:of|for|from|with|at|representing)\s+(?:the\s+)?$"
)
# Words with a capital at the start of a sentence that name no company.
NO_COMPANY = re.compile(
    r"(?:The|An?|In|On|At|But|And|Those|These|Some|Many|Most|Several|Other|Former|Current|Tech|Hundreds|Dozens|Thousands"
    r"|When|After|While|As|Earlier|Last|This|Civil|Human|About|Nearly|More|Over|Our|Its|Their|His|Her|Contract|Warehouse"
    r"|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Twenty|Thirty|Forty|Fifty)\b"
)


@dataclass(frozen=True)
class Party:
    """`kind` is workers, holders, groups, lawmakers or organization; `organizations` whose they are, or itself; `who`
    the words for a crowd. `start` and `end` are offsets of the sentence, both 0 where another one tells who it is."""

    kind: str
    organizations: tuple[str, ...]
    start: int = 0
    end: int = 0
    who: Words | None = None
    is_told: bool = False
    is_strange: bool = False  # of a company that is named but not on record: "Wayfair employees"
    is_guessed: bool = False  # whose they are: a company that the sentence names besides

    @property
    def is_open(self) -> bool:
        """Nobody says whose workers they are: the article's own company, as a rule."""
        return self.kind in ("workers", "holders") and not self.organizations and not self.is_strange


def groups(sentence: Sentence) -> Iterator[Party]:
    for found in GROUP.finditer(sentence.marked):
        kind = next(name for name in CLASSES if found[name])
        strange = bool(found["unknown"]) and not NO_COMPANY.match(found["unknown"])
        start = found.start() if strange or not found["unknown"] else found.start(kind)
        told = TOLD.search(sentence.marked[max(0, start - 50) : start])
        who = sentence.words_at(start, found.end())
        yield Party(kind, _owners(sentence, found), start, found.end(), who, bool(told), strange)


def crowd_in(words: str) -> str:
    """Workers, holders, groups or lawmakers, whichever the words name first; "" where they name none."""
    found = GROUP.search(words)
    return next(name for name in CLASSES if found[name]) if found else ""


def _owners(sentence: Sentence, found: re.Match[str]) -> tuple[str, ...]:
    spans = [found.span(part) for part in ("owner", "at") if found[part]]
    return tuple(dict.fromkeys(slug for span in spans for slug in sentence.organizations_in(*span)))


def bodies(ground: Ground, sentence: Sentence, taken: list[Party]) -> Iterator[Party]:
    """Organizations that stand in their own name, outside the groups already found."""
    for name in sentence.named:
        inside = any(group.start <= name.start < group.end for group in taken)
        if name.organizations and not inside and SPEECH not in sentence.marked[name.start : name.end]:
            is_told = _is_told(sentence.marked[max(0, name.start - 100) : name.start])
            yield Party("organization", name.organizations, name.start, name.end, is_told=is_told)


def _is_told(before: str) -> bool:
    """The words before a body make it one that something is done to."""
    people = IN_WHOM.search(before)
    before = before[: people.start()] if people else before
    return bool(OBJECT.search(before[-50:]))
