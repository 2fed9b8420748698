"""A person's no, and taking a verdict back. It attaches to the claim, so it outlives new versions and new rules."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from timeline.editorial.drafts import save
from timeline.editorial.errors import Refused
from timeline.models import Citation, Suggestion, TimelineEntry, User
from timeline.printed.models import PublicRecord


@transaction.atomic
def decide(
    suggestion: Suggestion,
    *,
    by: User,
    verdict: str,
    reason: str = "",
    entry: TimelineEntry | None = None,
    made_version: int | None = None,
    added_citation: Citation | None = None,
) -> Suggestion:
    """Stores the verdict, and what came of it: the draft that it made (and in which version), or the citation that it
    added. Raises Refused when somebody decided first."""
    held = Suggestion.objects.select_for_update().get(pk=suggestion.pk)
    if held.verdict:
        raise Refused(
            _("%(who)s decided this already: %(verdict)s. Undo that first.")
            % {"who": held.decided_by, "verdict": held.get_verdict_display()}
        )
    held.verdict, held.verdict_reason, held.entry = verdict, reason, entry
    held.made_version, held.added_citation = made_version, added_citation
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
    """Undo: it waits again, and what the verdict added goes. A draft that it made stays when somebody has saved it
    since, or tied another record to it; one that was ever in print is not undone: Refused."""
    held = Suggestion.objects.select_for_update().get(pk=suggestion.pk)
    made = held.entry if held.made_version is not None else None
    if made and PublicRecord.press.filter(pk=made.record_id).exists():
        raise Refused(_("“%(entry)s” has been published; retract it instead.") % {"entry": made})
    made_version, citation = held.made_version, held.added_citation
    held.verdict, held.verdict_reason, held.entry = Suggestion.Verdict.WAITING, "", None
    held.made_version = held.added_citation = held.decided_by = held.decided_at = None
    held.save()
    if citation:
        save(citation.entry, citation.delete, by=by)
    elif made and _is_as_made(made, made_version):
        made.delete()
    return held


def _is_as_made(draft: TimelineEntry, version: int | None) -> bool:
    """Nobody has saved it since the verdict made it, nor tied another record to it."""
    ties = (draft.links_on, draft.links_back, draft.demands, draft.responses, draft.entry_stories, draft.made_from)
    return draft.version == version and not any(tie.exists() for tie in ties)
