"""Attaching a suggestion to an entry that exists: its sentence becomes one more citation."""

from timeline.editorial.door import door
from timeline.editorial.drafts import save
from timeline.editorial.thaw_rows import cited
from timeline.editorial.verdict import decide
from timeline.ingest import store
from timeline.models import Article, Citation, Claim, Suggestion, TimelineEntry, User
from timeline.printed.contents import Content


@door
def attach(suggestion: Suggestion, entry: TimelineEntry, *, by: User) -> Citation:
    """The page changes with the entry's next edition, not before. Raises Refused when decided already."""
    store.take_lock()
    found: list[tuple[Citation, bool]] = []
    save(entry, lambda: found.append(cite(entry, suggestion)), by=by)
    ((citation, is_new),) = found
    citation.refresh_from_db()
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
    values = cited(citation(suggestion))
    same = {name: values.pop(name) for name in ("article_id", "quote_exact")}
    return Citation.objects.get_or_create(entry=entry, **same, defaults=values)


def citation(suggestion: Suggestion) -> Content:
    """Its sentence, as the content of an entry holds it."""
    article, proposal = suggestion.article, suggestion.proposal
    around = {"prefix": proposal.get("prefix", "")[-200:], "suffix": proposal.get("suffix", "")[:200]}
    stated = {"date": proposal["date"], "action": proposal["action_types"], "size": proposal["size"]}
    return {
        **source(article),
        "supports": [field for field, value in stated.items() if value],
        "quote": {"exact": suggestion.quote, **around} if suggestion.quote else None,
        "locator": proposal.get("locator", ""),
    }


def source(article: Article) -> Content:
    """The part of a citation that names the article."""
    basis = Citation.Basis.RESTS if article.rests_on else Citation.Basis.UNKNOWN
    return {"article": article.record_id, "basis": basis, "rests_on": article.rests_on}
