"""Puts an article with those that tell the same report. Each stays an article of its own."""

from collections.abc import Iterator, Mapping

from django.db.models import Exists, OuterRef, Q

from timeline.ingest.store import versions
from timeline.ingest.store.sketches import alike
from timeline.models import Article, ArticleGroup
from timeline.printed.models import PublicRecord
from timeline.publishing.freeze_rows import copied_by


def join(article: Article) -> bool:
    """The group of the nearest copy or light rewrite, if there is one; the caller holds the lock (lock.py): else two
    copies that come at once would not see each other.

    An editor's “no copy” holds. What is in print already waits for an editor's yes before a page counts it otherwise.
    """
    if article.group_id or article.stands_alone or not article.text:
        return False
    nearest = next(_alike(article), None)
    if nearest is None:
        return False
    others = Article.objects.filter(pk=nearest)
    group = others.values_list("group", flat=True).get() or ArticleGroup.objects.create().pk
    before = copied_by(Article.objects.filter(Q(pk=nearest) | Q(group=group)))
    for pk in sorted((nearest, article.pk)):
        _put(pk, group)
    _count_those_that_differ(before)
    article.refresh_from_db(fields=["group", "group_waits", "version"])
    return True


def copies(article: Article) -> list[Article]:
    """The others that tell its report, by number, without their texts."""
    if not article.group_id:
        return []
    others = Article.objects.filter(group=article.group_id).exclude(pk=article.pk)
    return list(others.select_related("outlet").defer("text").order_by("pk"))


def leave_none_alone(group: ArticleGroup) -> list[Article]:
    """Ends a group of one; that one, or nothing."""
    rest = list(group.articles.order_by("pk").defer("text")[:2])
    if len(rest) > 1:
        return []
    group.articles.update(group=None, group_waits=False)
    group.delete()
    return rest


def _put(pk: int, group: int) -> None:
    """Nobody edited it by this. What is in print waits, unless nothing that is in print would change: as the first of
    its report it says what it said, and copies that come into print later count with it from their first edition on.
    """
    counted = Article.objects.filter(group=group, group_waits=False)
    waits = _is_printed(pk) and counted.filter(Q(pk__lt=pk) | Q(_printed())).exists()
    Article.objects.filter(pk=pk, group=None).update(group=group, group_waits=waits)


def _is_printed(pk: int) -> bool:
    return PublicRecord.press.filter(kind="article", number=pk).exists()


def _count_those_that_differ(before: Mapping[int, int | None]) -> None:
    """In print each names the first of them, which may be another by now. Nothing else of them changes by a join, so
    nothing else is frozen."""
    now = copied_by(Article.objects.filter(pk__in=before))
    versions.count_each([f"{Article.letter}{pk}" for pk, copied in before.items() if now[pk] != copied])


def _printed() -> Exists:
    return Exists(PublicRecord.press.filter(kind="article", number=OuterRef("pk")))


def _alike(article: Article) -> Iterator[int]:
    """Copies first, of any day, then the nearest of about its day."""
    others = Article.objects.exclude(pk=article.pk).filter(stands_alone=False, text_sha256=article.text_sha256)
    yield from others.order_by("pk").values_list("pk", flat=True)[:1]
    yield from alike(article)
