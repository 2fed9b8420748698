"""What ingestion proposes about one article, kept by claim: a person's verdict on a claim outlives new readings."""

import hashlib
from collections.abc import Sequence
from typing import Any

from timeline.ingest.store import proposed
from timeline.ingest.store.recognise import recognise
from timeline.ingest.store.recorded import Recorded, citing
from timeline.ingest.values import Proposal
from timeline.models import Article, Suggestion
from timeline.models.citation import LONGEST_QUOTE

LONGEST_KEY = 300


def write(article: Article, proposals: Sequence[Proposal]) -> None:
    """New claims are added, waiting ones brought up to date; decided ones are left alone.

    One that is read no longer is dropped while its sentence stands in the text: the rules have changed their mind.
    Where the sentence itself is gone, the article has changed, and the suggestion waits on for an editor.
    """
    recognised = recognise(proposals, citing(article))
    held = {suggestion.claim_key: suggestion for suggestion in article.suggestions.all()}
    wanted = {claim_key(article, p): _values(p, recognised.get(p)) for p in reversed(proposals)}
    unread = [s for s in held.values() if not s.verdict and s.claim_key not in wanted and s.quote in article.text]
    article.suggestions.filter(verdict="", pk__in=[suggestion.pk for suggestion in unread]).delete()
    fresh = {key: values for key, values in reversed(wanted.items()) if key not in held}
    Suggestion.objects.bulk_create(Suggestion(article=article, claim_key=k, **values) for k, values in fresh.items())
    for key in wanted.keys() & held.keys():
        _bring_up_to_date(held[key], wanted[key])


def claim_key(article: Article, proposal: Proposal) -> str:
    key = "|".join((article.record_id, *proposal.claim))
    if len(key) <= LONGEST_KEY:
        return key
    return f"{key[: LONGEST_KEY - 65]}|{hashlib.sha256(key.encode()).hexdigest()}"


def _values(proposal: Proposal, found: tuple[Recorded, str] | None) -> dict[str, Any]:
    entry, reason = found or (None, "")
    shape = proposed.shape(proposal, also=reason)
    return {
        "kind": proposal.kind,
        "title": proposal.title[:200],
        "rule": proposal.rule[:60],
        "score": proposal.score,
        "reasons": shape["reasons"],
        "quote": proposal.quote[:LONGEST_QUOTE],
        "proposal": shape,
        "existing_entry_id": entry.pk if entry else None,
    }


def _bring_up_to_date(suggestion: Suggestion, values: dict[str, Any]) -> None:
    if not suggestion.verdict and any(getattr(suggestion, name) != value for name, value in values.items()):
        Suggestion.objects.waiting().filter(pk=suggestion.pk).update(**values)
