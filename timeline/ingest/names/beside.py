"""The signs that stand beside a name: the words before it and behind it, a few, in its own sentence."""

from collections.abc import Iterator, Sequence

from timeline.ingest.names.before import before
from timeline.ingest.names.behind import after
from timeline.ingest.names.runs import Run
from timeline.ingest.names.signs import Sign
from timeline.ingest.names.tokens import Token

BEFORE, BEHIND = 4, 8  # words that are looked at
OPENING, CLOSING = '"“‘„«', '"”’»'


def signs(words: Sequence[Token], run: Run) -> Iterator[Sign]:
    if _is_quoted(words, run):
        yield Sign("quoted", "stands in quotation marks")
    last = words[run.last - 1]
    yield from before(words[run.first], _near(words, run.first), is_owner=last.is_owner)
    yield from after(last, list(words[run.last : run.last + BEHIND]))


def _is_quoted(words: Sequence[Token], run: Run) -> bool:
    after = words[run.last].gap[:1] if run.last < len(words) else ""
    return words[run.first].gap[-1:] in OPENING and after in CLOSING and bool(after)


def _near(words: Sequence[Token], start: int) -> list[Token]:
    """The words before a run, nearest first, up to where the sentence begins."""
    found: list[Token] = []
    for at in range(start, max(0, start - BEFORE), -1):
        if words[at].begins:
            break
        found.append(words[at - 1])
    return found
