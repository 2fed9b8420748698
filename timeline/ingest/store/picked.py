"""What an editor chose on a held article: read as any pointing, and entered as a suggestion once it is decided on."""

import hashlib
from collections.abc import Sequence

from timeline.ingest import picking
from timeline.ingest.picking import NAME, Pick, Picked
from timeline.ingest.reading import named
from timeline.ingest.store import suggestions
from timeline.ingest.store.hints import hints_of
from timeline.ingest.store.page import page_of
from timeline.ingest.store.subjects import subjects
from timeline.ingest.values import Proposal
from timeline.models import Article, Claim, Suggestion, SuggestionCandidate, TimelineEntry
from timeline.models.suggestion import SuggestionQuerySet


def text_version(article: Article) -> str:
    """Another one as soon as a letter of its text is: places in it hold for one version alone."""
    return hashlib.sha256(article.text.encode()).hexdigest()[:16]


def read_pick(article: Article, pick: Pick) -> Picked:
    """With the subjects on record that the article was found to name."""
    page = page_of(article)
    names = named(page, list(subjects(mentioned_in=article)))
    return picking.read(page, names.mentions, names.subjects, pick, hints_of(article))


def chosen(article: Article, proposal: Proposal) -> Suggestion:
    """As it would be entered; not saved."""
    found = suggestions.unsaved(article, proposal)
    found.proposal["answers"] = answered_by(article, proposal.quote)
    return found


def decided(article: Article, proposal: Proposal) -> Claim | None:
    """The verdict that there is on this very claim, of it or of a copy of it."""
    key = suggestions.claim_key(proposal)
    held = article.suggestions.filter(claim_key=key).select_related("claim__by").first()
    return (held and held.claim) or Claim.objects.holding_for(article).filter(key=key).select_related("by").first()


def likely(article: Article, proposal: Proposal) -> list[SuggestionCandidate]:
    """The entries on record that it may be, the likeliest first; not saved."""
    found = suggestions.likely(article, proposal)
    entries = TimelineEntry.objects.in_bulk([pk for pk, _, _ in found])
    return [SuggestionCandidate(entry=entries[pk], score=score, reasons=why) for pk, score, why in found]


def enter(article: Article, proposal: Proposal, answers: Sequence[str] = ()) -> Suggestion:
    """As a suggestion that waits, with the entries on record that it may be; in place of one that claims the same, and
    of what was chosen in the same words before."""
    answers = [*answers, *answered_by(article, proposal.quote)]
    suggestions.add(article, proposal)
    entered = article.suggestions.get(claim_key=suggestions.claim_key(proposal))
    _chosen(article, proposal.quote).exclude(pk=entered.pk).delete()
    return answering(entered, answers) if answers else entered


def answered_by(article: Article, quote: str) -> list[str]:
    """The claims of its article that a sentence was chosen to answer, while it waits."""
    return [
        key for proposal in _chosen(article, quote).values_list("proposal", flat=True) for key in proposal["answers"]
    ]


def _chosen(article: Article, quote: str) -> SuggestionQuerySet:
    return article.suggestions.waiting().filter(rule=NAME, quote=quote)


def answering(suggestion: Suggestion, claims: Sequence[str]) -> Suggestion:
    """It answers these claims of its article too."""
    new = [key for key in claims if key != suggestion.claim_key]
    suggestion.proposal["answers"] = list(dict.fromkeys([*suggestion.proposal.get("answers", []), *new]))
    suggestion.save(update_fields=["proposal"])
    return suggestion


def also(article: Article, quote: str) -> Suggestion | None:
    """One that waits and quotes these words."""
    return article.suggestions.waiting().filter(quote=quote).order_by("-score", "pk").first()
