"""The marks beside a scale, none too near to the next: days from the first protest, or dates. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from timeline.pages.compare.scale import Scale, Stretch

APART = 40.0
STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
MONTHS = (1, 3, 6, 12, 24, 60, 120)
MONTH = 30.4
"""Days."""


@dataclass(frozen=True)
class Tick:
    """`is_year`: the label is a year alone; else it is a month, or a number of days."""

    day: int
    y: float
    is_year: bool = False


def counted(scale: Scale) -> list[Tick]:
    """Days from the first protest, in round numbers."""
    return [Tick(day, scale.y(day)) for stretch in scale.stretches for day in _round_days(stretch)]


def dated(scale: Scale) -> list[Tick]:
    """The first days of months or years; a day is its number in the calendar."""
    return [
        Tick(day.toordinal(), scale.y(day.toordinal()), is_year=day.month == 1)
        for stretch in scale.stretches
        for day in _months(stretch)
    ]


def _round_days(stretch: Stretch) -> Iterator[int]:
    step = next((step for step in STEPS if step * stretch.day >= APART), None)
    if step is None:
        return
    day = -(-stretch.first // step) * step
    while day <= stretch.last:
        yield day
        day += step


def _months(stretch: Stretch) -> Iterator[date]:
    step = next((step for step in MONTHS if step * MONTH * stretch.day >= APART), None)
    if step is None:
        return
    start = date.fromordinal(stretch.first)
    month = -(-(start.year * 12 + start.month - (start.day == 1)) // step) * step
    while month // 12 < date.max.year and (day := date(month // 12, month % 12 + 1, 1)).toordinal() <= stretch.last:
        if day.toordinal() >= stretch.first:
            yield day
        month += step
