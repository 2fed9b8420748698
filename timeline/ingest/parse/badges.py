"""Joins the lines of a day that a page sets apart, as on a leaf of a calendar: "22", "Jun", "2018"."""

import re
from collections.abc import Iterable, Iterator

from timeline.ingest.parse.days import names

_MONTH = rf"(?:{'|'.join(sorted(names('en'), key=len, reverse=True))})\.?"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
BADGE = re.compile(rf"(?:{_DAY}\n{_MONTH}|{_MONTH}\n{_DAY}|{_DAY} {_MONTH}|{_MONTH} {_DAY}),?\n(?:19|20)\d\d", re.I)
LONGEST = 12  # characters of a line on such a leaf


def joined(lines: Iterable[str]) -> Iterator[str]:
    waiting: list[str] = []
    for line in lines:
        waiting.append(line)
        for size in (3, 2):
            if BADGE.fullmatch("\n".join(waiting[-size:])) and len(waiting) >= size:
                yield from waiting[:-size]
                yield " ".join(waiting[-size:])
                waiting = []
                break
        if len(line) > LONGEST:
            yield from waiting
            waiting = []
    yield from waiting
