"""To which row of the inbox an editor turns when one is done with."""

from timeline.admin.inbox import rows
from timeline.models import ArticleVerdict, Claim, Suggestion, TimelineEntry
from timeline.printed.models import Edition, PublicRecord


def following(suggestion: Suggestion) -> Suggestion | None:
    """The one that follows in the same article, if any waits there."""
    others = Suggestion.objects.to_decide().filter(article=suggestion.article_id).exclude(pk=suggestion.pk)
    return others.filter(score__lte=suggestion.score).order_by("-score", "pk").first() or others.first()


def came_from(entry: TimelineEntry) -> int | None:
    """The article of the last verdict that made the entry, or added to it, since an editor printed it last."""
    in_print = PublicRecord.press.filter(pk=entry.record_id).values("edited_sequence")
    printed_at = Edition.press.filter(sequence__in=in_print).values_list("published_at", flat=True).first()
    since = {"entry": entry, **({"at__gt": printed_at} if printed_at else {})}
    given = [
        verdict
        for verdicts in (Claim.objects.filter(**since), ArticleVerdict.objects.filter(**since))
        for verdict in verdicts.order_by("-at").values_list("at", "article")[:1]
    ]
    return max(given, default=(None, None))[1]


def next_after(article: int) -> str:
    """The address of one of the same article, else of the head of the inbox; "" where nothing waits."""
    same = Suggestion.objects.to_decide().ranked().filter(article=article).select_related("article").first()
    head = rows.rows(rows.waiting()[:1]) if same is None else []
    found = rows.row(same) or next(iter(head), None)
    return found.url if found else ""
