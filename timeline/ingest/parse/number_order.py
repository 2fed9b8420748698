"""Tells from the rest of an English page whether 5.6.23 is in June or in May.

Other numbers of the page leave no doubt (13.4.23), its country writes one order, the headline or the address names the
month, or its text puts the day before the month ("2 June", "24 May"). Where these disagree, or none is there, the
numbers stay open. Text that puts the month first decides nothing: India and Canada do so, and write 21/06 as well.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import urlsplit

from timeline.ingest.parse.day_forms import NUMBERS
from timeline.ingest.parse.days import names, order_of
from timeline.ingest.parse.words import word_set

COUNTRIES = {
    **dict.fromkeys(word_set("uk ie au nz in za sg ng ke gh pk lk my hk mt eu"), "dmy"),
    **dict.fromkeys(word_set("us gov mil"), "mdy"),
}
SPOKEN = {"dmy": "en-GB", "mdy": "en-US"}
MONTH = "|".join(sorted((name for name in names("en") if len(name) > 2), key=len, reverse=True))
OF_YEAR = re.compile(rf"(?<![^\W_])({MONTH})[\s,/_-]{{1,2}}(?:19|20)\d\d(?!\d)", re.I)
ALONE = re.compile(r"\b(January|February|April|June|July|August|September|October|November|December)\b")
DAY_FIRST = re.compile(rf"(?<![\d.,])\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{MONTH})\b", re.I)
MONTH_FIRST = re.compile(rf"\b(?:{MONTH})\.? \d{{1,2}}(?:st|nd|rd|th)?(?![\d:])", re.I)
ENOUGH = 2  # days in the text with the day first


def language_of(
    lines: Iterable[str], all_said: Callable[[], str], headline: str, url: str | None, language: str | None
) -> str | None:
    """The language with the country whose order the page's numbers have; unchanged if there is no need or no sign.

    `lines` are those that may date the page; all that it says is asked for only if they leave an order open.
    """
    open_ones = [found for line in lines for found in NUMBERS.finditer(line) if _is_open(found)]
    is_english = language is None or language.lower().split("-")[0].split("_")[0] == "en"
    if not (open_ones and is_english and order_of(language) is None):
        return language
    text = all_said()
    orders = {
        *_by_numbers(text, {found["by"] for found in open_ones}),
        *_by_country(url),
        *_by_month(open_ones, headline, url or ""),
        *_by_text(text),
    }
    return SPOKEN[orders.pop()] if len(orders) == 1 else language


def _is_open(found: re.Match[str]) -> bool:
    """Of 06/22/18 the year is open as well; 1.13.22 may be a version."""
    is_short = len(found[4]) == 2 and found["by"] == "/"
    return is_short or max(int(found[1]), int(found[3])) <= 12


def _by_numbers(text: str, marks: set[str]) -> Iterator[str]:
    """By numbers with the same mark between them; others may be no days: "Version 1.13.22"."""
    for found in (found for found in NUMBERS.finditer(text) if found["by"] in marks):
        first, second = int(found[1]), int(found[3])
        if first > 12 >= second:
            yield "dmy"
        elif second > 12 >= first:
            yield "mdy"


def _by_country(url: str | None) -> Iterator[str]:
    country = (urlsplit(url or "").hostname or "").rpartition(".")[2]
    if country in COUNTRIES:
        yield COUNTRIES[country]


def _by_month(open_ones: list[re.Match[str]], headline: str, url: str) -> Iterator[str]:
    """By the only month that headline or address name, if one reading of the numbers alone is in it."""
    named = {
        names("en")[found[1].lower()] for found in (*OF_YEAR.finditer(f"{headline} {url}"), *ALONE.finditer(headline))
    }
    for found in open_ones if len(named) == 1 else ():
        first, second = int(found[1]), int(found[3])
        if (first in named) != (second in named):
            yield "mdy" if first in named else "dmy"


def _by_text(text: str) -> Iterator[str]:
    if len(DAY_FIRST.findall(text)) >= ENOUGH and not MONTH_FIRST.search(text):
        yield "dmy"
