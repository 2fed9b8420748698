"""Which entries on record an article belongs to, the likeliest first, each with the reasons.

Six signs tell how likely an entry is (`signs`), weighed by WEIGHTS. Rare words tell more than common ones, and rare is
what few entries have (not few articles: a name that thirty articles on one event share tells that event). How rare is
known of the article's own words alone, as they are looked up; so no sign asks about any others.

The weights are those under which the right entries of half the labelled reports are likeliest among all that are
compared (`manage.py evaluate linking` finds them again, and judges them by the other half).
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from math import exp, log1p, sqrt

MOST = 5
SIGNS = ("words", "rarest", "next rarest", "near", "same days", "others named")
WEIGHTS = (2.09, 5.41, 1.75, 3.98, 3.97, -1.64)
LEAST = 4.0
"""Of a score; of the right entries fewer than one in a hundred has less."""
FEW, MANY = 5, 15
"""Words of the article: the more it has, the less each counts, within these."""
OWN, OF_SOURCES, HELD = 2, 0.5, 12.0
NEAR, SAME = 45, 3
"""Days after which a sign has faded to a third."""
COMPARED, NEARBY = 60, 40
HOLDERS = 200
"""More entries than these have a common word: of them only those near in time are looked at."""


@dataclass(frozen=True)
class Rarity:
    """One of how many entries has a word."""

    holders: Callable[[str], int]
    entries: int

    def of(self, word: str) -> float:
        return max(self.entries / max(self.holders(word), 1), 1.0)

    def weight(self, word: str) -> float:
        """From 0 to 1, that of a word that one entry has."""
        return log1p(self.of(word)) / log1p(max(self.entries, 1))


@dataclass(frozen=True)
class Asked:
    """An article: the words of its title and opening, whom it names (slugs), its day."""

    words: frozenset[str]
    organizations: frozenset[str] = frozenset()
    day: date | None = None

    @property
    def months(self) -> frozenset[str]:
        """Those in which what it tells of likely was."""
        return _months((_days_on(self.day, -15), _days_on(self.day, 15))) if self.day else frozenset()


@dataclass(frozen=True)
class Known:
    """An entry: its own words and days, and those of its sources. `tie`: by what the article is tied to it for certain,
    in a word."""

    pk: int
    own: frozenset[str]
    sources: tuple[frozenset[str], ...] = ()
    organizations: frozenset[str] = frozenset()
    days: tuple[date, ...] = ()
    source_days: tuple[date, ...] = ()
    tie: str = ""

    @property
    def words(self) -> frozenset[str]:
        return self.own.union(*self.sources)

    @property
    def found_by(self) -> frozenset[str]:
        """What it is kept under to be found: its words, and its months, which no word looks like."""
        return self.words | _months((*self.days, *self.source_days))


@dataclass(frozen=True)
class Belonging:
    """`words`, the heaviest first, `organizations` and `days` (how many lie between) are in common."""

    pk: int
    score: float
    words: tuple[str, ...]
    organizations: tuple[str, ...]
    days: int | None
    tie: str


def compared(holders: Mapping[str, Collection[int]], near: Collection[int], rarity: Rarity) -> set[int]:
    """The entries worth a closer look, of those that have words of the article (`holders`, without those that only
    have common words and lie far away). `near` are those that share a common one in the same weeks."""
    votes: Counter[int] = Counter()
    for word, entries in holders.items():
        weight = rarity.weight(word) ** 2
        for entry in entries:
            votes[entry] += weight  # type: ignore[assignment]
    most = [entry for entry, _ in votes.most_common(COMPARED)]
    return {*most, *sorted(near, key=lambda entry: (-votes[entry], entry))[:NEARBY]}


def belongs(asked: Asked, known: Iterable[Known], rarity: Rarity) -> list[Belonging]:
    """At most five. What is tied for certain comes first."""
    found = [_judged(asked, entry, rarity) for entry in known]
    likely = [one for one in found if one.tie or (one.words and one.score >= LEAST)]
    return sorted(likely, key=lambda one: (not one.tie, -one.score, one.pk))[:MOST]


def signs(asked: Asked, entry: Known, rarity: Rarity) -> tuple[float, ...]:
    """In the order of SIGNS."""
    held = _held(asked, entry)
    of = min(max(len(asked.words), FEW), MANY)
    rarest = sorted(map(rarity.weight, held), reverse=True)
    apart, own = _apart(asked.day, (*entry.days, *entry.source_days)), _apart(asked.day, entry.days)
    many = log1p(len(entry.sources)) + OF_SOURCES
    return (
        sum(log1p(HELD * times / many * sqrt(rarity.of(word))) for word, times in held.items()) / of,
        rarest[0] if rarest else 0.0,
        rarest[1] if len(rarest) > 1 else 0.0,
        0.0 if apart is None else exp(-apart / NEAR),
        0.0 if own is None else exp(-own / SAME),
        float(bool(asked.organizations) and not asked.organizations & entry.organizations),
    )


def _judged(asked: Asked, entry: Known, rarity: Rarity) -> Belonging:
    score = sum(weight * sign for weight, sign in zip(WEIGHTS, signs(asked, entry, rarity), strict=True))
    common = sorted(_held(asked, entry), key=lambda word: (-rarity.of(word), word))
    shared = sorted(asked.organizations & entry.organizations)
    apart = _apart(asked.day, (*entry.days, *entry.source_days))
    return Belonging(entry.pk, round(score, 3), tuple(common[:6]), tuple(shared), apart, entry.tie)


def _held(asked: Asked, entry: Known) -> Counter[str]:
    """The words in common, and how often the entry has them: each of its sources once, itself OWN times."""
    held = Counter(word for source in entry.sources for word in source & asked.words)
    held.update(dict.fromkeys(entry.own & asked.words, OWN))
    return held


def _apart(day: date | None, days: Iterable[date]) -> int | None:
    return min((abs((day - other).days) for other in days), default=None) if day else None


def _days_on(day: date, many: int) -> date:
    """The first or last day that there is, where calendars end."""
    return date.fromordinal(min(max(day.toordinal() + many, 1), date.max.toordinal()))


def _months(days: Iterable[date]) -> frozenset[str]:
    return frozenset(f"{day:%Y-%m}" for day in days)
