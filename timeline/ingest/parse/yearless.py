"""Finds the year of a day that a page tells without one: “Loose Wires · Mar 18 · Paid”.

Systems leave the year out while it lasts. The address may have it; or the page names the weekday, beside the day or
alone in the lines under the headline, and that falls on the day in the year of the copyright line. A day whose year
nothing tells stays unknown.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from timeline.ingest.parse.days import days_in, names
from timeline.ingest.parse.weekdays import number_of

MONTH = "|".join(sorted(names("en"), key=len, reverse=True))
NTH = r"(?:st|nd|rd|th)?"
DAY = re.compile(
    rf"(?<![\w/.-])(?:(?P<m1>{MONTH})\.? (?P<d1>\d{{1,2}}){NTH}|(?P<d2>\d{{1,2}}){NTH} (?P<m2>{MONTH})\.?)"
    r"(?![\w/-])(?!,? ?['’]?\d)",
    re.I,
)
IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)(?:[/-](\d\d?))?(?=/)")
IN_SLUG = re.compile(r"(?<=[-_])((?:19|20)\d\d)-(\d\d)-(\d\d)(?=/?(?:\.\w{2,5})?(?:[?#]|$))")
COPYRIGHT = re.compile(r"(?:©|\(c\)|\bcopyright\b)\D{0,30}(?:(?:19|20)\d\d ?[-–—] ?)?((?:19|20)\d\d)\b", re.I)
OF_ISSUE = re.compile(
    r"(?:no|nr|issue)\.? ?\d+ ?[/,(] ?((?:19|20)\d\d)\b|\b((?:19|20)\d\d)[,/]? ?(?:no|nr|issue)\.? ?\d", re.I
)
LETTERS = re.compile(r"[^\W\d_]+")
LONGEST = 120  # characters of a line


def completed(lines: Sequence[str], url: str | None, foot: Iterable[str]) -> Iterator[str]:
    """The lines that tell a day without its year, with the year; those whose year nothing tells are left out.

    `lines` are those that may date the page, `foot` those in which its copyright may stand.
    """
    told = [found for line in foot for form in (COPYRIGHT, OF_ISSUE) for found in form.finditer(line)]
    years = {int(year) for found in told for year in found.groups() if year}
    alone = _weekdays(lines)
    for line in lines:
        told = list(DAY.finditer(line)) if len(line) <= LONGEST and not any(days_in(line)) else []
        if len(told) == 1 and (year := _year(told[0], url, years, _weekdays([line]) or alone)):
            yield f"{line[: told[0].end()]}, {year}{line[told[0].end() :]}"


def _year(told: re.Match[str], url: str | None, years: set[int], weekdays: set[int]) -> int | None:
    month, day = names("en")[(told["m1"] or told["m2"]).lower()], int(told["d1"] or told["d2"])
    slug = IN_SLUG.search(url or "")
    if slug and (int(slug[2]), int(slug[3])) == (month, day):
        return int(slug[1])
    named = IN_ADDRESS.search(url or "")
    if named and named[2] is not None and int(named[2]) != month:
        return None
    if named:
        return _fits(int(named[1]), month, day, weekdays if named[2] is None else set())
    return _fits(min(years), month, day, weekdays) if len(years) == len(weekdays) == 1 else None


def _fits(year: int, month: int, day: int, weekdays: set[int]) -> int | None:
    """The year, if there is this day in it, which falls on one of the weekdays if there are any."""
    try:
        is_so = not weekdays or date(year, month, day).weekday() in weekdays
    except ValueError:
        return None
    return year if is_so else None


def _weekdays(lines: Iterable[str]) -> set[int]:
    words = (word for line in lines if len(line) <= LONGEST for word in LETTERS.findall(line))
    return {number for word in words if word[0].isupper() and (number := number_of(word)) is not None}
