"""Which suggestion an editor turns to when one is done with."""

from timeline.models import Claim, Suggestion, TimelineEntry
from timeline.printed.models import Edition, PublicRecord


def following(suggestion: Suggestion) -> Suggestion | None:
    """The one that follows in the same article, if any waits there."""
    others = Suggestion.objects.to_decide().filter(article=suggestion.article_id).exclude(pk=suggestion.pk)
    return others.filter(score__lte=suggestion.score).order_by("-score", "pk").first() or others.first()


def came_from(entry: TimelineEntry) -> int | None:
    """The article of the last verdict that made the entry, or added to it, since an editor printed it last."""
    in_print = PublicRecord.press.filter(pk=entry.record_id).values("edited_sequence")
    printed_at = Edition.press.filter(sequence__in=in_print).values_list("published_at", flat=True).first()
    verdicts = Claim.objects.filter(entry=entry, **({"at__gt": printed_at} if printed_at else {}))
    return verdicts.order_by("-at").values_list("article", flat=True).first()


def next_after(article: int) -> Suggestion | None:
    """One of the same article, else the head of the inbox."""
    waiting = Suggestion.objects.to_decide().ranked()
    return waiting.filter(article=article).first() or waiting.first()
