"""The table of forms: how words of time are written, and who reads them. At one place the longest form counts.

Case matters for months and weekdays: "may" and "march" are no months, and bare months need a word before them that only
months take (see `context`).
"""

import re
from dataclasses import dataclass

from timeline.dates.english import calendar_words, holidays, relative_words, spelt, weekdays
from timeline.dates.english.extent import Base, Extent, Fields, Resolver, safely
from timeline.dates.english.portions import narrowed
from timeline.dates.english.vocabulary import (
    ANOTHER_WEEKEND,
    BEHIND,
    BESIDE,
    COUNT,
    DAY,
    ITS_NTH,
    ITS_NUMBER,
    MONTH,
    NTH_DAY,
    NUMBERED_WEEKDAY,
    OF_YEAR,
    ORDINAL,
    PART,
    PLACES,
    PLAIN_YEAR,
    SEASON,
    TENS,
    THE_WEEKEND,
    TWO_YEARS,
    UNIT,
    WEEKDAY,
    YEAR,
    compiled,
)

HOW = (
    r"(?:(?P<how>(?i:more than|well over|over|at least|less than|within|not even|nearly|almost|not quite"
    r"|about|around|roughly|some|just over|just)) )?"
)
AGO = rf"{HOW}{COUNT} {UNIT} (?i:ago)\b(?:,? (?P<exact>(?i:today|to the day|yesterday|tomorrow))\b)?"
NEAR = "today|tonight|yesterday|tomorrow|last night|this morning|this afternoon|this evening|the day before yesterday"
NEAR += "|day before yesterday"
RECENTLY = "recently|lately|in recent (?:days|weeks|months)|recent (?:days|weeks|months)|these days|the other day"
WHICH = "(?P<which>(?i:last|this past|past|this coming|coming|this|next)) "
HOLIDAY = "|".join(name.replace(".", r"\.") for name in holidays.NAMES)
FEAST = "|".join(name.replace(".", r"\.") for name in holidays.WEEKENDS)
NO_FEAST = r"(?! (?i:weekend|week|season|holidays?|sales?|bonus|party|parties|parade|dinner|deal))"
PAPER = r"(?! (?:Times|Telegraph|Mail|Mirror|Post|Express|Herald|Review|Magazine|World|Star|Independent|Night Live)\b)"
CALENDAR_UNIT = "(?P<unit>(?i:week|month|quarter|year|decade))"
FISCAL = r"(?i:FY ?|(?:fiscal|financial|tax|business) (?:year )?)"
DAY_TO = r"(?: ?[-–/] ?\d{1,2}\b)?"
A_DAY = rf"(?:the )?(?:{MONTH} {DAY}{DAY_TO}{OF_YEAR}?" + rf"|{DAY}{DAY_TO} {MONTH}{OF_YEAR}?)".replace(
    "(?P<", "(?P<second_"
)
ONE_OF_ITS_DAYS = rf"(?:{WEEKDAY} (?:of|in) (?:the )?)?"  # "on Wednesday in June": which one is not told
NTH = f"(?:{ORDINAL.replace('ordinal', 'nth')}|(?P<end>(?i:last|final|penultimate)))"

# kind (what may be joined to what), form, reader
_WRITTEN: tuple[tuple[str, str, Resolver], ...] = (
    ("day", rf"{BESIDE}{MONTH} (?:the )?{DAY}{OF_YEAR}?{BEHIND}", calendar_words.day),
    ("day", rf"{BESIDE}{MONTH} {ORDINAL}\b{OF_YEAR}?{BEHIND}", calendar_words.day),
    ("day", rf"{BESIDE}{DAY}(?: (?:of )?|-){MONTH}(?:-(?=\d))?{OF_YEAR}?{BEHIND}", calendar_words.day),
    ("day", rf"{BESIDE}{DAY}-{MONTH}-{PLAIN_YEAR}{BEHIND}", calendar_words.day),
    ("day", rf"{BESIDE}{ORDINAL} (?:day )?of {MONTH}{OF_YEAR}?{BEHIND}", calendar_words.day),
    (
        "day",
        rf"{BESIDE}(?P<year>\d{{4}})(?P<sign>[-/])(?P<number>\d\d)(?P=sign)(?P<day>\d\d)(?!\d){BEHIND}",
        calendar_words.day,
    ),
    (
        "day",
        BESIDE + r"(?P<one>\d{1,2})(?P<by>[/-])(?P<other>\d{1,2})(?P=by)(?P<year>(?:19|20)\d\d)(?!\d)" + BEHIND,
        calendar_words.numeric_day,
    ),
    (
        "day",
        BESIDE + r"(?P<one>\d{1,2})(?P<dot>\.) ?(?P<other>\d{1,2})\. ?(?P<year>(?:19|20)\d\d)(?!\d)" + BEHIND,
        calendar_words.numeric_day,
    ),
    ("day", rf"(?P<holiday>(?i:{HOLIDAY}))\b{NO_FEAST}{OF_YEAR}?", holidays.holiday),
    ("day", rf"{NTH} {WEEKDAY} (?:of|in) {MONTH}{OF_YEAR}?", calendar_words.nth_weekday),
    ("day", rf"last {WEEKDAY} (?P<end>but one) (?:of|in) {MONTH}{OF_YEAR}?", calendar_words.nth_weekday),
    ("month", rf"(?P<singled>[a-z]+est|only|\w+ing) {WEEKDAY} (?:of|in) {MONTH}{OF_YEAR}?", calendar_words.month),
    ("month", rf"{ONE_OF_ITS_DAYS}{PART}?{MONTH}{OF_YEAR}?", calendar_words.month),
    ("month", rf"(?:{WEEKDAY},? )?{PART}?(?P<which>(?i:last|this|next)) {MONTH}", calendar_words.near_month),
    ("season", rf"{ONE_OF_ITS_DAYS}{PART}?{SEASON}{OF_YEAR}?", calendar_words.season),
    ("season", rf"(?:{WEEKDAY} )?{PART}?{WHICH}{SEASON}", calendar_words.near_season),
    ("season", rf"{PART}?{SEASON} (?:of )?{TWO_YEARS}", spelt.winter_of_two_years),
    (
        "quarter",
        rf"{PART}?(?P<quarter>(?i:first|second|third|fourth|last|final))[\s-](?i:quarter){OF_YEAR}?",
        calendar_words.quarter,
    ),
    ("quarter", rf"Q(?P<quarter>[1-4])(?:[\s,/-]{{0,2}}(?:of )?{YEAR})?(?!\w)", calendar_words.quarter),
    ("quarter", r"(?P<year>(?:19|20)\d\d)[\s-]?Q(?P<quarter>[1-4])(?!\w)", calendar_words.quarter),
    ("year", rf"{ONE_OF_ITS_DAYS}{PART}?{YEAR}{PLACES}", calendar_words.year),
    ("year", rf"(?i:year)(?:'s)?[\s-](?P<edge>(?i:end)){OF_YEAR}", calendar_words.year),
    ("years", rf"(?:{FISCAL})?{TWO_YEARS}", spelt.run_of_years),
    ("years", rf"{FISCAL}'?(?P<year>\d{{4}}|\d\d)(?!\w|[/-]\d)", spelt.business_year),
    ("years", rf"{PART}?(?P<decade>\d{{3}}0)'?s\b", spelt.decade),
    ("years", rf"{PART}?'(?P<decade>\d0)s\b", spelt.decade),
    ("years", rf"{PART}?(?P<tens>(?i:{'|'.join(TENS)}))\b", spelt.decade),
)
_RELATIVE: tuple[tuple[str, str, Resolver], ...] = (
    ("near", rf"(?:(?i:earlier|later) )?(?P<near>(?i:{NEAR}))\b", relative_words.near),
    ("open", rf"(?<!as\s)(?i:{RECENTLY})\b", relative_words.recently),
    ("weekday", rf"(?:{WHICH})?{WEEKDAY}{PAPER}", weekdays.weekday),
    ("weekday", rf"(?<=\bthe\s){WEEKDAY} (?P<side>(?i:before|after)) {A_DAY}", weekdays.weekday_beside_day),
    (
        "unit",
        rf"(?:(?i:over|this|last) )?(?:(?i:the|this|past) )?(?P<around>(?i:week|weekend)) of {A_DAY}",
        weekdays.around_day,
    ),
    ("weekday", rf"{WEEKDAY} (?i:before last)\b", weekdays.weekday_before_last),
    (
        "weekday",
        rf"{WEEKDAY} (?P<which>last)\b(?! (?i:week|month|year|night|spring|summer|autumn|fall|winter)| [A-Z])",
        weekdays.weekday,
    ),
    (
        "weekday",
        rf"{WEEKDAY},? (?:of |in )?(?:the )?(?P<which>(?i:last|this|next|past)) (?i:week)\b",
        weekdays.weekday_of_week,
    ),
    (
        "weekday",
        rf"(?:this )?(?P<which>(?i:last|this|next|past)) (?i:week)(?:'s)?(?: on)? {WEEKDAY}",
        weekdays.weekday_of_week,
    ),
    ("weekday", rf"{AGO}(?: on| last| (?P<coming>(?i:this|next|this coming)))? {WEEKDAY}", weekdays.weekday_ago),
    ("weekday", rf"{WEEKDAY} {AGO}", weekdays.weekday_ago),
    (
        "near",
        rf"(?:{WEEKDAY}|(?P<near>(?i:today|tomorrow))) (?P<unit>week|fortnight)\b"
        r"(?!-| (?i:of|in|to|ago|ending|beginning)\b)",
        weekdays.weekday_ahead,
    ),
    ("near", rf"{COUNT} {UNIT} from (?:{WEEKDAY}|(?P<near>(?i:today|tomorrow)))\b", weekdays.weekday_ahead),
    ("unit", rf"{NTH} (?i:weekend) (?:of|in) {MONTH}{OF_YEAR}?", weekdays.nth_weekend),
    (
        "unit",
        rf"(?P<feast>(?i:{FEAST}))(?: (?i:holiday|bank holiday|long))? (?i:weekend)\b{OF_YEAR}?",
        holidays.weekend,
    ),
    ("unit", rf"{A_DAY} (?P<around>(?i:weekend))\b", weekdays.around_day),
    ("unit", THE_WEEKEND + ANOTHER_WEEKEND, weekdays.weekend),
    ("unit", rf"{WEEKDAY} (?:of )?(?P<which>last|this|past) (?P<unit>month|year)\b(?!')", relative_words.unit),
    (
        "unit",
        r"(?<=\bthe\s)last (?P<which>(?P<past>)){UNIT}\b(?! of)".replace("{UNIT}", CALENDAR_UNIT),
        relative_words.unit,
    ),
    (
        "unit",
        rf"{PART}?(?:(?P<early>(?i:earlier|later)) )?(?:this )?(?P<which>(?i:last|past|this|next|coming|current)) "
        rf"{CALENDAR_UNIT}(?: (?P<before>(?i:before last)))?\b",
        relative_words.unit,
    ),
    ("unit", rf"{CALENDAR_UNIT} before (?P<which>(?P<before>last))\b", relative_words.unit),
    ("unit", rf"(?P<early>(?i:earlier|later)) in the {CALENDAR_UNIT}(?P<which>)\b", relative_words.unit),
    ("unit", r"(?P<edge>(?i:beginning|start|middle|end)) of the (?P<unit>month|year)\b", relative_words.edge),
    ("unit", r"(?P<unit>(?i:year))(?:'s)?[- ](?P<edge>(?i:end))\b", relative_words.edge),
    (
        "told",
        r"(?P<side>(?i:following|next|previous|preceding|same|that)) "
        r"(?P<unit>(?i:day|week|month|year|morning|afternoon|evening|night))\b",
        relative_words.told_unit,
    ),
    ("told", rf"(?:the )?(?i:following) {SEASON}\b", calendar_words.told_season),
    (
        "told",
        r"(?P<unit>(?i:day|week|month|year)) (?P<side>(?i:before|after))(?= ?[,.;:]| ?$)",
        relative_words.told_unit,
    ),
    (
        "told",
        rf"{COUNT} {UNIT} (?P<side>(?i:later|earlier|afterwards|previously|(?:before|after)(?= ?[,.;:]| ?$)))\b",
        relative_words.told_count,
    ),
    ("past", rf"(?:this )?(?P<which>(?i:past|last)) {COUNT} {UNIT}\b(?! of)", relative_words.past_units),
    ("ago", AGO, relative_words.ago),
    ("ago", rf"{AGO},? (?i:this) (?P<same>(?i:week|month))\b", relative_words.same_unit_ago),
    ("near", NTH_DAY + BEHIND, weekdays.bare_day),
    ("near", NUMBERED_WEEKDAY + ITS_NTH, weekdays.bare_day),
    ("near", NUMBERED_WEEKDAY + ITS_NUMBER, weekdays.bare_day),
    ("open", r"(?P<unit>(?i:days|weeks|months|years)) (?i:ago)\b", relative_words.recently),
)


@dataclass(frozen=True)
class Atom:
    """One form found in a text. `fields` may be filled from a neighbour before it is resolved."""

    kind: str
    start: int
    end: int
    fields: Fields
    resolver: Resolver

    def resolve(self, base: Base) -> Extent | None:
        found = safely(self.resolver, self.fields, base)
        return found and narrowed(found, self.fields)


def at(text: str, place: int, any_case: bool = False) -> list[Atom]:
    """The forms that begin there, the longest first; of equals the one that stands first in the table."""
    found = [(kind, match, by) for kind, form, by in FORMS[any_case] if (match := form.match(text, place))]
    found.sort(key=lambda form: -form[1].end())
    return [Atom(kind, place, match.end(), _fields(match), by) for kind, match, by in found]


def _fields(match: re.Match[str]) -> Fields:
    return {name: words for name, words in match.groupdict().items() if words is not None}


FORMS = {
    any_case: [(k, compiled(form, re.IGNORECASE if any_case else 0), by) for k, form, by in (*_RELATIVE, *_WRITTEN)]
    for any_case in (False, True)
}
