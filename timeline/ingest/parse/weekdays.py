"""Tells by the weekday that is written beside numbers which day they mean: "Wed, 11/08/2017" is in November."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache

from babel import Locale
from babel.dates import get_day_names

BEFORE = re.compile(r"([^\W\d_]{2,14})[.,]{0,2} {0,2}$")
BEHIND = re.compile(r" {0,2}[(,] {0,2}([^\W\d_]{2,14})")
REACH = 20  # characters beside the numbers in which a weekday's name and its comma have room
ENGLISH = Locale("en")


def fitting(days: Iterable[date], parts: re.Match[str], locale: Locale | None) -> list[date]:
    """The days that fall on the weekday beside the numbers; an empty list if there is none beside them."""
    numbers = {_numbers(known).get(word) for word in _beside(parts) for known in (ENGLISH, locale or ENGLISH)}
    return [day for day in days if day.weekday() in numbers]


def number_of(word: str) -> int | None:
    """Of an English name or short form of a weekday; None for other words. Monday is 0."""
    return _numbers(ENGLISH).get(word.casefold())


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
