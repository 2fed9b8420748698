"""What the road would have put into the inbox."""

from typing import Any

from tests.factories import ArticleFactory, OrganizationFactory
from timeline.models import Article, Suggestion
from timeline.models.suggestion import SURE

QUOTE = "Nineteen shareholders wrote a letter to Amazon."
TEXT = f"The first paragraph.\n\nEmployees are not alone. {QUOTE} It was posted.\n\nThe last paragraph."


def proposal(**changes: Any) -> dict[str, Any]:
    return {
        "kind": "protest",
        "title": "Shareholders: open letter to Amazon",
        "date": {"edtf": "[2018-06-17..2018-06-22]", "reason": "“Earlier this week”, counted from publication."},
        "organizations": [{"slug": "amazon", "role": "target"}],
        "products": [],
        "action_types": ["open_letter"],
        "contract_event": None,
        "participants": "shareholders",
        "size": {"text": "19", "low": 19, "high": 19, "unit": "shareholders"},
        "quote": QUOTE,
        "prefix": "Employees are not alone. ",
        "suffix": " It was posted.",
        "rule": "letter.to",
        "score": 0.8,
        "reasons": ["A letter of a group is spoken of."],
    } | changes


def suggest(article: Article | None = None, *, score: float = 0.8, existing: Any = None, **changes: Any) -> Suggestion:
    OrganizationFactory(slug="amazon", name="Amazon")
    shape = proposal(score=score, **changes)
    suggestion = Suggestion.objects.create(
        article=article or ArticleFactory(text=f"{TEXT}", relevance=0.9),
        claim_key=f"claim {Suggestion.objects.count()}",
        kind=shape["kind"],
        title=shape["title"],
        rule=shape["rule"],
        score=score,
        reasons=shape["reasons"],
        quote=shape["quote"],
        proposal=shape,
    )
    if existing:
        suggestion.candidates.create(entry=existing, score=SURE, reasons=[f"{existing.record_id} cites it already."])
    return suggestion
