"""What editors say of articles that were found to tell one report: yes, or no copy. A no can be taken back."""

from collections.abc import Iterable

from django.utils import timezone
from django.utils.translation import gettext as _

from timeline.editorial.door import door
from timeline.editorial.drafts import counted, refuse_stale
from timeline.editorial.errors import Refused
from timeline.ingest import store
from timeline.models import Article, ArticleGroup, Suggestion, User


@door
def agree(article: Article, *, by: User) -> ArticleGroup:
    """All of its group tell one report. Pages that were printed before it was found say so with their next edition.
    Raises Refused when it is in no group."""
    store.take_lock()
    group = ArticleGroup.objects.select_for_update().filter(articles=article).first()
    if group is None:
        raise Refused(_("“%(article)s” is in no group by now.") % {"article": article})
    group.agreed_by, group.agreed_at = by, timezone.now()
    group.save()
    with counted(group.articles.all(), by=by):
        group.articles.update(group_waits=False)
    return group


@door
def part(article: Article, *, by: User) -> None:
    """It is no copy: it leaves its group for good, and what only the others' verdicts decided is asked again."""
    store.take_lock()
    refuse_stale(article, None)
    group = ArticleGroup.objects.select_for_update().filter(articles=article).first()
    with counted([article, *store.copies(article)], by=by):
        _set(article, group=None, group_waits=False, stands_alone=True)
        _ask_again([article])
        if group:
            _leave_none_alone(group)


@door
def rejoin(article: Article, *, by: User) -> bool:
    """Takes a “no copy” back. Whether there is something that tells the same report."""
    store.take_lock()
    refuse_stale(article, None)
    with counted([article], by=by):
        _set(article, stands_alone=False)
        found = store.join(article)
    store.settle(article)
    return found


def _leave_none_alone(group: ArticleGroup) -> None:
    rest = list(group.articles.order_by("pk")[:2])
    if len(rest) < 2:
        for alone in rest:
            _set(alone, group=None, group_waits=False)
        _ask_again(rest)
        group.delete()


def _set(article: Article, **values: object) -> None:
    for name, value in values.items():
        setattr(article, name, value)
    article.save(update_fields=list(values))


def _ask_again(articles: Iterable[Article]) -> None:
    for article in articles:
        Suggestion.objects.filter(article=article).exclude(claim__article=article).update(claim=None)
