"""Decides what the days in the lines around a headline are: of publication, of a change, or of something else.

A day belongs to the label before it ("Updated July 3, 2018 | Published June 22, 2018"), or to the one after it if in
this line labels follow their days. A day without a label counts only if it stands by itself and not in a phrase. HTML
pages and plain texts are judged alike.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, pairwise

from timeline.ingest.parse import alone, badges, counts, issue
from timeline.ingest.parse.alone import APART, LOWER
from timeline.ingest.parse.colophon import THIS, labels_of, sentences
from timeline.ingest.parse.days import Written, written_in
from timeline.ingest.parse.labels import MACHINE, Label, is_of_a_keeper, is_plain_date, labels_in, only_label

LONGEST = 200  # characters of a line that dates an article
NEAR = 60  # characters between a label and its day: "Published by Dana Marlow on …"
CLOSE = 12  # characters between them in a sentence: "Published on …"
CLOSED = re.compile(r"\w{2}[.!?。][\"'”’)]?$")  # a sentence around the headline tells of other days too
ENDS_IN_DAY = re.compile(r"\d[.]$|\b[ap]\.m\.$", re.I)
TO = re.compile(r"\s*(?:[–—-]|to|until|bis|au|à|al|a|до|～|~|至)\s*")  # from one day to another
MASTHEAD = re.compile(r"\d\s?°|\bvol\w*\.? ?[\dIVXLC]+,? (?:no|nr|issue)\b", re.I)  # weather, or a paper's number
STAMP = re.compile(r"\dT\d\d:?\d\d")
ANY_ORDER = "en-GB"  # that a line holds days can be told without knowing which: "02.03.2021"
EARLIER = re.compile(r"first|original|erst", re.I)


@dataclass(frozen=True)
class Dated:
    """A day in a line. `kind` is "published", "changed", "other", or "bare" if the line has no label for it."""

    day: date
    kind: str
    line: str

    @property
    def is_machines(self) -> bool:
        """Whether a machine wrote it: in an attribute, or as a stamp for all to see."""
        return MACHINE in self.line or bool(STAMP.search(self.line))

    @property
    def origin(self) -> str:
        if MACHINE in self.line:
            return f"the page's markup ({self.kind}, {self.day})".replace("bare, ", "time element, ")
        return f'the page\'s own words: "{self.line[:80]}"'

    @property
    def is_first(self) -> bool:
        return bool(EARLIER.search(self.line))


def days_of(lines: Sequence[str], language: str | None) -> Iterator[Dated]:
    for before, line in pairwise(["", *chain.from_iterable(map(sentences, badges.joined(lines)))]):
        if len(line) <= LONGEST:
            joined = f"{before} {line}" if only_label(before) or alone.calls_next(before) else line
            for day, kind in _read(counts.without(joined), language):
                is_kept = kind == "bare" and is_of_a_keeper(before)
                yield Dated(day, "other" if is_kept else kind, line)


def is_sentence(line: str) -> bool:
    return bool(CLOSED.search(line.strip())) and not ENDS_IN_DAY.search(line.strip())


def is_colophon(line: str) -> bool:
    """Whether a line, or a sentence about its page, tells when this was published and nothing else that matters."""
    told = [counts.without(sentence) for sentence in sentences(line) if len(sentence) <= LONGEST]
    return any(labels_of(each, days, _labels(each, days)) for each in told for days in [written_in(each, ANY_ORDER)])


def _read(line: str, language: str | None) -> Iterator[tuple[date, str]]:
    days = written_in(line, language)
    labels = _labels(line, days) if days else []
    colophon = labels_of(line, days, labels)
    labels = colophon or labels
    trailing = bool(labels) and labels[0].start > days[0].start and not re.search(r"\d", line[labels[-1].end :])
    for number, written in enumerate(days):
        around = (
            days[number - 1].end if number else 0,
            days[number + 1].start if number + 1 < len(days) else len(line),
        )
        kind = _of_colophon(written, labels, around, trailing) if colophon else None
        if kind := kind or _kind(line, written, labels, around, trailing):
            yield written.day, kind


def _labels(line: str, days: Sequence[Written]) -> list[Label]:
    """The labels in a line, without those inside a day.

    Two that touch ("Event date", "Date modified") are made one, of the kind that says more.
    """
    kept: list[Label] = []
    for label in labels_in(line):
        if any(written.start < label.end and label.start < written.end for written in days):
            continue
        if kept and label.start - kept[-1].end <= 2:
            before = kept.pop()
            kind = next(kind for kind in ("other", "changed", "published") if kind in (before.kind, label.kind))
            label = Label(kind, before.start, label.end)
        kept.append(label)
    return kept


def _kind(line: str, written: Written, labels: list[Label], around: tuple[int, int], trailing: bool) -> str | None:
    before = [label for label in labels if around[0] <= label.start and label.end <= written.start]
    behind = [label for label in labels if written.end <= label.start < around[1]]
    if behind and (trailing or _in_brackets(line, written, behind[0])):
        return "other" if _is_of_a_thing(line, written) else behind[0].kind
    if before and (kind := _said(line, before[-1], written)):
        return kind
    if issue.is_head(line) or issue.is_headline(line):
        return "bare"
    if _is_end_of_span(line, around, written) or MASTHEAD.search(line):
        return None
    labelled = any(not line[written.end : label.start].strip(f" {MACHINE}") for label in behind)
    return "bare" if not is_sentence(line) and alone.stands(line, written, labelled) else None


def _of_colophon(written: Written, labels: list[Label], around: tuple[int, int], trailing: bool) -> str | None:
    """The kind of the label next to a day of a colophon: after it if `trailing`, else before it."""
    before = [label.kind for label in labels if around[0] <= label.start and label.end <= written.start]
    behind = [label.kind for label in labels if written.end <= label.start < around[1]]
    return next(iter(behind if trailing else before[::-1]), None)


def _is_of_a_thing(line: str, written: Written) -> bool:
    """Whether a sentence names what came out before it says when: "Das Gesetz wurde am … veröffentlicht."."""
    return is_sentence(line) and not THIS.match(line) and bool(LOWER.search(line[: written.start]))


def _of_date(line: str, label: Label, between: str) -> str | None:
    """What a mere "Date" says of a day: nothing, if more words stand between them ("Date of birth:")."""
    if not alone.is_small(between):
        return None
    return "published" if alone.may_precede_date(line[: label.start]) else "other"


def _is_end_of_span(line: str, around: tuple[int, int], written: Written) -> bool:
    """Whether the day is the first or last of a span, as in "June 3 to June 5"."""
    since, until = line[around[0] : written.start], line[written.end : around[1]]
    return bool((around[0] and TO.fullmatch(since)) or (around[1] < len(line) and TO.fullmatch(until)))


def _in_brackets(line: str, written: Written, label: Label) -> bool:
    between, after = line[written.end : label.start], line[label.end :]
    return bool(re.fullmatch(r"[\s\d:.]{0,8}[(\[]\s*", between) and re.match(r"\s*[)\]]", after))


def _said(line: str, label: Label, written: Written) -> str | None:
    """The kind that a label before a day gives to it; None if it does not belong to it.

    Inside a phrase "published" is about something else ("a report published on …"): then the kind is "other".
    """
    between = line[label.end : written.start]
    if len(between) > NEAR or (label.kind == "other" and APART.search(between)):
        return None
    if label.kind != "published":
        return label.kind
    if is_plain_date(line, label) and not THIS.match(line):
        return _of_date(line, label, between)
    if alone.is_of_another(between):
        return "other"
    in_phrase = bool(re.search(r"\w\s*$", line[: label.start])) and not line[label.start].isupper()
    if THIS.match(line):
        return "published"
    if is_sentence(line) and (label.start > 2 or len(between) > CLOSE):
        return "other"
    return "other" if in_phrase and line[label.start].islower() else "published"
