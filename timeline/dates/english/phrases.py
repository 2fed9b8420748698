"""An expression of time as it stands in a text: a bound, "about", one time or two.

[since | by | before | after | until | from | between] [about] TIME [and | or | to | - | /] [TIME]
"""

import re
from dataclasses import dataclass, replace
from typing import Literal

from timeline.dates.english import calendar_words, context, forms, joined
from timeline.dates.english.extent import Base, as_moment
from timeline.dates.english.forms import Atom
from timeline.dates.english.holidays import NAMES as HOLIDAYS
from timeline.dates.english.portions import as_circa
from timeline.dates.english.vocabulary import (
    COUNTS,
    DAY,
    MONTHS,
    OF_YEAR,
    ORDINALS,
    SEASONS,
    TENS,
    WEEKDAYS,
    compiled,
    listed,
)
from timeline.dates.values import When

Relation = Literal["on", "by", "before", "until", "since", "after", "from"]

BOUNDS: dict[str, Relation] = {
    "by": "by",
    "on or before": "by",
    "no later than": "by",
    "not later than": "by",
    "at the latest by": "by",
    "before": "before",
    "prior to": "before",
    "ahead of": "before",
    "earlier than": "before",
    "until": "until",
    "till": "until",
    "up until": "until",
    "through": "until",
    "since": "since",
    "ever since": "since",
    "on or after": "since",
    "not before": "since",
    "no earlier than": "since",
    "not earlier than": "since",
    "after": "after",
    "later than": "after",
    "following": "after",
    "from": "from",
    "as of": "from",
    "between": "from",
    "either": "on",
    "both": "on",
    "every": "on",
    "each": "on",
}
RECURRING = ("every", "each")
RECURS = "it recurs, so no day is told"
_WORDS = "|".join(sorted(BOUNDS, key=len, reverse=True))
BOUND = compiled(rf"(?P<word>(?i:{_WORDS})) ")
FILLER = compiled("(?:(?i:the|in|on|of|some ?time|as early as|as late as|shortly|just) )*")
CIRCA = compiled(
    r"(?:(?i:on or about|on or around|in or around|in or about|at or around|around|about|circa|roughly|approximately"
    r"|some ?time around|some ?time about|probably) (?:(?i:the|in|on) )*|(?i:ca?\.) ?)"
)
JOIN = compiled(
    r"(?:,? (?P<word>(?i:and|or|to|through|thru|until|till|up to)) | ?(?P<sign>[-/&]) ?)"
    r"(?P<filler>(?:(?i:in|on|of|either|from|the|again) )*)"
)
_NAMES = "|".join((r"\d{1,2}", *MONTHS, *WEEKDAYS))
LISTED = compiled(rf"(?:, ?(?:{_NAMES})(?![\w%]|,\d)){{1,9}}(?=,? (?:and|or) )")
NUMBER = compiled(DAY)
NUMBER_OF_YEAR = compiled(rf"{DAY}{OF_YEAR}?")
GOES_ON = compiled(
    r" ?(?:$|[,.;:)!?-])| (?i:of|in|at|to|and|or|when|by|for|outside|against|over|after|before|with|as|last|this|on)\b"
)


@dataclass(frozen=True)
class Phrase:
    """`end` closes the words; `meaning` says how they were read; `when` is None for no such day, or an unknown one."""

    start: int
    end: int
    relation: Relation
    when: When | None
    meaning: str


def at(text: str, place: int, base: Base, any_case: bool = False) -> Phrase | None:
    bound = BOUND.match(text, place)
    if bound:
        begins = FILLER.match(text, bound.end()).end()  # type: ignore[union-attr]
        found = _after(text, begins, " ".join(bound["word"].lower().split()), base, any_case)
        if found:
            return replace(found, start=place)
    found = _after(text, place, "", base, any_case)
    return replace(found, start=place) if found else None


def _after(text: str, begins: int, word: str, base: Base, any_case: bool) -> Phrase | None:
    """What stands after a bound: "about", then one time or two."""
    circa = CIRCA.match(text, begins)
    begins = circa.end() if circa else begins
    for first in [*_numbers(text, begins), *forms.at(text, begins, any_case)]:
        phrase = _phrase(text, first, word, bool(circa), base, any_case)
        if phrase:
            return replace(phrase, when=None, meaning=RECURS) if word in RECURRING else phrase
    return None


def _phrase(text: str, first: Atom, word: str, circa: bool, base: Base, any_case: bool) -> Phrase | None:
    second = _second(text, first, word, any_case)
    if second and (first.kind == "number" or context.fits(text, first) or second[1].kind in ("year", first.kind)):
        pair = _pair(first, *second, word, circa, base)
        if pair:
            return pair
    if first.kind == "number" or not context.fits(text, first):
        return None
    return _single(first, word, circa, base)


def _pair(first: Atom, join: str, last: Atom, word: str, circa: bool, base: Base) -> Phrase | None:
    if first.kind == last.kind == "weekday" and join in joined.RUNS and word != "from":
        return Phrase(first.start, last.end, "on", None, RECURS)
    how = word if word in ("between", "from") else join
    when = joined.read(first, last, how, base, circa)
    if when is None and base.anchor and joined.extents(first, last, base):
        return None
    meanings = {"between": "a day between the two", "or": "one or the other", "/": "one or the other"}
    return Phrase(first.start, last.end, "on", when, meanings.get(how, "from the one to the other"))


def _single(atom: Atom, word: str, circa: bool, base: Base) -> Phrase:
    extent = atom.resolve(base)
    relation = BOUNDS.get(word, "on")
    if extent is None:
        return Phrase(atom.start, atom.end, relation, None, "no such day, or none that can be told")
    extent = (
        as_circa(extent)
        if circa or atom.fields.get("how", "").lower() in ("about", "around", "roughly", "some")
        else extent
    )
    if relation == "before" and atom.fields.get("edge", "").lower() == "end":
        relation = "by"
    return Phrase(atom.start, atom.end, relation, as_moment(extent), extent.meaning)


def _second(text: str, first: Atom, word: str, any_case: bool) -> tuple[str, Atom] | None:
    """What the first is joined to, and by which word. A bare number is a day only beside one that has a month."""
    listed = LISTED.match(text, first.end)
    join = JOIN.match(text, listed.end() if listed else first.end)
    if not join:
        return None
    by = (join["word"] or join["sign"]).lower()
    if by == "and" and join["filler"].lower().startswith(("in ", "on ")) and word != "between":
        return None
    begins = join.end()
    circa = CIRCA.match(text, begins)
    begins = circa.end() if circa else begins
    for last in (*forms.at(text, begins, any_case), *_day_numbers(text, begins, by)):
        is_count = last.kind == "year" and by in ("and", "or") and not context.ENDS_OR_GOES_ON.match(text, last.end)
        if _may_join(first, last, by, word) and not is_count:
            return " ".join(by.split()), last
    return None


def _may_join(first: Atom, last: Atom, by: str, word: str) -> bool:
    if "number" in (first.kind, last.kind):
        dated = last if first.kind == "number" else first
        return dated.kind == "day" and bool({"month", "number"} & set(dated.fields)) and first.kind != last.kind
    if first.kind == last.kind:
        return first.kind not in ("open", "told", "past")
    if by in ("/", "-", "and", "&") and word not in ("between", "from"):
        return first.kind in joined.YEARLY and last.kind in joined.YEARLY and by != "/"
    return {first.kind, last.kind} <= {*joined.YEARLY, "year", "weekday", "near", "years", "ago"}


def _numbers(text: str, place: int) -> list[Atom]:
    found = NUMBER.match(text, place)
    return [Atom("number", place, found.end(), {"day": found["day"]}, calendar_words.day)] if found else []


def _day_numbers(text: str, place: int, by: str) -> list[Atom]:
    """ "June 3 and 4, 2018"; but "June 3 and 4 people" counts people."""
    found = NUMBER_OF_YEAR.match(text, place)
    if not found or (by not in ("-", "/") and not GOES_ON.match(text, found.end())):
        return []
    fields = {name: words for name, words in found.groupdict().items() if words is not None}
    return [Atom("number", place, found.end(), fields, calendar_words.day)]


# What an expression can begin with; no reader is asked anywhere else. Beginnings of words: "Mar" is "March" too.
FIRST_WORDS = (
    *BOUNDS,
    *(name[:3] for name in (*MONTHS, *WEEKDAYS)),
    *(word[:4] for word in (*ORDINALS, *TENS, *COUNTS, *SEASONS)),
    *(name.split()[0] for name in HOLIDAYS),
    *listed("around about circa c. ca roughly approximately probably"),
    *listed("early mid late very end start beginning middle close first last final opening closing latter other"),
    *listed("this next past coming current earlier later over more well at less within not nearly almost just some"),
    *listed("several many half yesterday today tonight tomorrow day week month year recent lately these"),
    *listed("following previous preceding same that FY fiscal financial tax business Q1 Q2 Q3 Q4"),
    *("on or", "on around", "in or", "the other", "the day before", "the weekend", "the year", "the previous"),
    *("the following", "the same"),
)
_BEGINNINGS = "|".join(re.escape(words) for words in sorted({words.lower() for words in FIRST_WORDS}))
STARTS = re.compile(rf"(?<![\w$€£#])(?=\d|'\d|(?i:{_BEGINNINGS}))")
