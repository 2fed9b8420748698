"""Which articles an editor is asked to read although nothing was proposed, and which are not relevant.

An article of a feed needs the score that its feed sets, of several feeds the lowest; any other the usual one. What
proposes an event stands in the inbox whatever its score; but of a feed's article that lies below what is needed nothing
is proposed that only organizations do which are not on record, since every newspaper is full of that.
"""

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, Least

from timeline.ingest.relevance import THRESHOLD
from timeline.models.article import Article
from timeline.models.article_verdict import ArticleVerdict
from timeline.models.feed import Feed
from timeline.models.intake import Intake, Turn

UNUSED = {"suggestions": None, "claims": None, "citations": None}
OF_IT = Intake.objects.filter(article=OuterRef("pk"))
BY_FEEDS = OF_IT.exclude(item_key="")
WANTED = OF_IT.filter(Q(item_key="") | Q(turn=Turn.SOMEBODY_WAITS))
"""Somebody handed it over, or wanted it fetched."""
NEEDED = Coalesce(
    Subquery(BY_FEEDS.filter(feed__isnull=False).order_by("feed__threshold").values("feed__threshold")[:1]), THRESHOLD
)

LOWEST = Least(Coalesce(Subquery(Feed.objects.order_by("threshold").values("threshold")[:1]), THRESHOLD), THRESHOLD)
"""That any feed has set: what lies below needs no look at its own, of which there are many more."""


def to_read() -> QuerySet[Article]:
    """Relevant, nothing was proposed, and nobody used it or gave a verdict; of a group the first."""
    relevant = with_needed().filter(relevance__gte=LOWEST, forget_at__isnull=False).exclude(text="")
    relevant = relevant.filter(relevance__gte=F("needed"))
    open_ = relevant.filter(**UNUSED, verdict=None)
    for used in (*UNUSED, "verdict"):
        open_ = open_.exclude(**{f"group__articles__{used}__isnull": False})
    return open_.exclude(Exists(relevant.filter(group=OuterRef("group"), pk__lt=OuterRef("pk"))))


def needed_of(pk: int) -> float:
    """From which score something is proposed of it that nobody on record does: any, where somebody wanted it, or no
    feed brought it."""
    news = Article.objects.filter(Exists(BY_FEEDS), ~Exists(WANTED), pk=pk)
    return news.values_list(NEEDED, flat=True).first() or 0.0


def not_relevant() -> QuerySet[Article]:
    """An editor said so, of it or of one of its group; or it lies below what its feeds need, and nobody wanted it."""
    lies_below = Q(**UNUSED, verdict=None, relevance__lt=F("needed")) & Exists(BY_FEEDS) & ~Exists(WANTED)
    return with_needed().filter(_is_refused() | lies_below)


def with_needed() -> QuerySet[Article]:
    return Article.objects.alias(needed=NEEDED)


def _is_refused() -> Q:
    refused = ArticleVerdict.objects.filter(verdict=ArticleVerdict.Verdict.NOT_RELEVANT)
    of_its_group = refused.filter(article__group=OuterRef("group"))
    return Q(Exists(refused.filter(article=OuterRef("pk")))) | Q(Exists(of_its_group))
