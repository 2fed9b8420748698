"""Verdicts on whole articles, in which nothing was found: an entry written from it by hand, or nothing wanted of it."""

from django.utils import timezone
from django.utils.translation import gettext_lazy

from timeline.editorial import undoing
from timeline.editorial.attach import source
from timeline.editorial.door import door
from timeline.editorial.drafts import save
from timeline.editorial.errors import Refused
from timeline.editorial.proposed import EMPTY
from timeline.editorial.thaw import thaw
from timeline.editorial.undoing import SeenVerdict, refuse_another
from timeline.ingest import store
from timeline.models import Article, ArticleVerdict, TimelineEntry, User
from timeline.models.article_body import KEPT
from timeline.printed.contents import Content

UNDATED = gettext_lazy(
    "The article's own day is not known: set it on the article first, so that a date can be kept by it."
)
UNTITLED = gettext_lazy("Entry from %(article)s: give it a title")
ASIDE = (ArticleVerdict.Verdict.READ, ArticleVerdict.Verdict.NOT_RELEVANT)
"""The ways to want nothing of an article."""


@door
def write_entry(article: Article, *, by: User) -> TimelineEntry:
    """A draft that cites the article, with its title, of a day no later than its own: what happened, and when, is for
    the editor to write. Raises Refused when decided already, or when the article's day is not known."""
    store.take_lock()
    held = _undecided(article)
    if held.published_on is None:
        raise Refused(UNDATED)
    entry = TimelineEntry()
    save(entry, lambda: thaw(entry, _draft(held)), by=by)
    _decide(held, ArticleVerdict.Verdict.WRITTEN, by=by, entry=entry, made_version=entry.version)
    return entry


@door
def put_aside(article: Article, *, by: User, verdict: str, reason: str = "") -> ArticleVerdict:
    """`verdict`: one of ASIDE. The text of what is not relevant goes after a while. Raises Refused when decided
    already."""
    if verdict not in ASIDE:
        raise Refused.no_way(verdict, ASIDE)
    store.take_lock()
    return _decide(_undecided(article), verdict, by=by, reason=reason)


@door
def take_up(article: Article, *, by: User, seen: SeenVerdict | None = None) -> str:
    """Undo: the article waits again, and the draft that was written from it goes, unless somebody has worked on that
    since. Returns a sentence about what was left, "" where nothing was. Raises Refused where the draft is in print, and
    where the verdict is another than was seen; `seen` is None where nobody looked."""
    store.take_lock()
    verdict = ArticleVerdict.objects.select_related("by").filter(article=article).first()
    if verdict is None:
        return ""
    refuse_another(verdict, seen)
    made = undoing.made(verdict)
    was_printed = undoing.refuse_printed(made) if made else None
    ArticleVerdict.objects.filter(pk=verdict.pk).delete()
    Article.objects.filter(pk=article.pk).exclude(text="").update(forget_at=timezone.now() + KEPT)
    return undoing.discard(made, verdict.made_version, was_printed) if made else ""


def _undecided(article: Article) -> Article:
    held = Article.objects.select_for_update(no_key=True, of=("self",)).get(pk=article.pk)
    of_its_group = {"article__group": held.group_id} if held.group_id else {"article": held.pk}
    verdict = ArticleVerdict.objects.select_related("by").filter(**of_its_group).first()
    if verdict:
        raise Refused.decided(verdict)
    return held


def _decide(
    article: Article,
    verdict: str,
    *,
    by: User,
    reason: str = "",
    entry: TimelineEntry | None = None,
    made_version: int | None = None,
) -> ArticleVerdict:
    now = timezone.now()
    if verdict == ArticleVerdict.Verdict.NOT_RELEVANT:
        Article.objects.filter(pk=article.pk).exclude(text="").update(forget_at=now + KEPT)
    came = {"entry": entry, "made_version": made_version}
    return ArticleVerdict.objects.create(article=article, verdict=verdict, reason=reason, by=by, at=now, **came)


def _draft(article: Article) -> Content:
    return EMPTY | {
        "kind": TimelineEntry.Kind.OTHER,
        "title": (article.title or UNTITLED % {"article": article.record_id})[:200],
        "date": f"[..{article.published_on}]",
        "citations": [{**source(article), "supports": [], "quote": None, "locator": ""}],
    }
