"""Attaching a suggestion to an entry that exists: its sentence becomes one more citation."""

from django.db import transaction

from timeline.editorial.drafts import save
from timeline.editorial.verdict import decide
from timeline.models import Citation, Claim, Suggestion, TimelineEntry, User


@transaction.atomic
def attach(suggestion: Suggestion, entry: TimelineEntry, *, by: User) -> Citation:
    """The page changes with the entry's next edition, not before. Raises Refused when decided already."""
    found: list[tuple[Citation, bool]] = []
    save(entry, lambda: found.append(cite(entry, suggestion)), by=by)
    ((citation, is_new),) = found
    decide(
        suggestion,
        by=by,
        verdict=Claim.Verdict.ACCEPTED,
        entry=entry,
        added_citation=citation if is_new else None,
    )
    return citation


def cite(entry: TimelineEntry, suggestion: Suggestion) -> tuple[Citation, bool]:
    """The citation, and whether it is new: the entry may rest on these words already."""
    article = suggestion.article
    return Citation.objects.get_or_create(
        entry=entry,
        article=article,
        quote_exact=suggestion.quote,
        defaults={
            "quote_prefix": suggestion.proposal.get("prefix", "")[-200:],
            "quote_suffix": suggestion.proposal.get("suffix", "")[:200],
            "supports": _supports(suggestion.proposal),
            "basis": Citation.Basis.RESTS if article.rests_on else Citation.Basis.UNKNOWN,
            "rests_on": article.rests_on,
        },
    )


def _supports(proposal: dict) -> list[str]:
    stated = {"date": proposal["date"], "action": proposal["action_types"], "size": proposal["size"]}
    return [field for field, value in stated.items() if value]
