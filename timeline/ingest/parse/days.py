"""Full calendar days as people and machines write them, in the languages that CLDR knows.

Month names are CLDR's (by babel). Numbers alone are read where only one reading gives a day, or where the page's
language decides: 3.7.2018 is in July on a German page, 3/7/2018 is July on an `en-GB` page, March on an `en-US` one,
and nothing on one that says `en`. A weekday beside them that fits one reading alone decides before the language.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import get_date_format, get_day_names, get_month_names

from timeline.ingest.parse import calendars
from timeline.ingest.parse.day_forms import COMPACT, EPOCH, NAMED, NUMBERS, ROMAN, ROMANS, SHORT, YEAR_FIRST
from timeline.ingest.parse.weekdays import fitting

EARLIEST = date(1800, 1, 1)
NOTHING = (date(1970, 1, 1), date(1969, 12, 31), date(1900, 1, 1))  # a machine's words for no day, west of UTC too
LONGEST = 400  # characters of one line
# Tried where neither English nor the page's own language knows a word; names that mean two months are left out.
COMMON = "de fr es pt it nl sv da nb fi pl cs sk ru uk tr hu ro el ca id ar he bg"


@dataclass(frozen=True)
class Written:
    """A day and where it stands in its line."""

    day: date
    start: int
    end: int


def days_in(text: str, language: str | None = None) -> Iterator[date]:
    """The days of a line in reading order; impossible ones are passed over."""
    return (written.day for written in written_in(text, language))


def machine_day(text: str | None, language: str | None = None) -> date | None:
    """The first day of what a machine wrote (an attribute, JSON): digits without marks are read too.

    Where its clock begins it says that nothing was filled in.
    """
    if since := EPOCH.fullmatch(text or ""):
        return datetime.fromtimestamp(int(since[1]), UTC).date()
    compact = (
        _day(int(parts[1]), int(parts[2]), int(parts[3]), parts) for parts in COMPACT.finditer((text or "")[:LONGEST])
    )
    days = (found.day for found in (*written_in(text or "", language), *compact) if found)
    return next((day for day in days if day not in NOTHING), None)


def written_in(text: str, language: str | None = None) -> tuple[Written, ...]:
    return _written(text[:LONGEST], language)


@lru_cache(maxsize=512)  # each line is asked for its days by many rooms, one after the other
def _written(text: str, language: str | None) -> tuple[Written, ...]:
    found = sorted(_candidates(text, language), key=lambda written: (written.start, -written.end))
    kept: list[Written] = []
    for written in found:
        if not kept or written.start >= kept[-1].end:
            kept.append(written)
    return tuple(kept)


def _candidates(text: str, language: str | None) -> Iterator[Written]:
    for parts in YEAR_FIRST.finditer(text):
        year, month, day = (int(part) for part in parts.groups() if part and part[0].isdigit())
        yield from _if_real(_day(year, month, day, parts))
    for year, month, day, parts in calendars.numbered(text):
        yield from _if_real(_day(year, month, day, parts))
    for order, pattern in (*NAMED.items(), *SHORT.items()):
        for parts in pattern.finditer(text):
            by = dict(zip(order, parts.groups(), strict=True))
            year = _year(by["y"], parts, language)
            yield from _if_real(_day(year, _month(by["m"], language), int(by["d"]), parts))
    for parts in NUMBERS.finditer(text):
        yield from _if_real(_numeric(parts, language))
    for parts in ROMAN.finditer(text):
        yield from _if_real(_day(int(parts[4]), ROMANS[parts[3]], int(parts[1]), parts))


def _if_real(written: Written | None) -> Iterator[Written]:
    if written:
        yield written


def _day(year: int, month: int, day: int, parts: re.Match[str]) -> Written | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return Written(found, *parts.span()) if found >= EARLIEST else None  # "0001-01-01" is a machine's word for nothing


def _numeric(parts: re.Match[str], language: str | None) -> Written | None:
    first, second, year = int(parts[1]), int(parts[3]), _year(parts[4], parts, language)
    if len(parts[4]) == 4 and (first == second or first > 12 or second > 12):
        return _day(year, min(first, second), max(first, second), parts)
    return _by_order(year, first, second, parts, language)


def _year(digits: str, parts: re.Match[str], language: str | None) -> int:
    year = int(digits)
    if len(digits) == 2:
        return year + (2000 if year < 70 else 1900)
    return calendars.common_year(year, parts, language)


def _by_order(year: int, first: int, second: int, parts: re.Match[str], language: str | None) -> Written | None:
    readings = {"dmy": _day(year, second, first, parts), "mdy": _day(year, first, second, parts)}
    days = {found.day for found in readings.values() if found}
    fits = fitting(days, parts, _locale(language))
    return Written(fits[0], *parts.span()) if len(fits) == 1 else readings.get(order_of(language) or "")


@cache
def order_of(language: str | None) -> str | None:
    """ "dmy" or "mdy" by the language's own short form; English alone does not decide, its country does."""
    locale = _locale(language)
    if locale is None or (locale.language == "en" and locale.territory is None):
        return None
    letters = re.sub(r"[^dmy]", "", get_date_format("short", locale).pattern.lower())
    order = "".join(dict.fromkeys(letters))
    return order if order in ("dmy", "mdy") else None


def _month(word: str, language: str | None) -> int:
    """The number of a month's name, or 0 where the word is none."""
    word = _folded(word)
    return names("en").get(word) or names(language).get(word) or _common().get(word, 0)


@cache
def names(language: str | None) -> dict[str, int]:
    """Names and short forms of the months, folded, to their numbers."""
    locale = _locale(language)
    if locale is None:
        return {}
    return {
        _folded(name): number
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, context, locale).items()
    } | ({"sept": 9} if locale.language == "en" else {})


@cache
def _common() -> dict[str, int]:
    known: dict[str, set[int]] = {}
    for language in COMMON.split():
        for name, number in names(language).items():
            known.setdefault(name, set()).add(number)
    return {name: numbers.pop() for name, numbers in known.items() if len(numbers) == 1}


@cache
def weekdays() -> frozenset[str]:
    """Names and short forms of the days of the week in English and the common languages, in small letters.

    Their accents are kept: "né" is no Sunday, as Czech "ne" is.
    """
    return frozenset(
        _small(name)
        for language in ("en", *COMMON.split())
        for width in ("wide", "abbreviated")
        for name in get_day_names(width, "format", _locale(language) or "en").values()
    ) | {"tues", "thur", "thurs"}


def is_weekday(word: str) -> bool:
    return _small(word) in weekdays()


def _small(name: str) -> str:
    return unicodedata.normalize("NFC", name.casefold().strip(".,() "))


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", _small(name))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _locale(language: str | None) -> Locale | None:
    try:
        return Locale.parse((language or "").strip().replace("_", "-")[:20], sep="-")
    except (ValueError, UnknownLocaleError):
        return None
