"""A person's no, and taking a verdict back. It attaches to the claim, so it outlives new versions and new rules."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from timeline.editorial.errors import Refused
from timeline.models import Suggestion, TimelineEntry, User
from timeline.printed.models import PublicRecord


@transaction.atomic
def decide(
    suggestion: Suggestion, *, by: User, verdict: str, reason: str = "", entry: TimelineEntry | None = None
) -> Suggestion:
    """Stores the verdict. Raises Refused when somebody decided first."""
    held = Suggestion.objects.select_for_update().get(pk=suggestion.pk)
    if held.verdict:
        raise Refused(
            _("%(who)s decided this already: %(verdict)s. Undo that first.")
            % {"who": held.decided_by, "verdict": held.get_verdict_display()}
        )
    held.verdict, held.verdict_reason, held.entry = verdict, reason, entry
    held.decided_by, held.decided_at = by, timezone.now()
    held.save()
    return held


def refuse(suggestion: Suggestion, *, by: User, verdict: str, reason: str = "") -> Suggestion:
    """`verdict`: not_this, duplicate or out_of_scope. Raises Refused."""
    allowed = [Suggestion.Verdict.NOT_THIS, Suggestion.Verdict.DUPLICATE, Suggestion.Verdict.OUT_OF_SCOPE]
    if verdict not in allowed:
        words = {"verdict": verdict, "allowed": ", ".join(allowed)}
        raise Refused(_("“%(verdict)s” is no way to refuse; choose one of: %(allowed)s.") % words)
    return decide(suggestion, by=by, verdict=verdict, reason=reason)


@transaction.atomic
def reopen(suggestion: Suggestion, *, by: User) -> Suggestion:
    """Undo: it waits again. The draft it became goes too, unless it was ever in print or has been worked on."""
    held = Suggestion.objects.select_for_update().get(pk=suggestion.pk)
    draft = held.entry
    if draft and PublicRecord.press.filter(pk=draft.record_id).exists():
        raise Refused(_("“%(entry)s” has been published; retract it instead.") % {"entry": draft})
    held.verdict, held.verdict_reason, held.entry = Suggestion.Verdict.WAITING, "", None
    held.decided_by = held.decided_at = None
    held.save()
    if draft and draft.is_untouched and not draft.made_from.exists():
        draft.delete()
    return held
