"""What stands in the inbox, in one order: suggestions, and articles in which nothing was found."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Prefetch, QuerySet, Value
from django.db.models.functions import Coalesce, Left
from django.urls import reverse

from timeline.admin.inbox import choosing
from timeline.models import Article, ArticleVerdict, Claim, Suggestion, SuggestionCandidate, User
from timeline.models.sifted import NEEDED, to_read
from timeline.models.suggestion import SuggestionQuerySet

RELATED = ["article__outlet", "claim__entry", "claim__by"]
OF_ARTICLES = ["outlet", "verdict__entry", "verdict__by"]
NOTHING = 0
"""In the place of a suggestion's key: the row is the article itself."""
COLUMNS = ("likely", "of", "strength", "key")
ORDER = ("-likely", "-of", "-strength", "key")
Keys = Sequence[tuple[Any, ...]]


@dataclass(frozen=True)
class Row:
    """A suggestion, or an article by itself."""

    article: Article
    suggestion: Suggestion | None = None

    @property
    def verdict(self) -> Claim | ArticleVerdict | None:
        return self.suggestion.claim if self.suggestion else getattr(self.article, "verdict", None)

    @property
    def sentences(self) -> int:
        """That can be chosen from in the article, as far as its page shows it at first."""
        return choosing.count(getattr(self.article, "opening", ""))

    @property
    def title(self) -> str:
        return str(self.suggestion or self.article)

    @property
    def url(self) -> str:
        return reverse(self._page, args=[self._pk])

    @property
    def undo_url(self) -> str:
        return reverse(f"{self._page}_decide", args=[self._pk, "reopen"])

    @property
    def _page(self) -> str:
        return "admin:inbox_suggestion" if self.suggestion else "admin:inbox_article"

    @property
    def _pk(self) -> int:
        return (self.suggestion or self.article).pk


def waiting() -> QuerySet:
    """Keys of what the inbox opens with, the sure suggestions and the articles in which nothing was found: articles
    together, the likeliest article and within it the likeliest suggestion first."""
    asked = _asked(Suggestion.objects.to_decide().sure())
    articles = to_read().order_by().annotate(likely=F("relevance"), of=F("pk"), strength=Value(0.0), key=Value(NOTHING))
    return asked.union(articles.values_list(*COLUMNS), all=True).order_by(*ORDER)


def maybe() -> QuerySet:
    """Keys of the suggestions of what may be an event, in the same order."""
    return _asked(Suggestion.objects.to_decide().maybe()).order_by(*ORDER)


def _asked(suggestions: SuggestionQuerySet) -> QuerySet:
    columns = {"likely": Coalesce("article__relevance", -1.0), "of": F("article_id"), "strength": F("score")}
    return suggestions.order_by().annotate(**columns, key=F("pk")).values_list(*COLUMNS)


def decided(by: User | None = None) -> QuerySet:
    """Keys of those on which the verdicts were given, not of all that they hold for; the latest first."""
    given = Suggestion.objects.filter(claim__article=F("article")).order_by()
    on_articles = ArticleVerdict.objects.order_by()
    if by:
        given, on_articles = given.filter(claim__by=by), on_articles.filter(by=by)
    asked = given.annotate(when=F("claim__at"), of=F("article_id"), key=F("pk"))
    articles = on_articles.annotate(when=F("at"), of=F("article_id"), key=Value(NOTHING))
    columns = ("when", "of", "key")
    return asked.values_list(*columns).union(articles.values_list(*columns), all=True).order_by("-when", "-key")


def rows(keys: Iterable[tuple[Any, ...]]) -> list[Row]:
    """In the order of their keys, of which the last two are the article's and the suggestion's; without texts."""
    pairs = [(key[1], key[-1]) for key in keys]
    suggestions = whole_suggestions().defer("article__text").in_bulk({key for _of, key in pairs if key})
    opening = Left("text", choosing.READ_HERE)
    alone = whole_articles().defer("text").annotate(opening=opening).in_bulk({of for of, key in pairs if not key})
    found = [row(suggestions.get(key)) if key else row(alone.get(of)) for of, key in pairs]
    return [each for each in found if each]


def whole_suggestions() -> QuerySet[Suggestion]:
    candidates = Prefetch("candidates", SuggestionCandidate.objects.select_related("entry"))
    return Suggestion.objects.select_related(*RELATED).prefetch_related(candidates)


def whole_articles() -> QuerySet[Article]:
    return Article.objects.select_related(*OF_ARTICLES)


def opened_articles() -> QuerySet[Article]:
    """With the score from which each stands in the inbox (`needed`)."""
    return whole_articles().annotate(needed=NEEDED)


def whole(row: Row) -> Row:
    """With the article's text, which the list leaves out."""
    if row.suggestion:
        found = whole_suggestions().get(pk=row.suggestion.pk)
        return Row(found.article, found)
    return Row(opened_articles().get(pk=row.article.pk))


def last_decided(by: User) -> Row | None:
    """On which somebody gave the last verdict of theirs."""
    return first(decided(by))


def first(keys: QuerySet) -> Row | None:
    return next(iter(rows(keys[:1])), None)


def row(one: Suggestion | Article | None) -> Row | None:
    if isinstance(one, Suggestion):
        return Row(one.article, one)
    return Row(one) if one else None
