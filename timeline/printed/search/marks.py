"""Which words of a text were sought, as they stand in it, and the piece of a long text that shows most of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from timeline.printed.search.question import Question
from timeline.printed.search.words import Token, read

LENGTH = 260
"""Characters of a piece, about."""
CUT = "…"

Span = tuple[int, int]


@dataclass(frozen=True)
class Marked:
    """A text with the places in it that were sought, in order and apart from each other."""

    text: str
    spans: tuple[Span, ...] = ()

    def html(self) -> SafeString:
        """Escaped, what was sought in `mark` elements."""
        return format_html_join("", "{}", ((_shown(text, is_sought),) for text, is_sought in self.parts()))

    def parts(self) -> list[tuple[str, bool]]:
        """Parts of the text, each with whether it was sought. Joined they are the text."""
        found, at = [], 0
        for start, end in self.spans:
            found += [(self.text[at:start], False), (self.text[start:end], True)]
            at = end
        return [(text, is_sought) for text, is_sought in [*found, (self.text[at:], False)] if text]


def _shown(text: str, is_sought: bool) -> str:
    return format_html("<mark>{}</mark>", text) if is_sought else text


def marked(text: str, asked: Question) -> Marked:
    tokens = [token for token in read(text) if token.word]
    words = [token.word for token in tokens]
    found = [span for term in asked.terms for span in _where(term.words, words, tokens)]
    return Marked(text, tuple(_joined(found)))


def _where(sought: Sequence[str], words: Sequence[str], tokens: Sequence[Token]) -> Iterable[Span]:
    many = len(sought)
    for at in range(len(words) - many + 1):
        if tuple(words[at : at + many]) == tuple(sought):
            yield tokens[at].start, tokens[at + many - 1].end


def _joined(spans: Iterable[Span]) -> list[Span]:
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def piece(whole: Marked, length: int = LENGTH) -> Marked:
    """Of a long text the stretch that holds most of what was sought, cut between words."""
    text = whole.text
    if len(text) <= length:
        return whole
    start = _start(whole, length)
    start = text.find(" ", start) + 1 if start else 0
    cut = text.rfind(" ", start, start + length)
    end = len(text) if start + length >= len(text) else cut if cut > start else start + length
    before, after = CUT if start else "", CUT if end < len(text) else ""
    moved = [
        (at - start + len(before), to - start + len(before)) for at, to in whole.spans if start <= at and to <= end
    ]
    return Marked(f"{before}{text[start:end]}{after}", tuple(moved))


def _start(whole: Marked, length: int) -> int:
    """A little before the word from which on most different ones stand near."""
    words = [(start, whole.text[start:end].casefold()) for start, end in whole.spans]
    many = [len({other for at, other in words if start <= at < start + length // 2}) for start, _word in words]
    best = words[many.index(max(many))][0] if many else 0
    return best - length // 4 if best > length // 2 else 0
