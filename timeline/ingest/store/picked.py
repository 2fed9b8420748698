"""What an editor chose on a held article: read as any pointing, and entered as a suggestion once it is decided on."""

import hashlib
from collections.abc import Sequence

from timeline.ingest import picking
from timeline.ingest.picking import Pick, Picked
from timeline.ingest.reading import named
from timeline.ingest.store import suggestions
from timeline.ingest.store.hints import hints_of
from timeline.ingest.store.page import page_of
from timeline.ingest.store.subjects import subjects
from timeline.ingest.values import Proposal
from timeline.models import Article, Claim, Suggestion


def text_version(article: Article) -> str:
    """Another one as soon as a letter of its text is: places in it hold for one version alone."""
    return hashlib.sha256(article.text.encode()).hexdigest()[:16]


def read_pick(article: Article, pick: Pick) -> Picked:
    """With the subjects on record that the article was found to name."""
    page = page_of(article)
    names = named(page, list(subjects(mentioned_in=article)))
    return picking.read(page, names.mentions, names.subjects, pick, hints_of(article))


def decided(article: Article, proposal: Proposal) -> Claim | None:
    """The verdict that there is on this very claim, of it or of a copy of it."""
    key = suggestions.claim_key(proposal)
    held = article.suggestions.filter(claim_key=key).select_related("claim__by").first()
    return (held and held.claim) or Claim.objects.holding_for(article).filter(key=key).select_related("by").first()


def enter(article: Article, proposal: Proposal, answers: Sequence[str] = ()) -> Suggestion:
    """As a suggestion that waits, in place of one that claims the same; with the entries on record that it may be."""
    suggestions.add(article, proposal)
    entered = article.suggestions.get(claim_key=suggestions.claim_key(proposal))
    return answering(entered, answers) if answers else entered


def answering(suggestion: Suggestion, claims: Sequence[str]) -> Suggestion:
    """It answers these claims of its article too."""
    new = [key for key in claims if key != suggestion.claim_key]
    suggestion.proposal["answers"] = list(dict.fromkeys([*suggestion.proposal.get("answers", []), *new]))
    suggestion.save(update_fields=["proposal"])
    return suggestion


def also(article: Article, quote: str) -> Suggestion | None:
    """One that waits and quotes these words."""
    return article.suggestions.waiting().filter(quote=quote).order_by("-score").first()
