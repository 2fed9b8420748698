"""The entries that a question finds, by relevance or by date, with how many they are and of which kinds.

PostgreSQL's index of words tells quickly who has a word, but not in which order; of a word that half of all entries
have it would hand over half the record to be sorted, and its planner, to whom all words are alike, may go through the
dates for a word that nobody has. So it is not asked to choose. Entries are looked for where most of what is asked for
comes first: among the newest (walk), and where too few of these have the words, year by year by the index of words,
which also knows the years (by_year). Either way no more is read than a bounded number of rows for each year.

What comes by relevance are the newest MOST that were found and as many of those with the words in their titles.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.printed.cursors import Cursor, Order
from timeline.printed.pages import Page, is_backwards, turned
from timeline.printed.search.sought import Sought
from timeline.printed.search.statements import COLUMNS, Way, by_year, counted, shown, walk

MOST = 2_000
"""Entries that are counted and ranked: the newest."""
WALKED = 3_000
"""Rows in which it is first looked for."""
OFTEN = 0.15
"""What is found in so many of these is found soonest by going on, GENEROUS times as far as should be enough."""
GENEROUS = 1.3

BY_DATE = Order(("sort_date", "number"), descending=True)
BY_RELEVANCE = Order(("score", "sort_date", "number"), descending=True)


@dataclass(frozen=True)
class Counts:
    """How many were found, at most MOST of them counted, and of these how many have each facet, most first."""

    entries: int
    facets: dict[str, int]

    @property
    def is_whole(self) -> bool:
        return self.entries <= MOST


@dataclass(frozen=True)
class Found:
    """`page` has columns record_id, score, sort_date, number."""

    page: Page
    counts: Counts


def by_relevance(sought: Sought, cursor: Cursor | None, limit: int) -> Found:
    newest = ids(sought, MOST + 1)
    titled = ids(sought.titles(), MOST) if len(newest) > MOST else []
    found = shown(titled, sought, BY_RELEVANCE, cursor, limit) if titled and not is_backwards(cursor) else []
    if len(found) <= limit:
        found = shown([*newest, *titled], sought, BY_RELEVANCE, cursor, limit)
    return Found(turned(COLUMNS, found, BY_RELEVANCE, cursor, limit), _counts(newest))


def by_date(sought: Sought, cursor: Cursor | None, limit: int, *, oldest_first: bool = False) -> Found:
    order = BY_DATE.reversed() if oldest_first else BY_DATE
    newest = ids(sought, MOST + 1)
    first = ids(sought, limit + 1, order, cursor) if cursor or oldest_first else newest[: limit + 1]
    found = shown(first, sought, order, cursor, limit)
    return Found(turned(COLUMNS, found, order, cursor, limit), _counts(newest))


def ids(sought: Sought, most: int, order: Order = BY_DATE, cursor: Cursor | None = None) -> list[int]:
    """Of the rows that are found, the first in this order, or after the cursor."""
    way = Way.of(order, cursor)
    found, is_all = walk(sought, way, WALKED)
    if not is_all and WALKED * OFTEN < len(found) < most:
        found, is_all = walk(sought, way, round(GENEROUS * WALKED * most / len(found)))
    return found[:most] if is_all or len(found) >= most else by_year(sought, way, most)


def _counts(newest: Sequence[int]) -> Counts:
    return Counts(len(newest), counted(newest[:MOST]))
