"""Which suggestion an editor turns to when one is done with."""

from timeline.models import Claim, Suggestion, TimelineEntry


def following(suggestion: Suggestion) -> Suggestion | None:
    """The one that follows in the same article, if any waits there."""
    others = Suggestion.objects.to_decide().filter(article=suggestion.article_id).exclude(pk=suggestion.pk)
    return others.filter(score__lte=suggestion.score).order_by("-score", "pk").first() or others.first()


def after_draft(entry: TimelineEntry) -> Suggestion | None:
    """Of an entry that a verdict made: one of the same article, else the head of the inbox."""
    claim = Claim.objects.filter(entry=entry, made_version__isnull=False).first()
    if claim is None:
        return None
    waiting = Suggestion.objects.to_decide().ranked()
    return waiting.filter(article=claim.article_id).first() or waiting.first()
