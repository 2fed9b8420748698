"""When an article was published, and where it says so. Never when something happened."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.ingest.values import Skipped

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
MONTH_FIRST = re.compile(rf"\b({MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})\b", re.I)
DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({MONTH})\.?,? (\d{{4}})\b", re.I)
IN_ADDRESS = re.compile(r"/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)")
EARLIEST = date(1800, 1, 1)
STATED = re.compile(r"\b(published|posted|first published|publication date|date)\b", re.I)
CHANGED = re.compile(r"\b(updated|modified|corrected|ago|minutes?|hours?)\b", re.I)
CLOSED = re.compile(r"[.!?][\"'”’)]?$")  # a sentence around the headline tells of other days too
CITY = re.compile(r"[A-Z]{2}")
GIVEN = "given by the caller"
FILE = "the file's name"
DATELINE = re.compile(r"^.{0,160}?(?:--|[—–]|/PRNewswire/)")


@dataclass(frozen=True)
class Candidate:
    """`is_own`: nothing but the page's own day can be meant, so one that has not come yet is an error."""

    day: date
    origin: str
    is_own: bool = True


def days_in(text: str) -> Iterator[date]:
    """Full calendar days written in a line, as people and machines write them; impossible ones are passed over."""
    for year, month, day in _written(text):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= EARLIEST:  # "0001-01-01" is a machine's word for nothing
            yield found


def _written(text: str) -> Iterator[tuple[int, int, int]]:
    text = " ".join(text[:400].split())
    yield from ((int(y), int(m), int(d)) for y, m, d in ISO.findall(text))
    yield from ((int(y), MONTHS[m.lower()], int(d)) for m, d, y in MONTH_FIRST.findall(text))
    yield from ((int(y), MONTHS[m.lower()], int(d)) for d, m, y in DAY_FIRST.findall(text))


def stated(text: str | None, origin: str, *, is_own: bool = True) -> list[Candidate]:
    return [Candidate(day, origin, is_own) for day in list(days_in(text or ""))[:1]]


def on_the_page(lines: Iterable[str]) -> list[Candidate]:
    """Days on short lines around the headline: "Published …" first, then a bare day, an "Updated …" last."""
    dated = [(line, day) for line in lines if len(line) <= 200 for day in list(days_in(line))[:1]]
    dated.sort(key=lambda found: 0 if STATED.search(found[0]) else 2 if CHANGED.search(found[0]) else 1)
    return [Candidate(day, f'the page\'s own words: "{line.strip()[:80]}"', _is_own(line)) for line, day in dated]


def _is_own(line: str) -> bool:
    return bool(STATED.match(line.strip())) or not CLOSED.search(line.strip())


def in_dateline(paragraph: str) -> list[Candidate]:
    """A press release begins with its place and day: "SEATTLE, June 22, 2018 -- …"."""
    dateline = DATELINE.match(paragraph[:200])
    if not dateline:
        return []
    return stated(dateline.group(), "the dateline of the first paragraph", is_own=bool(CITY.match(paragraph)))


def in_address(url: str | None) -> list[Candidate]:
    parts = IN_ADDRESS.search(url or "")
    return stated("{}-{:0>2}-{:0>2}".format(*parts.groups()), "the address") if parts else []


def in_name(name: str) -> list[Candidate]:
    return stated(name, FILE)


def choose(candidates: Iterable[Candidate], today: date) -> tuple[date | None, str] | Skipped:
    """The first that is not in the future, with its origin; what was left out is said. Skipped where the page's own day
    has not come yet and no other is found: a file's name, which can be anything, is no better than that."""
    refused: list[Candidate] = []
    for candidate in candidates:
        if candidate.day > today:
            refused.append(candidate)
        elif candidate.origin != FILE or not _wrong(refused, today):
            return candidate.day, candidate.origin + "".join(f" ({_left_out(first)})" for first in refused[:1])
    if wrong := _wrong(refused, today):
        return Skipped("bad_date", f"Its day has not come yet: {wrong.day} in {wrong.origin}. Give the right one.")
    return None, "".join(map(_left_out, refused[:1]))


def _wrong(refused: list[Candidate], today: date) -> Candidate | None:
    """East of here tomorrow has begun already."""
    tomorrow = today + timedelta(days=1)
    return next((candidate for candidate in refused if candidate.is_own and candidate.day > tomorrow), None)


def _left_out(candidate: Candidate) -> str:
    return f"{candidate.day} in {candidate.origin} has not come yet: left out"
