"""To which row of the inbox an editor turns when one is done with."""

from timeline.admin.inbox import rows
from timeline.ingest.picking import NAME
from timeline.models import Article, ArticleVerdict, Claim, Suggestion, TimelineEntry
from timeline.printed.models import Edition, PublicRecord


def following(suggestion: Suggestion) -> Suggestion | None:
    """The one that follows in the same article, if any waits there: a sure one after a sure one, one of those that
    may be events after one of them."""
    waiting = Suggestion.objects.to_decide()
    tier = waiting.sure() if suggestion.is_sure else waiting.maybe()
    others = tier.filter(article=suggestion.article_id).exclude(pk=suggestion.pk)
    return others.filter(score__lte=suggestion.score).order_by("-score", "pk").first() or others.first()


def came_from(entry: TimelineEntry) -> int | None:
    """The article of the last verdict that made the entry, or added to it, since an editor printed it last."""
    in_print = PublicRecord.press.filter(pk=entry.record_id).values("edited_sequence")
    printed_at = Edition.press.filter(sequence__in=in_print).values_list("published_at", flat=True).first()
    since = {"entry": entry, **({"at__gt": printed_at} if printed_at else {})}
    given = [
        verdict
        for verdicts in (Claim.objects.filter(**since), ArticleVerdict.objects.filter(**since))
        for verdict in verdicts.order_by("-at", "-pk").values_list("at", "article")[:1]
    ]
    return max(given, default=(None, None))[1]


def next_after(article: int) -> str:
    """The address of a sure one of the same article, of the article itself while somebody chooses in it, else of the
    head of the inbox, else of what may be an event, in the same article first; "" where nothing waits."""
    waiting = Suggestion.objects.to_decide().ranked().filter(article=article).select_related("article")
    found = (
        rows.row(waiting.sure().first())
        or rows.row(_chosen_in(article))
        or rows.first(rows.waiting())
        or rows.row(waiting.maybe().first())
        or rows.first(rows.maybe())
    )
    return found.url if found else ""


def _chosen_in(pk: int) -> Article | None:
    """The article, where the last verdict was on a sentence that somebody chose, and nobody is done with the whole."""
    decided = Suggestion.objects.filter(article=pk, claim__article=pk)
    last = decided.order_by("-claim__at", "-claim__pk").values_list("rule", flat=True).first()
    return Article.objects.defer("text").filter(pk=pk, verdict=None).first() if last == NAME else None
