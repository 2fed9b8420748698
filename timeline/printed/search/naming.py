"""The subjects that a question names, such as organizations; and where it misspells one, the nearest names."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from timeline.printed.derived.search import MADE, called
from timeline.printed.models import Extent
from timeline.printed.search.question import Question, Term, question
from timeline.printed.search.statements import held, rows
from timeline.printed.search.vectors import grams
from timeline.printed.search.words import fold, read, sought
from timeline.printed.stood import documents_by_title
from timeline.printed.typesetting import Document

LOOKED_AT = 40
"""Subjects whose names are compared."""
NEAR = 0.75
"""Of 1, which is equal: one letter in four may be wrong, missing, too much or in its neighbour's place."""
SHORTEST = 4
"""Letters of a word that may be misspelt: among shorter ones everything is near."""
_NAMED = """
SELECT record_id FROM printed_searchrow
WHERE words @@ %s::tsquery AND sort_date IS NULL AND made = %s{held}
ORDER BY ts_rank(words, %s::tsquery) DESC, number LIMIT %s
"""


@dataclass(frozen=True)
class Subject:
    """`name` is today's, `names` are all it had. `entries`: how many it has now; None at a sequence."""

    kind: str
    slug: str
    url: str
    names: tuple[str, ...]
    entries: int | None = None

    @property
    def name(self) -> str:
        return self.names[0]

    @property
    def facet(self) -> str:
        return f"{self.kind}:{self.slug}"

    def is_called(self, words: Sequence[str]) -> bool:
        return any(sought(name) == list(words) for name in self.names)


def named(asked: Question, at: int | None, most: int) -> list[Subject]:
    """Those that have the words in their names; first who is called just so, then the shortest names."""
    found = _subjects(asked.in_names(), at) if asked else []
    words = [word for term in asked.terms for word in term.words]
    found.sort(key=lambda one: (not one.is_called(words), len(sought(one.name)), -(one.entries or 0), one.name))
    return found[:most]


def beginning(words: Sequence[str], last: str, most: int) -> list[Subject]:
    """Those that have all these words in their names, and one that begins with the last, in small letters."""
    query = " & ".join([*(f"'@{word}'" for word in words), f"({begun('@', last)})"])
    found = _subjects(query, None)
    found.sort(key=lambda one: (not fold(one.name).startswith(last), -(one.entries or 0), one.name))
    return found[:most]


def begun(sign: str, last: str) -> str:
    """As a tsquery: words that begin so, or the one that it is without its ending."""
    return " | ".join(dict.fromkeys([f"'{sign}{last}':*", *(f"'{sign}{word}'" for word in sought(last))]))


@dataclass(frozen=True)
class Near:
    """A term that is perhaps misspelt, and a name's words in its place."""

    term: Term
    instead: Term


def near(terms: Iterable[Term], at: int | None) -> list[Near]:
    """For each of the terms the nearest words of a printed name, where some are near enough."""
    wanted = [term for term in terms if any(len(fold(word)) >= SHORTEST for word in _written(term.written))]
    asked = dict.fromkeys(f"'%{gram}'" for term in wanted for w in _written(term.written) for gram in grams(_stem(w)))
    if not asked:
        return []
    names = [name for subject in _subjects(" | ".join(asked), at) for name in subject.names]
    known = list(dict.fromkeys(word for name in names for word in _written(name)))
    return [Near(term, better) for term in wanted if (better := _better(term, known)) is not None]


def _better(term: Term, known: Sequence[str]) -> Term | None:
    words = _written(term.written)
    nearest = [_nearest(word, known) or word for word in words]
    if nearest == words:
        return None
    return next(iter(question(f'"{" ".join(nearest)}"').terms), None)


def _nearest(word: str, known: Sequence[str]) -> str | None:
    """None also for a word that is spelt as one of these is."""
    folded = fold(word)
    alike = [(OSA.normalized_similarity(folded, fold(other)), other) for other in known]
    likeness, best = max(alike, default=(0.0, ""), key=lambda one: one[0])
    return best if NEAR <= likeness < 1 and len(folded) >= SHORTEST else None


def _written(text: str) -> list[str]:
    return [text[token.start : token.end] for token in read(text) if token.word]


def _stem(written: str) -> str:
    return next(iter(sought(written)), "")


def _subjects(query: str, at: int | None) -> list[Subject]:
    clause, values = held(at)
    ids = [row[0] for row in rows(_NAMED.format(held=clause), [query, MADE, *values, query, LOOKED_AT])]
    documents = documents_by_title(ids, at=at) if ids else []
    facets = [f"{kind}:{document['slug']}" for kind, document in documents]
    counted = dict(Extent.objects.filter(facet__in=facets).values_list("facet", "entries")) if at is None else {}
    return [_subject(kind, document, counted) for kind, document in documents if "state" not in document]


def _subject(kind: str, document: Document, counted: dict[str, int]) -> Subject:
    entries = counted.get(f"{kind}:{document['slug']}", 0) if counted else None
    return Subject(kind, document["slug"], document["url"], tuple(called(document)), entries)
