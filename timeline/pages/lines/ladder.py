"""The line: entries in the order of their dates become rows of a ladder. Pure.

    by year (silences, year marks, entries) → pack (a ladder has 30 rows: longer lines are several, one after the
    other) → bracket (what may have happened on one of several days)

Rows go by the earliest day; a bracket runs to the row where its interval ends (LOOK: never more exact than known).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from timeline.dates import When, sort_date
from timeline.pages.lines.brackets import WHOLE, Bracket, Edges, brackets
from timeline.pages.lines.marks import Mark
from timeline.pages.lines.silence import Silence, silences
from timeline.wording.certainty import unsure_days

RUNGS = 30
"""As many as the style sheet has."""
MOST = RUNGS - 1
"""One rung stays free for the end of the line."""
LENGTH = 150
"""Entries to a part of a line: longer ones come in several."""


@dataclass(frozen=True)
class Hung:
    """What hangs on the line: an entry's date, its document and its stored fragment."""

    when: When
    document: dict = field(repr=False)
    html: str = field(default="", repr=False)

    @property
    def year(self) -> int:
        return sort_date(self.when).year


@dataclass(frozen=True)
class Row:
    number: int
    entry: Hung | None = None
    year: int | None = None
    silence: Silence | None = None


@dataclass(frozen=True)
class Stretch:
    """One ladder: its rows, the brackets and other marks beside them, and the classes that give these their room."""

    rows: tuple[Row, ...]
    brackets: tuple[Bracket, ...]
    marks: tuple[Mark, ...] = ()
    room: str = ""

    @property
    def next_row(self) -> int:
        return len(self.rows) + 1


def draw(entries: Sequence[Hung], edges: Edges = WHOLE) -> list[Stretch]:
    """Oldest first, with silences drawn. `edges`: of a part of a longer line."""
    between = silences([(entry.when, entry.document) for entry in entries], edges.above)
    return _draw_down(entries, between, edges)


def draw_narrowed(entries: Sequence[Hung], edges: Edges = WHOLE) -> list[Stretch]:
    """Oldest first, and chosen by filters: brackets run down, but nothing is said about the time between."""
    return _draw_down(entries, [None] * len(entries), edges)


def draw_list(entries: Sequence[Hung]) -> list[Stretch]:
    """Newest first, and chosen by filters: so it says nothing about the time between."""
    between = [None] * len(entries)
    return [_stretch(rungs, runs_down=False) for rungs in _pack(_by_year(entries, between))]


def _draw_down(entries: Sequence[Hung], between: Sequence[Silence | None], edges: Edges) -> list[Stretch]:
    """Each ladder with the edges of its own."""
    days = [entry.when for entry in entries]
    unsure = [(place, when) for place, when in enumerate(days) if unsure_days(when)]
    drawn, hung = [], 0
    for rungs in _pack(_by_year(entries, between)):
        many = sum(isinstance(rung, Hung) for rung in rungs)
        below = sort_date(days[hung + many]) if hung + many < len(days) else edges.below
        drawn.append(_stretch(rungs, runs_down=True, edges=Edges([*edges.above, *_until(hung, unsure)], below)))
        hung += many
    return drawn


def _until(hung: int, unsure: Sequence[tuple[int, When]]) -> Iterator[When]:
    """Only of unsure days a bracket comes in from above."""
    return (when for place, when in unsure if place < hung)


Rung = Hung | Silence | int


def _by_year(entries: Sequence[Hung], between: Sequence[Silence | None]) -> list[list[Rung]]:
    """Each year begins with the silence that it ends, if there is one, and its mark."""
    years: list[list[Rung]] = []
    year = None
    for entry, silence in zip(entries, between, strict=True):
        quiet: list[Rung] = [silence] if silence else []
        if entry.year != year:
            year = entry.year
            years.append([*quiet, year, entry])
        else:
            years[-1] += [*quiet, entry]
    return years


def _pack(years: list[list[Rung]]) -> Iterator[list[Rung]]:
    """As many whole years as fit; a year with more than a ladder's rows is cut."""
    ladder: list[Rung] = []
    for part in (year[i : i + MOST] for year in years for i in range(0, len(year), MOST)):
        if len(ladder) + len(part) > MOST:
            yield ladder
            ladder = []
        ladder = [*ladder, *part]
    if ladder:
        yield ladder


def _stretch(rungs: list[Rung], *, runs_down: bool, edges: Edges = WHOLE) -> Stretch:
    rows = tuple(_row(number, rung) for number, rung in enumerate(rungs, start=1))
    hung = [(row.number, row.entry.when) for row in rows if row.entry]
    return Stretch(rows, tuple(brackets(hung, runs_down=runs_down, edges=edges)))


def _row(number: int, rung: Rung) -> Row:
    match rung:
        case Hung():
            return Row(number, entry=rung)
        case Silence():
            return Row(number, silence=rung)
        case _:
            return Row(number, year=rung)
