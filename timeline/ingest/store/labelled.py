"""What editors said of articles, sentence by sentence: labelled pages in the form of docs/pointing.md.

To learn from and to measure on. They hold private text, so they stay in the house.

A page is `whole` where somebody read it all and said that there is nothing more in it: then what is not marked tells no
event. Of another page only what is marked is known, and what is listed under `refused`.
"""

from collections.abc import Iterator
from typing import Any

from django.db.models import Prefetch, Q

from timeline.ingest.propose.strangers import slug_of
from timeline.models import Article, ArticleVerdict, Claim, Demand, Suggestion, TimelineEntry

Row = dict[str, Any]
Verdict = Claim.Verdict
PARTS: dict[str, str] = {"actor": "actor", "target": "target", "respondent": "respondent", "beneficiary": "supplier"}
"""Of an entry, and as a pointing has them; any other is a subject."""
OPTIONAL = 0.3
"""How sure a label is from which nothing is learnt: the sentence tells an event, but of none that was wanted."""


def labelled() -> Iterator[Row]:
    """In the order of the articles; those without a text or a day are left out, and those that are not relevant."""
    said = Q(claims__isnull=False) | Q(verdict__verdict=ArticleVerdict.Verdict.READ)
    rows = Article.objects.filter(said, published_on__isnull=False).exclude(text="").distinct().order_by("pk")
    irrelevant = ArticleVerdict.Verdict.NOT_RELEVANT
    rows = (
        rows.exclude(verdict__verdict=irrelevant)
        .select_related("outlet", "verdict")
        .prefetch_related(
            Prefetch("claims", Claim.objects.order_by("pk").select_related("entry__protest", "entry__contract_event")),
            "claims__entry__roles__organization",
            Prefetch("claims__entry__demands", Demand.objects.order_by("pk")),
            "claims__suggestions",
            "mentions__organization",
        )
    )
    return (_row(article) for article in rows.iterator(chunk_size=100))


def _row(article: Article) -> Row:
    claims = [claim for claim in article.claims.all() if claim.quote and claim.quote in article.text]
    return {
        "id": article.record_id,
        "title": article.title,
        "outlet": article.outlet.name if article.outlet else "",
        "url": article.url or "",
        "published_on": str(article.published_on),
        "text": article.text,
        "whole": getattr(article, "verdict", None) is not None,
        "form": 2,
        "events": [_event(article, claim) for claim in claims if claim.verdict != Verdict.NOT_THIS],
        "refused": [_marked(claim) for claim in claims if claim.verdict == Verdict.NOT_THIS],
    }


def _marked(claim: Claim) -> Row:
    """`reason` is the editor's own."""
    said = {"verdict": claim.verdict, "pointer": _proposed(claim).rule} | (
        {"reason": claim.reason} if claim.reason else {}
    )
    trigger = _proposed(claim).proposal.get("trigger")
    return {"kind": claim.kind, "sentences": [claim.quote], "trigger": trigger, **said}


def _event(article: Article, claim: Claim) -> Row:
    """As the entry has it now, which the editor may have bettered since; where none was made, as it was proposed."""
    entry, marked = claim.entry, _marked(claim)
    if claim.verdict != Verdict.ACCEPTED:
        return marked | {"parties": _as_proposed(article, claim), "sure": OPTIONAL}
    if entry is None or claim.made_version is None:
        return marked | {"action": _action(claim), "parties": _as_proposed(article, claim)}
    return marked | {
        "kind": entry.kind,
        "action": _deed(entry),
        "parties": list(_as_entered(article, claim, entry)),
        "demands": [demand.text for demand in entry.demands.all() if demand.text in article.text],
        "date": entry.date,
        "size": _size(entry),
    }


def _proposed(claim: Claim) -> Suggestion:
    """Where the suggestion is gone, what is left of it."""
    found = next(iter(claim.suggestions.all()), None)
    return found or Suggestion(rule="", proposal={}, quote=claim.quote)


def _action(claim: Claim) -> str | None:
    proposal = _proposed(claim).proposal
    return next(iter(proposal.get("action_types") or []), proposal.get("contract_event"))


def _deed(entry: TimelineEntry) -> str | None:
    protest, event = getattr(entry, "protest", None), getattr(entry, "contract_event", None)
    return next(iter(protest.action_types), None) if protest else event.type if event else None


def _size(entry: TimelineEntry) -> Row | None:
    protest = getattr(entry, "protest", None)
    bounds = {"low": protest.size_low, "high": protest.size_high} if protest else {}
    return bounds if any(value is not None for value in bounds.values()) else None


def _as_proposed(article: Article, claim: Claim) -> list[Row]:
    roles = _proposed(claim).proposal.get("organizations") or []
    named = ((_words(article, role["slug"] or "", role.get("name") or ""), role["role"]) for role in roles)
    return [{"words": words, "role": PARTS.get(part, "subject")} for words, part in named if words]


def _as_entered(article: Article, claim: Claim, entry: TimelineEntry) -> Iterator[Row]:
    written = {
        slug_of(role["name"]): role["name"]
        for role in _proposed(claim).proposal.get("organizations") or []
        if role.get("name")
    }
    for role in entry.roles.all():
        one = role.organization
        if words := _words(article, one.slug, written.get(one.slug) or one.name):
            yield {"words": words, "role": PARTS.get(role.part, "subject")}


def _words(article: Article, slug: str, name: str) -> str:
    """By which the text names it, the longest; "" where it does not."""
    matched = [one.matched for one in article.mentions.all() if one.organization and one.organization.slug == slug]
    forms = [*(words for each in matched for words in each), name]
    return max((words for words in forms if words and words in article.text), key=len, default="")
