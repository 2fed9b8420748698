"""What happens when: affairs of 25 entries each, in the order of time. Pure; each is the same whatever the size, but
for what it is about. The first ones make up stories that are the same too, so that their pages are alike everywhere.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from random import Random

ENTRIES = 25
SECOND_SOURCES = tuple(range(0, ENTRIES, 5))
PROTESTS = (2, 10, 18)
"""Positions in an affair at which something is demanded."""
ANSWERS = {5: 2, 13: 10}
"""At which it is answered, and the position at which it was asked. The last demand waits."""
EVENTS = {0: "award", 12: "modification", 24: "expiry"}
RECORDS = ENTRIES + ENTRIES + len(SECOND_SOURCES) + len(PROTESTS) + 1
"""Entries, articles, demands and the contract."""
ALIKE, OF_EACH = 2, 8
"""Stories that are the same whatever the size, and of how many affairs each: 200 entries."""
FEWEST_COMPANIES, FEWEST_PRODUCTS = 30, 20
FIRST_DAY, DAYS = date(2006, 1, 1), 6_200


@dataclass(frozen=True)
class Size:
    """How many subjects the record has grown to; a few of them have most of its entries."""

    entries: int

    def __post_init__(self) -> None:
        if self.entries < ENTRIES or self.entries % ENTRIES:
            raise SystemExit(f"The size is {self.entries}: take a multiple of {ENTRIES}.")

    @property
    def affairs(self) -> int:
        return self.entries // ENTRIES

    @property
    def companies(self) -> int:
        return FEWEST_COMPANIES + self.entries // 400

    @property
    def products(self) -> int:
        return FEWEST_PRODUCTS + self.entries // 1000

    @property
    def stories(self) -> int:
        """Their list's first page is full also in a small record: what it costs is told of equal pages."""
        return ALIKE + max(20, 10 + self.entries // 2000)


@dataclass(frozen=True)
class Moment:
    """One entry's date as EDTF, with its first and its last day."""

    edtf: str
    starts_on: date
    ends_on: date


@dataclass(frozen=True)
class Affair:
    """`number` from 0; subjects by their places in the lists of subjects.py."""

    number: int
    size: Size

    def random(self, *purpose: object) -> Random:
        return Random(f"throughline {self.number} {purpose}")  # noqa: S311 - the same each time is what is wanted

    @property
    def is_alike(self) -> bool:
        return self.number < ALIKE * OF_EACH

    @cached_property
    def story(self) -> int:
        if self.is_alike:
            return self.number // OF_EACH
        return ALIKE + few_have_most(self.random("story"), self.size.stories - ALIKE)

    @cached_property
    def company(self) -> int:
        return few_have_most(self.random("company"), FEWEST_COMPANIES if self.is_alike else self.size.companies)

    @cached_property
    def product(self) -> int:
        return few_have_most(self.random("product"), FEWEST_PRODUCTS if self.is_alike else self.size.products)

    @cached_property
    def moments(self) -> list[Moment]:
        """A fortnight to six weeks apart: three entries on is surely later, however unsure the days are."""
        random = self.random("days")
        day = FIRST_DAY + timedelta(days=random.randrange(DAYS))
        steps = itertools.accumulate(random.randint(14, 42) for _ in range(ENTRIES))
        return [moment(random, day + timedelta(days=step)) for step in steps]

    def entry(self, position: int) -> int:
        """Its number, from 1."""
        return self.number * ENTRIES + position + 1


def affairs(size: Size) -> Iterator[Affair]:
    return (Affair(number, size) for number in range(size.affairs))


def moment(random: Random, day: date) -> Moment:
    """Most days are known; some only as a month or as one of a few."""
    chance = random.random()
    if chance < 0.1:
        first = day.replace(day=1)
        return Moment(f"{day:%Y-%m}", first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))
    if chance < 0.2:
        end = day + timedelta(days=5)
        return Moment(f"[{day}..{end}]", day, end)
    return Moment(str(day), day, day)


def few_have_most(random: Random, many: int) -> int:
    """As records are: the first of sixty has a fifth of all, the next a tenth."""
    weights = [1 / (place + 1) for place in range(many)]
    return random.choices(range(many), weights)[0]


def latest_days(size: Size) -> dict[int, date]:
    """By story's place, the latest day on record."""
    found: dict[int, date] = {}
    for affair in affairs(size):
        day = max(one.ends_on for one in affair.moments[:-1])  # the last is only announced
        found[affair.story] = max(day, found.get(affair.story, day))
    return found
