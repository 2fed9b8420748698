"""Which words of time are none where they stand: "May" in "they may", "June Marlow", "fall" in "the fall of the firm".

A number that is a year for certain in "in 2018" is none in "2018 people", and "June 20" in "in June 20 people signed"
is a month and a number of people.
"""

import re

from timeline.dates.english.forms import Atom

BEFORE_MONTH = re.compile(
    r"\b(?:in|as|last|this|a|an|the|of|during|since|until|till|by|from|between|and|or|its|their|next|before|after|around"
    r"|about|throughout|through|to|late|early|every|each|circa|roughly)[\s-]+$",
    re.I,
)
BEFORE_YEAR = re.compile(
    r"\b(?:in|during|since|until|till|before|after|from|between|throughout|year|of|early as)\s+(?:the\s+year\s+)?$",
    re.I,
)
BEFORE_SEASON = re.compile(
    r"\b(?:in|during|over|since|until|till|by|before|after|between|from|throughout)\s+(?:the\s+)?$", re.I
)
BEFORE_QUARTER = re.compile(
    r"\b(?:in|during|over|since|until|by|before|after|from|throughout)\s+(?:the|its|their)\s+$", re.I
)
IN = re.compile(r"\b[Ii]n\s+$")
NAMED_FOR = re.compile(r"(?:Black|Good|Cyber|Super|Ash|Holy|Palm|Bloody|Giving|Shrove|Maundy|Fat|Whit|Mail\s+on)\s+$")
A_NAME = re.compile(r"\s(?!(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)[A-Z][a-z]+")
GIVEN_NAMES = ("April", "May", "June", "August", "Jan", "March")
NUMBER_BEHIND = re.compile(r"\s(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\s*(?:$|[,.;:)!?])")  # "late June 3,"
CLEAR_MONTH = 6  # letters: September is a month wherever it stands
ENDS_THERE = re.compile(r"\s*(?:$|[,.;:)?!]|-)")
ENDS_OR_GOES_ON = re.compile(r"\s*(?:$|[,.;:)?!]|-)|\s+(?:when|and|or|for|at|in|to|by|with|as|it|they|the|a)\b")
PEOPLE_BEFORE = re.compile(r"\b(?:by|with|from|and|of|to)\s+$", re.I)
VAGUE_BEFORE = re.compile(
    r"\b(?:by|of|from|after|before|about|around|circa|ca?\.|roughly|approximately|some|to|or|nearly|almost)\s+$", re.I
)


def fits(text: str, atom: Atom) -> bool:
    before = text[max(0, atom.start - 24) : atom.start]
    check = CHECKS.get(atom.kind)
    return check is None or check(text, before, atom)


def _day(text: str, before: str, atom: Atom) -> bool:
    begins_with_month = text[atom.start].isalpha() and "beside" not in atom.fields and "month" in atom.fields
    return not (begins_with_month and IN.search(before) and "year" not in atom.fields)


def _month(text: str, before: str, atom: Atom) -> bool:
    if "part" in atom.fields and NUMBER_BEHIND.match(text, atom.end) and not IN.search(before):
        return False
    if _is_told(atom, "part", "edge", "nth", "which", "year", "short", "whose", "number", "singled", "weekday"):
        return True
    month = atom.fields["month"].rstrip(".")
    if month in GIVEN_NAMES and A_NAME.match(text, atom.end) and PEOPLE_BEFORE.search(before):
        return False
    return len(month) > CLEAR_MONTH or bool(BEFORE_MONTH.search(before))


def _year(text: str, before: str, atom: Atom) -> bool:
    if _is_told(atom, "part", "edge", "nth", "whose", "short", "weekday") or text[
        atom.start : atom.end
    ].lower().startswith("the"):
        return "short" not in atom.fields or bool(BEFORE_YEAR.search(before))
    if VAGUE_BEFORE.search(before):
        return bool(ENDS_OR_GOES_ON.match(text, atom.end))
    return bool(BEFORE_YEAR.search(before)) or not text[: atom.start].strip() and bool(ENDS_THERE.match(text, atom.end))


def _season(text: str, before: str, atom: Atom) -> bool:
    if _is_told(atom, "part", "edge", "nth", "which", "year", "short", "whose", "later", "weekday"):
        return True
    return bool(BEFORE_SEASON.search(before)) and not re.match(r"\s+of\s", text[atom.end :])


def _quarter(text: str, before: str, atom: Atom) -> bool:
    return _is_told(atom, "year", "short", "whose") or bool(BEFORE_QUARTER.search(before)) or text[atom.start] == "Q"


def _years(text: str, before: str, atom: Atom) -> bool:
    return "tens" not in atom.fields or "part" in atom.fields or bool(re.search(r"\bthe\s+$", before, re.I))


def _weekday(text: str, before: str, atom: Atom) -> bool:
    return not NAMED_FOR.search(before)


def _is_told(atom: Atom, *fields: str) -> bool:
    return any(field in atom.fields for field in fields)


CHECKS = {
    "day": _day,
    "month": _month,
    "year": _year,
    "season": _season,
    "quarter": _quarter,
    "years": _years,
    "weekday": _weekday,
}
