"""Tells by the weekday that is written beside numbers which day they mean: "Wed, 11/08/2017" is in November.

Also on which weekdays something happened by a text's own words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache

from babel import Locale
from babel.dates import get_day_names

BEFORE = re.compile(r"([^\W\d_]{2,14})[.,]{0,2} {0,2}$")
BEHIND = re.compile(r" {0,2}[(,] {0,2}([^\W\d_]{2,14})")
REACH = 20  # characters beside the numbers in which a weekday's name and its comma have room
ENGLISH = Locale("en")
HAPPENED = re.compile(
    r"\b(?:on|late|early|said|says|told \w+|announced|wrote|confirmed|ruled|signed|voted|since|also)"
    r" ([A-Z][a-z]{5,8})\b(?!,? (?:the )?\d| night’s| week)"
)
SENTENCE = re.compile(r"(?<=[.!?”\"]) +(?=[“\"A-Z])")
TO_COME = re.compile(
    r"\b(?:will|would|shall|due|plans?|planned|set|expected|scheduled|next|upcoming|returns?|starts?)\b"
)


def fitting(days: Iterable[date], parts: re.Match[str], locale: Locale | None) -> list[date]:
    """The days that fall on the weekday beside the numbers; an empty list if there is none beside them."""
    numbers = {_numbers(known).get(word) for word in _beside(parts) for known in (ENGLISH, locale or ENGLISH)}
    return [day for day in days if day.weekday() in numbers]


def number_of(word: str) -> int | None:
    """Of an English name or short form of a weekday; None for other words. Monday is 0."""
    return _numbers(ENGLISH).get(word.casefold())


def spoken_of(body: Sequence[str]) -> Iterator[int]:
    """The weekdays on which something happened by the text's own words."""
    for sentence in (sentence for paragraph in body for sentence in SENTENCE.split(paragraph)):
        for found in HAPPENED.finditer(sentence):
            if (number := number_of(found[1])) is not None and not TO_COME.search(sentence[: found.start()]):
                yield number


def _beside(parts: re.Match[str]) -> list[str]:
    start, end = parts.span()
    around = BEFORE.search(parts.string[max(0, start - REACH) : start]), BEHIND.match(parts.string, end, end + REACH)
    return [found[1].casefold() for found in around if found]


@cache
def _numbers(locale: Locale) -> dict[str, int]:
    """Names and short forms of the days of the week to their numbers; Monday is 0."""
    return {
        name.casefold().strip("."): number
        for width in ("wide", "abbreviated")
        for number, name in get_day_names(width, "format", locale).items()
    } | ({"tues": 1, "thur": 3, "thurs": 3} if locale.language == "en" else {})
