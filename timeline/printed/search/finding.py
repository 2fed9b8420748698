"""The entries that a question finds, by relevance or by date, with how many they are and of which kinds.

PostgreSQL's index of words tells quickly who has a word, but not in which order; of a word that half of all entries
have it would hand over half the record to be sorted, and its planner, to whom all words are alike, may go through the
dates for a word that nobody has. So it is not asked to choose. How many of the newest rows have what is asked for says
which way is the shorter one (statements.py). Either way no more is read than a bounded number of rows.

What comes by relevance are the newest MOST that were found and as many of those with the words in their titles.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.printed.cursors import Cursor, Order
from timeline.printed.pages import Page, Row, turned
from timeline.printed.search.sought import Sought
from timeline.printed.search.statements import (
    COLUMNS,
    NEWEST_FIRST,
    Clause,
    Listed,
    Way,
    by_year,
    listed,
    probe,
    rows,
    walk,
)

MOST = 2_000
"""Entries that are ranked: the newest."""
COUNTED = 1_000
"""Entries that are counted: the newest."""
PROBED = 300
"""Rows in which it is first looked."""
OFTEN = 0.7
"""What is found in so many of these is found soonest by going on, GENEROUS times as far as should be enough."""
GENEROUS = 1.3

BY_DATE = Order(("sort_date", "number"), descending=True)
BY_RELEVANCE = Order(("score", "sort_date", "number"), descending=True)


@dataclass(frozen=True)
class Counts:
    """How many were found, which is exact up to COUNTED, and of the newest so many how many have each facet, most
    first."""

    entries: int
    facets: dict[str, int]

    @property
    def is_whole(self) -> bool:
        return self.entries <= COUNTED


@dataclass(frozen=True)
class Found:
    """`page` has columns record_id, score, sort_date, number. `is_cut`: not all that was found is listed."""

    page: Page
    counts: Counts
    is_cut: bool = False


def by_relevance(sought: Sought, cursor: Cursor | None, limit: int) -> Found:
    newest = _listed(sought, BY_RELEVANCE, cursor, limit + 1, MOST + 1)
    is_cut = newest.many > MOST
    titled = _listed(sought.titles(), BY_RELEVANCE, cursor, limit + 1, MOST).page if is_cut else []
    page = _merged(newest.page, titled, Way.of(BY_RELEVANCE, cursor))[: limit + 1]
    return Found(turned(COLUMNS, page, BY_RELEVANCE, cursor, limit), _counts(newest), is_cut)


def by_date(sought: Sought, cursor: Cursor | None, limit: int, *, oldest_first: bool = False) -> Found:
    order = BY_DATE.reversed() if oldest_first else BY_DATE
    newest = _listed(sought, BY_DATE, None, limit + 1, COUNTED + 1)
    page = first(sought, limit + 1, Way.of(order, cursor)) if cursor or oldest_first else newest.page
    return Found(turned(COLUMNS, page, order, cursor, limit), _counts(newest))


def records(sought: Sought, most: int) -> list[str]:
    """The ids of what is found, the newest first."""
    return [record_id for record_id, *_place in first(sought, most)]


def first(sought: Sought, most: int, way: Way = NEWEST_FIRST) -> list[Row]:
    """Of what is found the first in this order, as COLUMNS."""
    for source in _sources(sought, way, most, ranked=False):
        found = rows(*source)
        if len(found) == most:
            break
    return [(record_id, score, day, number) for record_id, day, number, _counted, score in found]


def _listed(sought: Sought, order: Order, cursor: Cursor | None, length: int, most: int) -> Listed:
    """A page of the newest `most` that are found."""
    for source in _sources(sought, NEWEST_FIRST, most, ranked="score" in order.fields):
        found = listed(source, order, cursor, length, COUNTED)
        if found.many == most:
            break
    return found


def _sources(sought: Sought, way: Way, most: int, *, ranked: bool) -> list[Clause]:
    """Statements that find the first; where one finds fewer than `most`, the next may find more."""
    found, seen = probe(sought, way, PROBED)
    if seen < PROBED or found >= most:
        return [walk(sought, way, most, PROBED, ranked=ranked)]
    further = by_year(sought, way, most, ranked=ranked)
    if found < PROBED * OFTEN:
        return [further]
    return [walk(sought, way, most, round(GENEROUS * PROBED * most / found), ranked=ranked), further]


def _merged(newest: Sequence[Row], titled: Sequence[Row], way: Way) -> list[Row]:
    """By their columns after the first, which is the id."""
    return sorted({*newest, *titled}, key=lambda row: row[1:], reverse=way.descending)


def _counts(newest: Listed) -> Counts:
    facets = Counter(newest.facets)
    return Counts(newest.many, dict(sorted(facets.items(), key=lambda each: (-each[1], each[0]))))
