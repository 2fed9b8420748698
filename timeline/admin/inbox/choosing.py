"""An article's text, sentence by sentence, to choose from; and what reading makes of the chosen one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _

from timeline.admin.inbox.asked import Asked
from timeline.admin.inbox.proposal import Shown, show
from timeline.ingest import picking, store
from timeline.ingest.propose.ground import SENTENCE_CAP, Sentence
from timeline.ingest.values import Span
from timeline.models import Article, Claim, Suggestion, SuggestionCandidate
from timeline.vocabulary import ActionType, ContractEventType, EntryKind

READ_HERE = 20_000
"""Characters that are shown at first; the whole of a long text is a link away."""
ACTIONS: dict[str, Any] = {"protest": ActionType, "contract": ContractEventType}


@dataclass(frozen=True)
class Piece:
    """A sentence with what stands between it and the one before. `role`: what it is chosen as ("at", "demand",
    "answer"), or ""; `told` is a suggestion that quotes it. `note` says either in words."""

    before: str
    text: str
    start: int
    end: int
    url: str
    role: str
    told: Suggestion | None

    @property
    def note(self) -> str:
        if self.role or self.told is None:
            return {"demand": _("chosen as what is asked"), "answer": _("chosen as an answer")}.get(self.role, "")
        return self.told.claim.get_verdict_display() if self.told.claim else _("proposed")


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
class Text:
    """Paragraphs of pieces. `suggestions` are all of the article's; `rest`: the address that shows the rest too."""

    asked: Asked
    paragraphs: list[list[Piece]]
    count: int
    rest: str
    is_cut: bool
    suggestions: list[Suggestion]
    chosen: Chosen | None


def text(article: Article, asked: Asked) -> Text:
    """Raises nothing: what was chosen in another text, or stands nowhere, is let go."""
    version = store.text_version(article)
    is_here = asked.at is None or (asked.version == version and asked.at[1] <= len(article.text) and _is_span(asked.at))
    asked = replace(asked if is_here else Asked(is_whole=asked.is_whole), version=version)
    suggestions = list(article.suggestions.select_related("claim__by", "claim__entry").order_by("pk"))
    sentences = _shown(article, asked)
    end = sentences[-1].end if sentences else 0
    is_cut = end < len(article.text.rstrip())
    return Text(
        asked=asked,
        paragraphs=list(_paragraphs(article, asked, sentences, _by_place(article, suggestions))),
        count=len(sentences),
        rest=replace(asked, is_whole=True).address(article.pk) if is_cut and not asked.is_whole else "",
        is_cut=is_cut,
        suggestions=suggestions,
        chosen=_chosen(article, asked) if asked.pick else None,
    )


def count(opening: str) -> int:
    """Of sentences in the beginning of a text."""
    found = sum(len(list(picking.split(paragraph))) for paragraph in opening[:READ_HERE].split("\n\n"))
    return min(found, SENTENCE_CAP)


def _is_span(span: Span) -> bool:
    return span[0] < span[1]


def _shown(article: Article, asked: Asked) -> list[Sentence]:
    """As many as the page shows; more, where what is chosen lies behind."""
    spans = (asked.at, *asked.demands, *asked.answered_by)
    until = max([READ_HERE, *(span[1] for span in spans if span)])
    found = picking.sentences(store.page_of(article))
    return [one for one in found if asked.is_whole or one.start < until]


def _by_place(article: Article, suggestions: Sequence[Suggestion]) -> Mapping[int, Suggestion]:
    """By where the sentence of each starts; of several the one that waits."""
    ranked = sorted(suggestions, key=lambda one: one.claim is None)
    return {at: one for one in ranked if one.quote and (at := article.text.find(one.quote)) >= 0}


def _paragraphs(
    article: Article, asked: Asked, sentences: Sequence[Sentence], told: Mapping[int, Suggestion]
) -> Iterator[list[Piece]]:
    paragraph: list[Piece] = []
    last: Sentence | None = None
    for one in sentences:
        if last and last.paragraph != one.paragraph:
            yield paragraph
            paragraph, last = [], None
        before = article.text[last.end : one.start] if last else ""
        paragraph.append(_piece(article, asked, one, before, told.get(one.start)))
        last = one
    if paragraph:
        yield paragraph


def _piece(article: Article, asked: Asked, one: Sentence, before: str, told: Suggestion | None) -> Piece:
    span = one.start, one.end
    role = next((role for role, spans in _roles(asked) if any(a < one.end and b > one.start for a, b in spans)), "")
    return Piece(before, one.text, one.start, one.end, asked.chosen(span).address(article.pk), role, told)


def _roles(asked: Asked) -> Iterator[tuple[str, Sequence[Span]]]:
    yield "at", [asked.at] if asked.at else []
    yield "demand", asked.demands
    yield "answer", asked.answered_by


def _chosen(article: Article, asked: Asked) -> Chosen:
    assert asked.pick
    found = store.read_pick(article, asked.pick)
    suggestion = store.chosen(article, found.proposal)
    labels = ACTIONS.get(found.proposal.kind)
    deed = next(iter(found.proposal.action_types), found.proposal.contract_event)
    return Chosen(
        fields=replace(asked, kind=found.proposal.kind, action=deed or "", mode="").fields(),
        suggestion=suggestion,
        shown=show(suggestion),
        kinds=[Choice(one, str(EntryKind(one).label), one == found.proposal.kind) for one in found.kinds],
        actions=[Choice(one, str(labels(one).label), one == deed) for one in found.actions] if labels else [],
        candidates=store.likely(article, found.proposal),
        answered_by=[
            (article.text[slice(*span)], replace(asked, mode="answer").chosen(span).address(article.pk))
            for span in asked.answered_by
        ],
        modes=[
            (label, replace(asked, mode=mode).address(article.pk), asked.mode == mode)
            for mode, label in (
                ("", _("another event")),
                ("demand", _("what it asks for")),
                ("answer", _("an answer to it")),
            )
        ],
        verdict=store.decided(article, found.proposal),
    )
