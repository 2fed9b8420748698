"""A person's verdict, and taking it back. It stands on the claim, so it outlives suggestions, texts and rules."""

from collections.abc import Iterator, Mapping

from django.utils import timezone
from django.utils.translation import gettext as _

from timeline.editorial import undoing
from timeline.editorial.door import door
from timeline.editorial.drafts import save
from timeline.editorial.errors import Refused
from timeline.editorial.undoing import SeenVerdict, refuse_another
from timeline.ingest import store
from timeline.models import Citation, Claim, Suggestion, TimelineEntry, User


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
    made_records: Mapping[str, int] | None = None,
) -> Claim:
    """Stores the verdict, and what came of it: the draft that it made (and in which version) with what was made beside
    it (the same, by id), or the citation that it added. Raises Refused when somebody decided first."""
    held = _locked(suggestion)
    if held.claim:
        raise Refused.decided(held.claim)
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
        made_records=dict(made_records or {}),
        added_citation=added_citation,
        added_sha256=added_citation.fingerprint() if added_citation else "",
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
        raise Refused.no_way(verdict, allowed)
    return decide(suggestion, by=by, verdict=verdict, reason=reason)


@door
def reopen(suggestion: Suggestion, *, by: User, seen: SeenVerdict | None = None) -> str:
    """Undo: it waits again, and what the verdict added goes, unless somebody has worked on that since. Returns a
    sentence about what was left, "" where nothing was; what was retracted is left. Raises Refused where the draft that
    it made is in print, and where the verdict is another than was seen; `seen` is None where nobody looked.
    """
    held = _locked(suggestion)
    claim = held.claim
    if claim is None:
        return ""
    refuse_another(claim, seen)
    made = undoing.made(claim)
    printed = undoing.refuse_printed(made) if made else None
    Claim.objects.filter(pk=claim.pk).delete()
    if claim.added_citation:
        return _take_back(claim, claim.added_citation, by=by)
    if made and not printed:
        undoing.discard_responses(claim, made, by=by)
        undoing.discard_demands(claim, made)
    left = undoing.discard(made, claim.made_version, printed, claim.quote) if made else ""
    return left or " ".join(undoing.discard_subjects(claim, by=by))


def _locked(suggestion: Suggestion) -> Suggestion:
    store.take_lock()
    related = ("article", "claim__by", "claim__added_citation__entry")
    rows = Suggestion.objects.select_for_update(of=("self",)).select_related(*related).defer("article__text")
    return rows.get(pk=suggestion.pk)


def _take_back(claim: Claim, citation: Citation, *, by: User) -> str:
    """Removes the citation if it is as the verdict added it, and no other verdict rests on it."""
    left: list[str] = []
    save(citation.entry, lambda: left.extend(_remove(claim, citation)), by=by)
    words = {"id": citation.entry.record_id, "entry": citation.entry}
    return " ".join(sentence % words for sentence in left)


def _remove(claim: Claim, citation: Citation) -> Iterator[str]:
    held = Citation.objects.filter(pk=citation.pk).first()
    others = Claim.objects.filter(entry=citation.entry_id, article=claim.article_id, quote=claim.quote)
    if held and not claim.added_sha256:
        yield _(
            "The citation stays in %(id)s “%(entry)s”: it was attached before it was noted how it was then, so it may "
            "have been edited since. Look at it there, and remove it if nobody needs it."
        )
    elif held and held.fingerprint() != claim.added_sha256:
        yield _(
            "The citation stays in %(id)s “%(entry)s”: it was edited since it was attached. "
            "Remove it there if nobody needs it."
        )
    elif held and others.update(added_citation=held, added_sha256=claim.added_sha256):
        yield _("The citation stays in %(id)s “%(entry)s”: another suggestion with these words was attached to it.")
    elif held:
        held.delete()
