"""What ingestion proposes about one article, kept by claim: a person's verdict on a claim outlives new readings."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from timeline.ingest.picking import NAME
from timeline.ingest.propose import RULES
from timeline.ingest.store import proposed
from timeline.ingest.store.candidates import Candidate, candidates
from timeline.ingest.store.claims import Asked, as_decided, met
from timeline.ingest.store.recognise import recognise
from timeline.ingest.store.recorded import Recorded, citing, like
from timeline.ingest.values import Proposal
from timeline.models import Article, Claim, Suggestion, SuggestionCandidate
from timeline.models.citation import LONGEST_QUOTE

KEPT = ("locator",)
BY_RULES = frozenset(rule.name for rule in RULES)


def write(article: Article, proposals: Sequence[Proposal], *, is_left: bool = False) -> None:
    """New claims are added, waiting ones brought up to date; decided ones are left alone, and what meets a verdict is
    not asked again.

    One that is read no longer is dropped while its sentence stands in the text: the rules have changed their mind.
    Where the sentence itself is gone, the article has changed, and the suggestion waits on for an editor. Where the
    article is left to be read in full (`is_left`), that decides on what no rule told: an earlier full reading found it.
    What an editor chose and has not decided on stays as it is, and is not proposed again.
    """
    claims = list(Claim.objects.holding_for(article)) if proposals else []
    proposals = as_decided(proposals, claims)
    recognised = recognise(proposals, citing(article))
    likely = candidates(proposals, recognised, like(proposals, article))
    held = {suggestion.claim_key: suggestion for suggestion in article.suggestions.all()}
    chosen = [s for s in held.values() if s.rule == NAME and not s.claim_id]
    proposals = [p for p in proposals if not any(_is(p, s) for s in chosen)]
    wanted = {claim_key(p): _values(p, recognised.get(p)) for p in reversed(proposals)}
    fresh = {key: values for key, values in reversed(wanted.items()) if key not in held}
    verdicts = _verdicts(article, claims, held, wanted)
    unread = [s for s in held.values() if s.claim_key not in wanted and s not in chosen]
    _drop([s for s in unread if s.claim_id or not is_left or s.rule in BY_RULES], article, verdicts)
    Suggestion.objects.bulk_create(
        Suggestion(article=article, claim_key=key, claim=verdicts.get(key), **values) for key, values in fresh.items()
    )
    for key in wanted.keys() & held.keys():
        _bring_up_to_date(held[key], wanted[key], verdicts.get(key))
    _offer(article, {claim_key(p): likely[p] for p in reversed(proposals)})


def add(article: Article, proposal: Proposal) -> None:
    """One more that waits; what claims the same already is brought up to date."""
    values = _values(proposal, recognise([proposal], citing(article)).get(proposal))
    article.suggestions.update_or_create(claim_key=claim_key(proposal), defaults=values)
    _offer(article, {claim_key(proposal): likely(article, proposal)})


def unsaved(article: Article, proposal: Proposal) -> Suggestion:
    """As it would be added."""
    return Suggestion(article=article, claim_key=claim_key(proposal), **_values(proposal, None))


def likely(article: Article, proposal: Proposal) -> list[Candidate]:
    recognised = recognise([proposal], citing(article))
    return candidates([proposal], recognised, like([proposal], article))[proposal]


def _is(proposal: Proposal, chosen: Suggestion) -> bool:
    return claim_key(proposal) == chosen.claim_key or (proposal.kind, proposal.quote) == (chosen.kind, chosen.quote)


def _offer(article: Article, likely: Mapping[str, list[Candidate]]) -> None:
    """Candidates of what waits, instead of those that were there."""
    waiting = article.suggestions.waiting().filter(claim_key__in=likely).prefetch_related("candidates")
    wanted = [(one.pk, *candidate) for one in waiting for candidate in likely[one.claim_key]]
    held = [(one.pk, c.entry_id, c.score, c.reasons) for one in waiting for c in one.candidates.all()]
    if wanted == held:
        return
    SuggestionCandidate.objects.filter(suggestion__in=waiting).delete()
    SuggestionCandidate.objects.bulk_create(
        SuggestionCandidate(suggestion_id=pk, entry_id=entry, score=score, reasons=reasons)
        for pk, entry, score, reasons in wanted
    )


def claim_key(proposal: Proposal) -> str:
    return proposed.key(proposal.claim)


def _verdicts(
    article: Article, claims: Iterable[Claim], held: Mapping[str, Suggestion], wanted: Mapping[str, dict[str, Any]]
) -> Mapping[str, Claim]:
    asked = [
        Asked(key, values["kind"], values["quote"], values["proposal"].get("told_in", ()), key not in held, article.pk)
        for key, values in wanted.items()
    ]
    return met(claims, asked)


def _drop(unread: Iterable[Suggestion], article: Article, verdicts: Mapping[str, Claim]) -> None:
    """Those that wait while their sentence stands, and those whose verdict another suggestion bears now."""
    borne = {claim.pk for claim in verdicts.values()}
    gone = [s.pk for s in unread if (s.claim_id in borne if s.claim_id else s.quote in article.text)]
    article.suggestions.filter(pk__in=gone).delete()


def _values(proposal: Proposal, found: tuple[Recorded, str] | None) -> dict[str, Any]:
    shape = proposed.shape(proposal, also=found[1] if found else "")
    return {
        "kind": proposal.kind,
        "title": proposal.title[:200],
        "rule": proposal.rule[:60],
        "score": proposal.score,
        "reasons": shape["reasons"],
        "quote": proposal.quote[:LONGEST_QUOTE],
        "proposal": shape,
    }


def _bring_up_to_date(suggestion: Suggestion, values: dict[str, Any], verdict: Claim | None) -> None:
    values = values | {"claim_id": verdict and verdict.pk}
    if suggestion.quote == values["quote"]:  # an article's own text, read again, has no pages any more
        values["proposal"] = {key: suggestion.proposal[key] for key in KEPT if key in suggestion.proposal} | values[
            "proposal"
        ]
    if not suggestion.claim_id and any(getattr(suggestion, name) != value for name, value in values.items()):
        Suggestion.objects.waiting().filter(pk=suggestion.pk).update(**values)
