"""When an article was published, and where it says so. Never when something happened.

Candidates come in the order of their weight; the first counts that has come already. A day that the page says it was
changed, and one that belongs to something else on it, is no candidate: no day is better than a wrong one.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.ingest.parse.dated import Dated, days_of
from timeline.ingest.parse.days import machine_day, names, written_in
from timeline.ingest.values import Skipped

IN_ADDRESS = re.compile(r"/(\d{4})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/-]|$)", re.I)
CITY = re.compile(r"[A-Z]{2}")
PHRASE = re.compile(r"(?<!\w)(?!de |la |of |the )[a-zß-ÿ]{2,}")
GIVEN = "given by the caller"
FILE = "the file's name"
DATELINE = re.compile(r"^.{0,160}?(?:--|[—–]|/PRNewswire/)")


@dataclass(frozen=True)
class Candidate:
    """`is_own`: nothing but the page's own day can be meant, so one that has not come yet is an error."""

    day: date
    origin: str
    is_own: bool = True


def stated(text: str | None, origin: str, language: str | None = None, *, is_own: bool = True) -> list[Candidate]:
    """The day that one value states, a label's or a machine's."""
    day = machine_day(text, language)
    return [Candidate(day, origin, is_own)] if day else []


def labelled(lines: Sequence[str], language: str | None) -> list[Candidate]:
    """Days that lines call the day of publication; "first published" before others."""
    found = [dated for dated in days_of(lines, language) if dated.kind == "published"]
    return [_candidate(dated) for dated in sorted(found, key=lambda dated: not dated.is_first)]


def bare(lines: Sequence[str], language: str | None) -> list[Candidate]:
    """Days that stand by themselves beside a headline."""
    return [_candidate(dated) for dated in days_of(lines, language) if dated.kind == "bare"]


def behind(lines: Sequence[str], language: str | None) -> list[Candidate]:
    """What stands behind an article dates it only by a label, and only where one day alone is named so."""
    found = {candidate.day: candidate for candidate in labelled(lines, language)}
    return list(found.values()) if len(found) == 1 else []


def _candidate(dated: Dated) -> Candidate:
    return Candidate(dated.day, dated.origin)


def in_dateline(paragraph: str, language: str | None = None) -> list[Candidate]:
    """A press release begins with its place and day: "SEATTLE, June 22, 2018 -- …". Words of a phrase are no place."""
    dateline = DATELINE.match(paragraph[:200])
    written = next(iter(written_in(dateline.group(), language)), None) if dateline else None
    if written is None or PHRASE.search(paragraph[: written.start]):
        return []
    return [Candidate(written.day, "the dateline of the first paragraph", bool(CITY.match(paragraph)))]


def in_address(url: str | None) -> list[Candidate]:
    parts = IN_ADDRESS.search(url or "")
    if not parts:
        return []
    year, month, day = parts.groups()
    number = month if month.isdigit() else names("en").get(month.lower(), 0)
    return stated(f"{year}-{number:0>2}-{day:0>2}", "the address")


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
