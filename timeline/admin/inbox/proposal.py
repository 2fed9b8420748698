"""A suggestion's proposal as the inbox says it."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from timeline import dates
from timeline.admin.inbox.context import Context, around
from timeline.admin.inbox.facts import Fact, facts
from timeline.ingest import store
from timeline.ingest.values import SURE_FROM
from timeline.models import Article, Suggestion

STRONG = 0.75


@dataclass(frozen=True)
class Line:
    """What the list shows of a suggestion."""

    suggestion: Suggestion
    when: str
    is_exact: bool
    strength: str


@dataclass(frozen=True)
class Shown(Line):
    """What the pane shows of the chosen one, besides."""

    context: Context | None
    reasons: list[str]
    facts: list[Fact]
    copies: list[Article]


def line(suggestion: Suggestion) -> Line:
    proposal = suggestion.proposal
    return Line(suggestion, words_of_date(proposal), is_exact(proposal), words_of_score(suggestion.score))


def words_of_date(proposal: dict[str, Any]) -> str:
    date = proposal.get("date")
    return dates.words(dates.parse(date["edtf"])) if date else _("date not found")


def is_exact(proposal: dict[str, Any]) -> bool:
    """Whether the day is known: the mark is solid then, else hollow."""
    date = proposal.get("date")
    return date is not None and dates.as_json(dates.parse(date["edtf"]))["precision"] == "day"


def words_of_score(score: float) -> str:
    if score >= STRONG:
        return _("strong")
    return _("likely") if score >= SURE_FROM else _("weak")


def show(suggestion: Suggestion) -> Shown:
    return Shown(
        **vars(line(suggestion)),
        context=around(suggestion.quote, suggestion.article.text),
        reasons=_reasons(suggestion),
        facts=facts(suggestion),
        copies=store.copies(suggestion.article),
    )


def _reasons(suggestion: Suggestion) -> list[str]:
    """Without the date's, which is told by itself."""
    of_date = (suggestion.proposal.get("date") or {}).get("reason")
    return [reason for reason in suggestion.reasons if not (of_date and of_date in reason)]
