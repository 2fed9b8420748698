"""Which entries on record an article belongs to, the likeliest first, each with the reasons.

Words are weighed by how few entries have them (not how few articles: a name that thirty articles on one event share
tells that event). An entry is as likely as the titles of its best sources are like the article's words, as its own
words are, and as much of the article's words as it has in all; it gains by organizations in common and by days close
together. The weights were found on the dev half of data/aiid (`manage.py evaluate linking`).
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from math import exp, log, sqrt

MOST = 5
LIKE_ITS_SOURCES, NEXT_SOURCE = 1.0, 0.5
"""Of each further source half of what the one before it gives."""
LIKE_ITSELF, COVERED, SATURATED, OWN = 1.0, 4.0, 0.25, 2
BY_DAYS, FADING = 1.5, 30
BY_ORGANIZATIONS = 0.3
LEAST = 0.4
WORD = re.compile(r"[^\W_]+")
SMALL_WORDS = (
    "a about after again all also an and are as at be been before but by can could did do does for from had has "
    "have he her his how i if in into is it its may more most not of off on only or other our out over own said "
    "say says she so some such than that the their them then there these they this those to too up very was we "
    "were what when where which who whom why will with would you your "
)
STOP = frozenset(SMALL_WORDS.split())
ENDINGS = ("ies", "y"), ("sses", "ss"), ("ing", ""), ("ied", "y"), ("ed", ""), ("s", "")
KEEP_S = ("ss", "us", "is")

Weigh = Callable[[str], float]


@dataclass(frozen=True)
class Asked:
    """An article: the words of its title and opening, whom it names (slugs), its day."""

    words: frozenset[str]
    organizations: frozenset[str] = frozenset()
    day: date | None = None


@dataclass(frozen=True)
class Known:
    """An entry: its own words, those of the titles of its sources, and the days of both. `tie`: by what the article is
    tied to it for certain, in words."""

    pk: int
    own: frozenset[str]
    sources: tuple[frozenset[str], ...] = ()
    organizations: frozenset[str] = frozenset()
    days: tuple[date, ...] = ()
    tie: str = ""

    @property
    def words(self) -> frozenset[str]:
        return self.own.union(*self.sources)


@dataclass(frozen=True)
class Belonging:
    """`words`, the heaviest first, `organizations` and `days` (how many lie between) are in common."""

    pk: int
    score: float
    words: tuple[str, ...]
    organizations: tuple[str, ...]
    days: int | None
    tie: str


def words(text: str) -> frozenset[str]:
    """In small letters and without their commonest English endings; without those that tell nothing."""
    return frozenset(spelled(text))


def spelled(text: str) -> dict[str, str]:
    """Each of these words with how the text writes it."""
    written = WORD.findall(text.replace("’s", "").replace("'s", ""))
    return {_stem(word.casefold()): word for word in reversed(written) if word.casefold() not in STOP}


def weighing(holders: Callable[[str], int], entries: int) -> Weigh:
    """By in how many of all entries a word stands."""
    return lambda word: log(1 + max(entries, 1) / max(holders(word), 1))


def belongs(asked: Asked, known: Iterable[Known], weigh: Weigh) -> list[Belonging]:
    """At most five. What is tied for certain comes first."""
    weights = {word: weigh(word) ** 2 for word in asked.words}
    found = [_judged(asked, entry, weights, weigh) for entry in known]
    likely = [one for one in found if one.tie or one.score >= LEAST]
    return sorted(likely, key=lambda one: (not one.tie, -one.score, one.pk))[:MOST]


def _judged(asked: Asked, entry: Known, weights: dict[str, float], weigh: Weigh) -> Belonging:
    likest = sorted((_likeness(weights, source, weigh) for source in entry.sources), reverse=True)
    held = Counter(word for source in entry.sources for word in source & weights.keys())
    held.update(dict.fromkeys(entry.own & weights.keys(), OWN))
    score = LIKE_ITS_SOURCES * sum(like * NEXT_SOURCE**place for place, like in enumerate(likest[:8]))
    score += LIKE_ITSELF * _likeness(weights, entry.own, weigh)
    score += COVERED * _covered(weights, held, len(entry.sources))
    apart = min((abs((asked.day - day).days) for day in entry.days), default=None) if asked.day else None
    shared = asked.organizations & entry.organizations
    score *= 1 + (BY_DAYS * exp(-apart / FADING) if apart is not None else 0) + BY_ORGANIZATIONS * bool(shared)
    common = sorted(held, key=lambda word: (-weights[word], word))
    return Belonging(entry.pk, round(score, 3), tuple(common[:6]), tuple(sorted(shared)), apart, entry.tie)


def _likeness(weights: dict[str, float], theirs: frozenset[str], weigh: Weigh) -> float:
    """The cosine of the two, each word at its weight."""
    shared = sum(weights[word] for word in theirs & weights.keys())
    if not shared:
        return 0.0
    return shared / sqrt(sum(weights.values()) * sum(weigh(word) ** 2 for word in theirs))


def _covered(weights: dict[str, float], held: Counter[str], sources: int) -> float:
    """The part of the article's words that the entry has, the more the more of its sources have them."""
    half = SATURATED * (1 + sources / 8)
    return sum(weights[word] * many / (many + half) for word, many in held.items()) / (sum(weights.values()) or 1)


def _stem(word: str) -> str:
    for ending, instead in ENDINGS:
        if (
            word.endswith(ending)
            and len(word) - len(ending) >= 3
            and not word.endswith(KEEP_S if ending == "s" else ())
        ):
            word = word.removesuffix(ending) + instead
            break
    return word[:-1] if len(word) > 4 and word.endswith("e") else word
