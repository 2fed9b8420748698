"""An article's text, sentence by sentence, to choose from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from timeline.admin.inbox import opened
from timeline.admin.inbox.asked import Asked
from timeline.ingest import picking, store
from timeline.ingest.propose.ground import SENTENCE_CAP, Sentence
from timeline.ingest.values import Span
from timeline.models import Article, Suggestion

READ_HERE = 20_000
"""Characters that are shown at first; the whole of a long text is a link away."""


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
class Text:
    """Paragraphs of pieces. `suggestions` are all of the article's; `rest`: the address that shows the rest too."""

    asked: Asked
    paragraphs: list[list[Piece]]
    count: int
    rest: str
    is_cut: bool
    suggestions: list[Suggestion]
    chosen: opened.Chosen | None


def text(article: Article, asked: Asked) -> Text:
    """Raises nothing: what was chosen in another text, or stands nowhere, is let go; so is a suggestion that waits no
    more."""
    suggestions = list(article.suggestions.select_related("claim__by", "claim__entry").order_by("pk"))
    asked = _that_stands(article, asked)
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
        chosen=opened.chosen(article, asked),
    )


def count(opening: str) -> int:
    """Of sentences in the beginning of a text."""
    found = sum(len(list(picking.split(paragraph))) for paragraph in opening[:READ_HERE].split("\n\n"))
    return min(found, SENTENCE_CAP)


def _that_stands(article: Article, asked: Asked) -> Asked:
    version = store.text_version(article)
    waiting = article.suggestions.waiting().filter(pk=asked.of).first() if asked.of else None
    asked = replace(asked, of=waiting.pk if waiting else None)
    if waiting and not asked.at:
        start = article.text.find(waiting.quote) if waiting.quote else -1
        asked = replace(asked, at=(start, start + len(waiting.quote)) if start >= 0 else None, version=version)
    is_here = asked.at is None or (asked.version == version and asked.at[0] < asked.at[1] <= len(article.text))
    return replace(asked if is_here else Asked(is_whole=asked.is_whole), version=version)


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
