"""Attaching a suggestion to an entry that exists: its sentence becomes one more citation."""

from django.db import transaction

from timeline.editorial.verdict import decide
from timeline.models import Citation, Suggestion, TimelineEntry, User


@transaction.atomic
def attach(suggestion: Suggestion, entry: TimelineEntry, *, by: User) -> Citation:
    """The page changes with the entry's next edition, not before. Raises Refused when decided already."""
    citation = cite(entry, suggestion)
    decide(suggestion, by=by, verdict=Suggestion.Verdict.ACCEPTED, entry=entry)
    return citation


def cite(entry: TimelineEntry, suggestion: Suggestion) -> Citation:
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
    )[0]


def _supports(proposal: dict) -> list[str]:
    stated = {"date": proposal["date"], "action": proposal["action_types"], "size": proposal["size"]}
    return [field for field, value in stated.items() if value]
