"""Finds the day on which an article was published, and where that is said. It is never the day of an event.

Candidates are given in the order of how far they can be trusted; the first that does not lie in the future is taken.
The day of a change, or of something else on the page, is no candidate: no day is better than a wrong one. Where a
machine tells the moment in UTC, and the page the day that this was where it came out, the page's day is taken.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.ingest.parse import address_days, closing, datelines, opening_days, yearless
from timeline.ingest.parse.dated import Dated, days_of
from timeline.ingest.parse.days import machine_day
from timeline.ingest.parse.stamps import Zone, days_of_moment, zone_of
from timeline.ingest.values import Skipped

GIVEN = "given by the caller"
FILE = "the file's name"


@dataclass(frozen=True)
class Candidate:
    """A day and where it was found, in words for editors.

    `is_own`: it can only be meant as this page's day, so if it lies in the future something is wrong.
    `of_moment`: the days that it may be elsewhere on earth, if it is the day of a moment.
    """

    day: date
    origin: str
    is_own: bool = True
    zone: Zone = Zone.PLACE
    of_moment: frozenset[date] = frozenset()


def stated(text: str | None, origin: str, language: str | None = None, *, is_own: bool = True) -> list[Candidate]:
    """The candidate from a single value, such as a meta element; an empty list if it has no day."""
    day = machine_day(text, language)
    return [Candidate(day, origin, is_own, zone_of(text), days_of_moment(text))] if day else []


def labelled(lines: Sequence[str], language: str | None) -> list[Candidate]:
    """The days that lines label as that of publication; those of "first published" come first."""
    found = [dated for dated in days_of(lines, language) if dated.kind == "published"]
    return [_candidate(dated) for dated in sorted(found, key=lambda dated: not dated.is_first)]


def bare(lines: Sequence[str], language: str | None) -> list[Candidate]:
    """The days that stand beside a headline without a label."""
    return [_candidate(dated) for dated in days_of(lines, language) if dated.kind == "bare"]


def of_issue(heads: Iterable[str], language: str | None) -> list[Candidate]:
    """The day with which a bulletin's issue begins; an empty list if there are several: a list of issues."""
    found = {candidate.day: candidate for candidate in bare(tuple(heads), language)}
    return list(found.values()) if len(found) == 1 else []


def without_year(lines: Sequence[str], url: str | None, foot: Iterable[str]) -> list[Candidate]:
    """The days under a headline that are told without their year, where the page tells it elsewhere."""
    told = tuple(yearless.completed(lines, url, foot))
    return [*labelled(told, None), *bare(told, None)]


def behind(lines: Sequence[str], language: str | None) -> list[Candidate]:
    """The labelled day in the lines after an article; an empty list if they label several different days."""
    found = {candidate.day: candidate for candidate in labelled(lines, language)}
    return list(found.values()) if len(found) == 1 else []


def closing_it(lines: Sequence[str], language: str | None) -> list[Candidate]:
    """The day below the names under a letter or a statement, or behind its end."""
    written = closing.day(lines, language)
    return [Candidate(written.day, "the words that close the text", is_own=False)] if written else []


def _candidate(dated: Dated) -> Candidate:
    if dated.kind == "published" and not dated.is_machines:
        return Candidate(dated.day, dated.origin, zone=Zone.WORDS)
    return Candidate(dated.day, dated.origin)


def in_dateline(paragraph: str, language: str | None = None, url: str | None = None) -> list[Candidate]:
    """The day in the dateline of a report; of one without its year, with that of the address."""
    if found := datelines.day(paragraph, language):
        return [Candidate(found[0].day, "the dateline of the first paragraph", found[1])]
    whole = datelines.completed(paragraph, url)
    return stated(whole, "the dateline of the first paragraph, with the year of the address", is_own=False)


def in_the_opening(paragraphs: Sequence[str], language: str | None) -> list[Candidate]:
    """A day in front of a text, or with the word "today" in its first paragraphs, where nothing else tells it."""
    opening = opening_days.today(paragraphs, language) or datelines.weak_day(paragraphs, language)
    found = opening or closing.in_brackets(paragraphs[-1], language)
    if found is None or opening_days.tells_of_later(paragraphs, found.day):
        return []
    return [Candidate(found.day, "the words with which the text opens or closes", is_own=False)]


def in_address(url: str | None) -> list[Candidate]:
    day = address_days.day_of(url)
    return [Candidate(day, "the address")] if day else []


def at_the_end_of_address(url: str | None, body: Sequence[str]) -> list[Candidate]:
    day = address_days.at_the_end(url, body)
    return [Candidate(day, "the address, whose day the text speaks of", is_own=False)] if day else []


def in_name(name: str) -> list[Candidate]:
    return stated(name, FILE)


def choose(candidates: Iterable[Candidate], today: date) -> tuple[date | None, str] | Skipped:
    """The first day that is not in the future, and in words where it was found and what was left out.

    Skipped if the page's own day lies in the future and there is no other; a day in a file's name does not count then.
    The day is None if there are no candidates.
    """
    refused: list[Candidate] = []
    for candidate in _local(list(candidates)):
        if candidate.day > today:
            refused.append(candidate)
        elif candidate.origin != FILE or not _wrong(refused, today):
            return candidate.day, candidate.origin + "".join(f" ({_left_out(first)})" for first in refused[:1])
    if wrong := _wrong(refused, today):
        return Skipped("bad_date", f"Its day has not come yet: {wrong.day} in {wrong.origin}. Give the right one.")
    return None, "".join(map(_left_out, refused[:1]))


def _local(candidates: list[Candidate]) -> Iterator[Candidate]:
    """Each candidate; in place of a moment the one, if any, that tells its day where the page came out."""
    for candidate in candidates:
        told = [other for other in candidates if _tells_day_of(candidate, other)]
        local = max(told, key=lambda other: other.zone, default=candidate)
        yield candidate if local.day == candidate.day else local


def _tells_day_of(stamp: Candidate, other: Candidate) -> bool:
    """A later day that is only a day by its place may be that of a change, or of the paper that had it next morning."""
    is_sure = other.zone > Zone.PLACE or other.day <= stamp.day
    return other.zone > stamp.zone and other.day in stamp.of_moment and is_sure


def _wrong(refused: list[Candidate], today: date) -> Candidate | None:
    """The first refused candidate that must be a mistake. Tomorrow may be right, where the day has begun already."""
    tomorrow = today + timedelta(days=1)
    return next((candidate for candidate in refused if candidate.is_own and candidate.day > tomorrow), None)


def _left_out(candidate: Candidate) -> str:
    return f"{candidate.day} in {candidate.origin} has not come yet: left out"
