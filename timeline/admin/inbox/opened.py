"""What is open beside an article's text: a suggestion, or what reading makes of the chosen sentence."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _

from timeline.admin.inbox.asked import Asked
from timeline.admin.inbox.proposal import Shown, show
from timeline.ingest import store
from timeline.models import Article, Claim, Suggestion, SuggestionCandidate
from timeline.vocabulary import ActionType, ContractEventType, EntryKind

ACTIONS: dict[str, Any] = {"protest": ActionType, "contract": ContractEventType}


@dataclass(frozen=True)
class Choice:
    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True)
class Chosen:
    """`fields` are those of the forms that decide, with the kind and the deed that are shown. `answered_by`: the words
    of each answer, with the address without it. `modes`: what can be chosen next."""

    fields: list[tuple[str, str]]
    suggestion: Suggestion
    shown: Shown
    kinds: list[Choice]
    actions: list[Choice]
    candidates: list[SuggestionCandidate]
    answered_by: list[tuple[str, str]]
    modes: list[tuple[str, str, bool]]
    verdict: Claim | None


@dataclass(frozen=True)
class _Opened:
    """What is open: a suggestion, and what it may be instead."""

    suggestion: Suggestion
    kinds: Sequence[str]
    actions: Sequence[str]
    candidates: list[SuggestionCandidate]
    verdict: Claim | None = None


def to_accept(article: Article, asked: Asked) -> Suggestion | None:
    """The suggestion that is open, with what was chosen as asked in it; or what reading makes of the chosen sentence.
    None where the text is another by now, or nothing is chosen."""
    is_here = asked.version == store.text_version(article)
    opened = _opened(article, asked) if is_here else None
    return opened.suggestion if opened else None


def chosen(article: Article, asked: Asked) -> Chosen | None:
    found = _opened(article, asked)
    return _chosen(article, asked, found) if found else None


def _opened(article: Article, asked: Asked) -> _Opened | None:
    waiting = article.suggestions.waiting().filter(pk=asked.of).first() if asked.of else None
    if waiting:
        deeds = ACTIONS.get(waiting.kind)
        return _Opened(
            _with_demands(article, asked, waiting),
            [waiting.kind, *(kind for kind in EntryKind.values if kind != waiting.kind)],
            list(dict.fromkeys([*filter(None, [_deed(waiting)]), *deeds.values])) if deeds else [],
            list(waiting.candidates.select_related("entry")),
        )
    if asked.pick is None:
        return None
    found = store.read_pick(article, asked.pick)
    suggestion, verdict = store.chosen(article, found.proposal), store.decided(article, found.proposal)
    return _Opened(suggestion, found.kinds, found.actions, store.likely(article, found.proposal), verdict)


def _with_demands(article: Article, asked: Asked, waiting: Suggestion) -> Suggestion:
    more = [" ".join(article.text[slice(*span)].split()) for span in asked.demands]
    waiting.proposal = waiting.proposal | {"demands": [*(waiting.proposal.get("demands") or []), *more]}
    return waiting


def _deed(suggestion: Suggestion) -> str | None:
    return next(iter(suggestion.proposal["action_types"]), suggestion.proposal["contract_event"])


def _chosen(article: Article, asked: Asked, opened: _Opened) -> Chosen:
    suggestion, deed = opened.suggestion, _deed(opened.suggestion)
    labels = ACTIONS.get(suggestion.kind)
    modes = (("", _("another event")), ("demand", _("what it asks for")), ("answer", _("an answer to it")))
    return Chosen(
        fields=replace(asked, kind=suggestion.kind, action=deed or "", mode="").fields(),
        suggestion=suggestion,
        shown=show(suggestion),
        kinds=[Choice(one, str(EntryKind(one).label), one == suggestion.kind) for one in opened.kinds],
        actions=[Choice(one, str(labels(one).label), one == deed) for one in opened.actions] if labels else [],
        candidates=opened.candidates,
        answered_by=[
            (article.text[slice(*span)], replace(asked, mode="answer").chosen(span).address(article.pk))
            for span in asked.answered_by
        ],
        modes=[(label, replace(asked, mode=mode).address(article.pk), asked.mode == mode) for mode, label in modes],
        verdict=opened.verdict,
    )
