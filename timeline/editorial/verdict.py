"""A person's verdict, and taking it back. It stands on the claim, so it outlives suggestions, texts and rules."""

from django.utils import timezone
from django.utils.translation import gettext as _

from timeline.editorial.door import door
from timeline.editorial.drafts import save
from timeline.editorial.errors import Refused
from timeline.ingest import store
from timeline.models import Citation, Claim, Suggestion, TimelineEntry, User
from timeline.printed.models import PublicRecord


@door
def decide(
    suggestion: Suggestion,
    *,
    by: User,
    verdict: str,
    reason: str = "",
    entry: TimelineEntry | None = None,
    made_version: int | None = None,
    added_citation: Citation | None = None,
) -> Claim:
    """Stores the verdict, and what came of it: the draft that it made (and in which version), or the citation that it
    added. Raises Refused when somebody decided first."""
    held = _locked(suggestion)
    if held.claim:
        raise Refused(
            _("%(who)s decided this already: %(verdict)s. Undo that first.")
            % {"who": held.claim.by, "verdict": held.claim.get_verdict_display()}
        )
    claim = Claim.objects.create(
        article_id=held.article_id,
        key=held.claim_key,
        **{name: getattr(held, name) for name in ("kind", "title", "quote")},
        verdict=verdict,
        reason=reason,
        by=by,
        at=timezone.now(),
        entry=entry,
        made_version=made_version,
        added_citation=added_citation,
    )
    Suggestion.objects.filter(pk=held.pk).update(claim=claim)
    suggestion.claim = claim
    for copy in store.copies(held.article):
        store.settle(copy, [claim])
    return claim


def refuse(suggestion: Suggestion, *, by: User, verdict: str, reason: str = "") -> Claim:
    """`verdict`: one of Claim.Verdict.refusals(). Raises Refused."""
    allowed = Claim.Verdict.refusals()
    if verdict not in allowed:
        words = {"verdict": verdict, "allowed": ", ".join(allowed)}
        raise Refused(_("“%(verdict)s” is no way to refuse; choose one of: %(allowed)s.") % words)
    return decide(suggestion, by=by, verdict=verdict, reason=reason)


@door
def reopen(suggestion: Suggestion, *, by: User) -> Suggestion:
    """Undo: it waits again, and what the verdict added goes. A draft that it made stays when somebody has saved it
    since, or tied another record to it; one that was ever in print is not undone: Refused."""
    held = _locked(suggestion)
    claim = held.claim
    if claim is None:
        return held
    made = claim.entry if claim.made_version is not None else None
    if made and PublicRecord.press.filter(pk=made.record_id).exists():
        raise Refused(_("“%(entry)s” has been published; retract it instead.") % {"entry": made})
    held.claim = None
    Claim.objects.filter(pk=claim.pk).delete()
    if claim.added_citation:
        save(claim.added_citation.entry, claim.added_citation.delete, by=by)
    elif made and _is_as_made(made, claim.made_version):
        made.delete()
    return held


def _locked(suggestion: Suggestion) -> Suggestion:
    store.take_lock()
    related = ("article", "claim__by", "claim__entry", "claim__added_citation__entry")
    rows = Suggestion.objects.select_for_update(of=("self",)).select_related(*related).defer("article__text")
    return rows.get(pk=suggestion.pk)


def _is_as_made(draft: TimelineEntry, version: int | None) -> bool:
    """Nobody has saved it since the verdict made it, nor tied another record to it."""
    ties = (draft.links_on, draft.links_back, draft.demands, draft.responses, draft.entry_stories, draft.made_from)
    return draft.version == version and not any(tie.exists() for tie in ties)
