"""What editors say of articles that were found to tell one report: yes, or no copy. A no can be taken back."""

from collections.abc import Iterable

from django.utils import timezone
from django.utils.translation import gettext as _

from timeline.editorial.counting import counted
from timeline.editorial.door import door
from timeline.editorial.drafts import refuse_stale
from timeline.editorial.errors import Refused
from timeline.ingest import store
from timeline.models import Article, ArticleGroup, Suggestion, User

AGREED = "agreed"


def shown_group(article: Article) -> str:
    """What its page shows of its group: the ids of the others, and AGREED where somebody agreed. Whoever decides on the
    group hands this back, so that they decide on what they saw."""
    others = [copy.record_id for copy in store.copies(article)]
    return " ".join([*others, AGREED] if article.group and article.group.agreed_at else others)


@door
def agree(article: Article, *, by: User, seen: str | None = None) -> ArticleGroup:
    """All of its group tell one report. Pages that were printed before it was found say so with their next edition.
    Raises Refused when it is in no group, or in another than was seen (`seen`: its `shown_group` then; None where
    nobody looked)."""
    store.take_lock()
    _refuse_another(article, seen)
    group = ArticleGroup.objects.select_for_update().filter(articles=article).first()
    if group is None:
        raise Refused(_("“%(article)s” is in no group by now.") % {"article": article})
    group.agreed_by, group.agreed_at = by, timezone.now()
    group.save()
    with counted(group.articles.all(), by=by):
        group.articles.update(group_waits=False)
    return group


@door
def part(article: Article, *, by: User, seen: str | None = None) -> None:
    """It is no copy: it leaves its group for good, and what only the others' verdicts decided is asked again. Raises
    Refused where its group is another than was seen."""
    store.take_lock()
    _refuse_another(article, seen)
    refuse_stale(article, None)
    group = ArticleGroup.objects.select_for_update().filter(articles=article).first()
    with counted([article, *store.copies(article)], by=by):
        _set(article, group=None, group_waits=False, stands_alone=True)
        _ask_again([article])
        if group:
            _ask_again(store.leave_none_alone(group))


@door
def rejoin(article: Article, *, by: User, seen: str | None = None) -> bool:
    """Takes a “no copy” back. Whether there is something that tells the same report. Raises as `part`."""
    store.take_lock()
    _refuse_another(article, seen)
    refuse_stale(article, None)
    with counted([article], by=by):
        _set(article, stands_alone=False)
        found = store.join(article)
    store.settle(article)
    return found


def _refuse_another(article: Article, seen: str | None) -> None:
    held = Article.objects.select_related("group").defer("text").filter(pk=article.pk).first()
    now = shown_group(held) if held else ""
    if seen is not None and set(seen.split()) != set(now.split()):
        told = _("Its group changed after you had opened the page. You saw: %(seen)s. Now it is: %(now)s. Look again.")
        raise Refused(told % {"seen": _listed(seen), "now": _listed(now)})


def _listed(shown: str) -> str:
    return ", ".join(str(_("agreed to")) if word == AGREED else word for word in shown.split()) or "–"


def _set(article: Article, **values: object) -> None:
    for name, value in values.items():
        setattr(article, name, value)
    article.save(update_fields=list(values))


def _ask_again(articles: Iterable[Article]) -> None:
    for article in articles:
        Suggestion.objects.filter(article=article).exclude(claim__article=article).update(claim=None)
