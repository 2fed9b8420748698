"""An expression of time as it stands in a text: one time or two, and what the words beside it say of it.

[words before it: `sides`] TIME [and | or | to | - | /] [TIME] [words behind it: `sides`]
"""

import re
from dataclasses import dataclass, replace

from timeline.dates.english import context, forms, joined, joins, sides, years
from timeline.dates.english.extent import Base, Extent, as_moment
from timeline.dates.english.extent import days as extent_of_days
from timeline.dates.english.forms import Atom
from timeline.dates.english.holidays import NAMES as HOLIDAYS
from timeline.dates.english.portions import as_circa
from timeline.dates.english.shifts import DAY
from timeline.dates.english.sides import Relation, Sides
from timeline.dates.english.vocabulary import COUNTS, MONTHS, ORDINALS, SEASONS, TENS, WEEKDAYS, listed
from timeline.dates.english.years import Year
from timeline.dates.values import When

RECURS = "it recurs, so no day is told"
NO_DAY = "no such day, or none that can be told"
SLACK = 3 * DAY  # what "by about June 3" may mean
MEANINGS = {"between": "a day between the two", "or": "one or the other", "/": "one or the other"}
SAID = {"not": "the words say that it was another time", "unclear": "the words do not tell on which side of it"}


@dataclass(frozen=True)
class Phrase:
    """`end` closes the words; `meaning` says how they were read; `when` is None for no such day, or an unknown one.

    Between `reach` and `start` stand words that say nothing of the time. `year` says how its year is told.
    """

    start: int
    end: int
    relation: Relation
    when: When | None
    meaning: str
    reach: int
    year: Year


def at(text: str, place: int, base: Base, floor: int = 0, any_case: bool = False) -> Phrase | None:
    """The expression whose first time stands at `place`; its words begin after `floor`."""
    for first in [*joins.numbers(text, place), *forms.at(text, place, any_case)]:
        phrase = _phrase(text, first, base, floor, any_case)
        if phrase:
            return phrase
    return None


def _phrase(text: str, first: Atom, base: Base, floor: int, any_case: bool) -> Phrase | None:
    around = sides.before(text, first.start, first.end, floor)
    second = joins.second(text, first, around.word, any_case)
    if second and (first.kind == "number" or context.fits(text, first) or second[1].kind in ("year", first.kind)):
        pair = _pair(text, first, *second, around, base, floor)
        if pair:
            return pair
    if first.kind == "number" or not context.fits(text, first):
        return None
    return _single(text, first, sides.behind(text, around, floor), base)


def _pair(text: str, first: Atom, join: str, last: Atom, around: Sides, base: Base, floor: int) -> Phrase | None:
    around, year = sides.behind(text, replace(around, end=last.end), floor), years.of(first, last)
    if "recurs" in around.senses or (
        first.kind == last.kind == "weekday" and join in joined.RUNS and around.word != "from"
    ):
        return Phrase(around.start, around.end, "on", None, RECURS, around.reach, year)
    how = around.word or join
    when = joined.read(first, last, how, base, around.is_about)
    if when is None and base.anchor and joined.extents(first, last, base):
        return None
    relation = sides.settled(around.senses - {around.word and "from"}, is_day=False)
    relation = "unclear" if around.shifts else relation
    meaning = SAID.get(relation) or MEANINGS.get(how, "from the one to the other")
    return Phrase(around.start, around.end, relation, when, meaning, around.reach, year)


def _single(text: str, atom: Atom, around: Sides, base: Base) -> Phrase:
    year = years.of(atom)
    extent = around.moved(atom.resolve(base))
    is_day = bool(extent) and extent.opens == extent.closes  # type: ignore[union-attr]
    relation = _relation(text, atom, around, is_day)
    if "recurs" in around.senses:
        return Phrase(around.start, around.end, "on", None, RECURS, around.reach, year)
    if extent is None:
        return Phrase(around.start, around.end, relation, None, NO_DAY, around.reach, year)
    if around.is_about or atom.fields.get("how", "").lower() in ("about", "around", "roughly", "some"):
        extent = _about(extent, relation)
    meaning = SAID.get(relation, extent.meaning)
    return Phrase(around.start, around.end, relation, as_moment(extent), meaning, around.reach, year)


def _relation(text: str, atom: Atom, around: Sides, is_day: bool) -> Relation:
    if atom.kind == "weekday" and "a" in around.senses and joins.GOES_ON.match(text, atom.end):
        return "unclear"
    relation = sides.settled(around.senses, is_day)
    return "by" if relation == "before" and atom.fields.get("edge", "").lower() == "end" else relation


def _about(extent: Extent, relation: Relation) -> Extent:
    """A bound that is itself about lies some days further out."""
    if relation in ("by", "before", "after") and extent.opens == extent.closes:
        return extent_of_days(extent.opens - SLACK, extent.closes + SLACK, f"about; {extent.meaning}")
    return as_circa(extent)


# What a time can begin with; no reader is asked anywhere else. Beginnings of words: "Mar" is "March" too.
FIRST_WORDS = (
    *(name[:3] for name in (*MONTHS, *WEEKDAYS)),
    *(word[:4] for word in (*ORDINALS, *TENS, *COUNTS, *SEASONS)),
    *(name.split()[0] for name in HOLIDAYS),
    *listed("about around roughly"),
    *listed("early mid late very end start beginning middle close first last final opening closing latter other only"),
    "penultimate",
    *listed("this next past coming current earlier later over more well at less within not nearly almost just some"),
    *listed("several many half yesterday today tonight tomorrow day week month year recent lately these"),
    *listed("following previous preceding same that FY fiscal financial tax business Q1 Q2 Q3 Q4"),
    *("in recent", "the other", "the day before", "the weekend", "the year", "the previous", "the following"),
    *("the same",),
)
_BEGINNINGS = "|".join(re.escape(words) for words in sorted({words.lower() for words in FIRST_WORDS}))
STARTS = re.compile(rf"(?<![\w$€£#])(?=\d|'\d|[a-z]+est\s[A-Z]|(?i:{_BEGINNINGS}))")
