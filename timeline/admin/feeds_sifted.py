"""What came of all that a feed brought, in numbers; and how many of its last items would stand in the inbox by which
score."""

from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext as _

from timeline.editorial.article import ASIDE
from timeline.models import Article, ArticleVerdict, Citation, Claim, Feed, Suggestion
from timeline.models.intake import NOT_RELEVANT

LAST = 200
NOT_READ = -1.0
STEPS = tuple(step / 10 for step in range(1, 10))


@dataclass(frozen=True)
class Step:
    score: float
    stands: int
    is_set: bool


@dataclass(frozen=True)
class Preview:
    """Of so many of its last items; with an event in them stand in any case."""

    items: int
    with_events: int
    steps: list[Step]

    @property
    def stands(self) -> int:
        return next(step.stands for step in self.steps if step.is_set)


def preview(feed: Feed) -> Preview:
    found = _of_its_last(feed)
    with_events = sum(is_proposing for _score, is_proposing in found)
    scores = sorted({*STEPS, feed.threshold})
    return Preview(len(found), with_events, [Step(s, _standing(found, s), s == feed.threshold) for s in scores])


def _of_its_last(feed: Feed) -> list[tuple[float, bool]]:
    """The score of each, NOT_READ where it was not even fetched, and whether an event was found in it."""
    read = feed.intakes.filter(due_at=None).filter(Q(article__isnull=False) | Q(skipped_reason=NOT_RELEVANT))
    proposing = Exists(Suggestion.objects.filter(article=OuterRef("article")))
    rows = read.order_by("-pk").annotate(score=Coalesce("article__relevance", NOT_READ), is_proposing=proposing)
    return list(rows.values_list("score", "is_proposing")[:LAST])


def _standing(found: list[tuple[float, bool]], score: float) -> int:
    return sum(is_proposing or its >= score for its, is_proposing in found)


@dataclass(frozen=True)
class Tally:
    words: str
    count: int
    url: str = ""


def coverage(feed: Feed) -> list[Tally]:
    """Each with the address where the rows are listed, if there is one."""
    items = feed.intakes.aggregate(all=Count("pk"), held=Count("pk", filter=Q(skipped_reason=NOT_RELEVANT)))
    of = _of_articles(feed)
    listed = f"{reverse('admin:timeline_intake_changelist')}?feed__id__exact={feed.pk}"
    return [
        Tally(_("items it announced"), items["all"], listed),
        Tally(
            _("not fetched: title and teaser told of nothing like the record"), items["held"], f"{listed}&state=held"
        ),
        Tally(_("read as articles"), of["read"], f"{listed}&state=taken"),
        Tally(_("relevant: an event was found, or the score reaches what is set"), of["relevant"]),
        Tally(_("taken: an entry cites it"), of["taken"]),
        Tally(_("refused by an editor"), of["refused"]),
    ]


def _of_articles(feed: Feed) -> dict[str, int]:
    own = {"article": OuterRef("pk")}
    cited = Q(Exists(Citation.objects.filter(**own)))
    aside = ArticleVerdict.objects.filter(**own, verdict__in=ASIDE)
    no = Q(Exists(Claim.objects.filter(**own, verdict__in=Claim.Verdict.refusals()))) | Q(Exists(aside))
    relevant = Q(relevance__gte=feed.threshold) | Q(Exists(Suggestion.objects.filter(**own)))
    return Article.objects.filter(pk__in=feed.intakes.values("article")).aggregate(
        read=Count("pk"),
        relevant=Count("pk", filter=relevant),
        taken=Count("pk", filter=cited),
        refused=Count("pk", filter=no & ~cited),
    )
