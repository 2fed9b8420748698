"""What the record holds of an article, in the shape of `ingest --json`, made from the rows alone."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from timeline.ingest.store.groups import copies
from timeline.models import Article, Mention, Suggestion
from timeline.models.suggestion import is_rule


def document(article: Article, action: str) -> dict[str, Any]:
    """`action` is what was done (pipeline.road): new, filled, changed, reread or same."""
    suggestions = (
        article.suggestions.select_related("claim__entry").prefetch_related("candidates__entry").order_by("pk")
    )
    mentions = article.mentions.select_related("organization", "product")
    notice = moved(article) if action == "changed" else ""
    return {
        "article": _article(article) | {"created": action == "new", "action": action},
        "mentions": [*map(_mention, mentions), *article.unclear_names],
        "relevance": {"score": article.relevance, "reasons": article.relevance_reasons},
        "group": _group(article),
        "proposals": list(_proposals(_in_order(suggestions, article.text), article)),
        "skipped": None,
    } | ({"notice": notice} if notice else {})


def moved(article: Article) -> str:
    """Which entries quote words that its text does not contain any more, and what to do; empty where none does."""
    citing = {citation.entry.record_id for citation in article.citations.exclude(version=None).select_related("entry")}
    if not citing:
        return ""
    named = ", ".join(sorted(citing, key=lambda record_id: int(record_id[1:])))
    return (
        f"{article.record_id} has changed, and words that are quoted in {named} left it. They stand in its earlier "
        "text, which is kept. Compare the two, and correct what no longer holds."
    )


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.record_id,
        "url": article.url,
        "title": article.title or None,
        "byline": article.byline or None,
        "outlet": article.outlet.name if article.outlet else None,
        "published_on": _day(article),
        "date_origin": article.date_origin or None,
        "language": article.language,
        "words": len(article.text.split()),
    }


def pointer_of(rule: str) -> str:
    """Who pointed: "rules" for all of them, else a pointer by its name and version ("frames eee75977")."""
    return "rules" if is_rule(rule) else rule


def _day(article: Article) -> str | None:
    return article.published_on.isoformat() if article.published_on else None


def _mention(mention: Mention) -> dict[str, Any]:
    kind = "organization" if mention.organization else "product"
    subject = getattr(mention, kind)
    found = {"count": mention.count, "matched": mention.matched}
    return {"type": kind, "slug": subject.slug, "name": subject.name} | found


def _group(article: Article) -> dict[str, Any]:
    basis = f"rests on {article.rests_on}" if article.rests_on else None
    return {"near_duplicates": [copy.record_id for copy in copies(article)], "basis": basis}


def _in_order(suggestions: Iterable[Suggestion], text: str) -> list[Suggestion]:
    """Of their sentences in the text, however often it was read; those behind whose sentence has left it."""
    places = {one: text.find(one.quote) for one in suggestions}
    return sorted(places, key=lambda one: (places[one] < 0, places[one], one.pk))


def _proposals(suggestions: Sequence[Suggestion], article: Article) -> Iterator[dict[str, Any]]:
    """What answers another one says which by its place, from 0."""
    places = {suggestion.claim_key: place for place, suggestion in enumerate(suggestions)}
    for one in suggestions:
        answers = [places[key] for key in one.proposal.get("answers", []) if key in places]
        yield _proposal(one, article) | {"answers": answers}


def _proposal(suggestion: Suggestion, article: Article) -> dict[str, Any]:
    """What it became counts as existing, as much as what was there before."""
    entry = (suggestion.claim and suggestion.claim.entry) or suggestion.existing_entry
    return suggestion.proposal | {
        "tier": "sure" if suggestion.is_sure else "maybe",
        "pointer": pointer_of(suggestion.rule),
        "known_by": _day(article),
        "existing_entry": entry.record_id if entry else None,
        "candidates": [
            {"entry": one.entry.record_id, "score": one.score, "reasons": one.reasons}
            for one in suggestion.candidates.all()
        ],
    }
