"""Chooses the lines after an article that may say when it came out, among those in which readers speak.

Whatever stands under a heading of comments is theirs. Without a heading, a reader's words are told by a name on the
line before the day or in front of it, or by a sentence behind "Posted by …".
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from timeline.ingest import clean
from timeline.ingest.parse import byline, counts
from timeline.ingest.parse.colophon import THIS, WORD, is_small
from timeline.ingest.parse.dated import is_colophon, is_sentence
from timeline.ingest.parse.days import written_in
from timeline.ingest.parse.labels import MACHINE, labels_in
from timeline.ingest.parse.voices import VOICES

READERS = re.compile(
    rf"(?:\d+ |all |top |latest |reader |\w+['’]s? )?(?:{VOICES})\W*(?:\(?\d+\)?)?\W*|discussions?\W*|diskussion\W*"
    r"|conversations?\W*|debate\W*|letters\W*|(?:what |the |our |your )*readers?\b.{0,30}|\d+ thoughts? on\b.*"
    r"|(?:join|leave|add|have your)\b.{0,40}",
    re.I,
)
SAYS = re.compile(r"\s*(?:\b(?:says|said|wrote|writes|schreibt|dit|dice)\b)?\s*:?\s*$", re.I)


def own(lines: Iterable[str]) -> Iterator[str]:
    for before, line, after in _with_neighbours(lines):
        if clean.length(line) < clean.PROSE and (clean.END.fullmatch(line) or READERS.fullmatch(line)):
            return
        if not is_prose(line) and not _is_readers(before, line, after):
            yield line


def is_prose(line: str) -> bool:
    return clean.is_prose(counts.without(line)) and not is_colophon(line)


def _with_neighbours(lines: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    pairs = pairwise(("", *lines, ""))
    for (before, line), (_, after) in pairwise(pairs):
        yield before, line, after


def _is_readers(before: str, line: str, after: str) -> bool:
    """Whether a line labels a day that is a reader's."""
    labels = list(labels_in(line))
    published = next((label for label in labels if label.kind == "published"), None)
    if published is None or THIS.match(line):
        return False
    if byline.are_names(SAYS.sub("", before)) or _names_somebody(line[: published.start]):
        return True
    is_signed = byline.said_in(line[published.end :].strip()) is not None
    return is_signed and is_sentence(after) and not clean.WRITER.match(after)


def _names_somebody(text: str) -> bool:
    """Whether a text has more words than days, labels and small words."""
    rest = text.replace(MACHINE, " ")
    spans = [(found.start, found.end) for found in written_in(rest)] + [(at.start, at.end) for at in labels_in(rest)]
    for start, end in spans:
        rest = rest[:start] + " " * (end - start) + rest[end:]
    return not all(is_small(word) for word in WORD.findall(rest))
