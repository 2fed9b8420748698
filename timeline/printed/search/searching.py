"""A whole search under the filters of a query: what was understood, which subjects it names, what it finds."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from timeline.printed.connection import PUBLIC
from timeline.printed.models import PublicRecord
from timeline.printed.pages import Page
from timeline.printed.parameters.filters import Filters
from timeline.printed.search import naming
from timeline.printed.search.finding import Counts, Found, by_date, by_relevance, records
from timeline.printed.search.hits import Hit, hit
from timeline.printed.search.naming import Near, Subject
from timeline.printed.search.question import Question, question
from timeline.printed.search.sought import Sought
from timeline.printed.stood import standing

SUBJECTS = 6
LENGTH = 20


@dataclass(frozen=True)
class Results:
    """`near`: where nothing was found, terms that may be misspelt. `is_cut`: not all that was found is listed."""

    asked: Question
    subjects: list[Subject] = field(default_factory=list)
    hits: list[Hit] = field(default_factory=list)
    page: Page = field(default_factory=lambda: Page((), [], None, None))
    counts: Counts = field(default_factory=lambda: Counts(0, {}))
    near: list[Near] = field(default_factory=list)
    is_cut: bool = False

    @property
    def instead(self) -> Question:
        """The question with the nearest names."""
        better = self.asked
        for one in self.near:
            better = better.with_term(one.term, one.instead)
        return better


def search(filters: Filters, length: int = LENGTH) -> Results:
    """`length`: of a page, where no limit is given."""
    return of(question(filters.get("q") or ""), filters, length)


def of(asked: Question, filters: Filters, length: int = LENGTH) -> Results:
    if not asked:
        return Results(asked)
    subjects = naming.named(asked, filters.at, SUBJECTS)
    found = find(sought(asked, filters, subjects), filters, length)
    near = [] if found.counts.entries or subjects else _misspelt(asked, filters.at)
    return Results(asked, subjects, _hits(found, asked, filters.at), found.page, found.counts, near, found.is_cut)


def find(what: Sought, filters: Filters, length: int) -> Found:
    limit = filters.values.get("limit", (length,))[0]
    if filters.get("sort") == "relevance":
        return by_relevance(what, filters.cursor, limit)
    return by_date(what, filters.cursor, limit, oldest_first=filters.get("sort") == "date")


def sought(asked: Question, filters: Filters, subjects: Sequence[Subject] = (), within: Sequence[str] = ()) -> Sought:
    groups = [*([facet] for facet in within), *filters.facets()]
    facets = " & ".join("(" + " | ".join(f"'{facet}'" for facet in group) + ")" for group in groups)
    found = Sought(asked.anywhere(), asked.in_title(), asked.weighed(), facets, at=filters.at)
    found = replace(found, after=filters.get("after"), before=filters.get("before"))
    return replace(found, anywhere=" | ".join([f"({found.anywhere})", *_renamed(asked, subjects)]))


def _renamed(asked: Question, subjects: Sequence[Subject]) -> list[str]:
    """Who is asked for by one of several names is found by all of them: entries print that of their day."""
    if asked.without or len(asked.terms) != 1:
        return []
    words = asked.terms[0].words
    return [f"'organization_exact:{one.slug}'" for one in subjects if len(one.names) > 1 and one.is_called(words)]


def _misspelt(asked: Question, at: int | None) -> list[Near]:
    """Terms that no entry has, where a name is near."""
    return [near for near in naming.near(asked.terms, at) if not records(Sought(_alone(near).anywhere(), at=at), 1)]


def _alone(near: Near) -> Question:
    return Question(((near.term,),))


def _hits(found: Found, asked: Question, at: int | None) -> list[Hit]:
    shown = {row["record_id"]: row["score"] for row in found.page.rows}
    if at is None:
        documents = PublicRecord.objects.in_print().filter(pk__in=shown).values_list("pk", "document")
    else:
        documents = standing(list(shown), "document", at=at, using=PUBLIC)
    by_id = dict(documents) if shown else {}
    return [hit(by_id[record_id], asked, score) for record_id, score in shown.items() if record_id in by_id]
