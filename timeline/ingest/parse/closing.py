"""Finds the day that closes a letter or a statement: "Geneva, 22 June 2018" below its names, or a day behind "ENDS".

A day alone counts only where nothing follows on it, or in brackets: lists of other articles tell days too.
"""

import re
from collections.abc import Sequence

from timeline.ingest import clean
from timeline.ingest.parse.days import Written, written_in
from timeline.ingest.parse.no_names import is_occasion, is_venue

REACH = 6  # lines behind the text in which names stand
LONGEST = 60  # characters of such a line
_NAME = r"[A-Z][\w.'’&-]*(?: (?:of |and |the )?[A-Z][\w.'’&-]*){0,2}"
WHO = re.compile(  # "Morag Tain, Otley,", "Done at Otley on", "— Ann Pell,", "Source: The Copper Wire,"
    rf"(?:(?:[—–-] ?|Source: |Dated:?(?: at)?(?: this| the)? ?|(?:Done|Signed) (?:at|in) )(?:{_NAME})?"
    rf"|{_NAME},)(?:,? {_NAME})?,?(?: this| the| on)?"
)
SIGNED = re.compile(r"(?!.*\b(?i:more|news|latest|read|next|also|other|stories|related)\b)[^\d]{0,60}")
END = re.compile(r"(?:the )?ends?\W*|\W*#{3,}\W*|-\s?30\s?-|\*{3,}|/ends?", re.I)
SENTENCE = re.compile(r"^$|[.!?\"”’]\s*$")
LAST = re.compile(r"(?:[(\[](?P<inside>[^()\[\]]{6,80})[)\]])\W*$")
HOUSE = re.compile(
    r"(?:[Ss]ource: )?(?:(?:the|of) )?[A-Z][\w.'’&-]*(?: (?:(?:of|and|the) )?[A-Z][\w.'’&-]*){0,5}(?:,? [A-Z]\w+)?"
)


def day(behind: Sequence[str], language: str | None) -> Written | None:
    """`behind`: the lines that follow on an article, before comments and other articles."""
    lines = [line for line in behind if line.strip()][:REACH]
    for at, line in enumerate(lines):
        if len(line) > LONGEST or clean.END.fullmatch(line):
            return None
        written = written_in(line, language)
        if len(written) == 1:
            return written[0] if _is_closing(line, written[0], lines[:at], lines[at + 1 :]) else None
    return None


def in_brackets(paragraph: str, language: str | None) -> Written | None:
    """At the end of the last paragraph, alone or behind a paper's name: "(The Copper Wire, 22 June 2018)"."""
    found = LAST.search(paragraph[-100:])
    written = written_in(found["inside"], language) if found else []
    is_apart = found is not None and SENTENCE.search(paragraph[-100:][: found.start()])
    if found is None or not is_apart or len(written) != 1 or found["inside"][written[0].end :].strip(" .)]"):
        return None
    before = found["inside"][: written[0].start].strip(" ,–—-")
    return written[0] if not before or HOUSE.fullmatch(before) else None


def _is_closing(line: str, written: Written, before: Sequence[str], after: Sequence[str]) -> bool:
    head, tail = line[: written.start].strip(), line[written.end :].strip(" .")
    if tail not in ("", ")", "]") or is_occasion(head) or is_venue(head.strip(" ,")) or any(map(clean.is_prose, after)):
        return False
    if not all(SIGNED.fullmatch(one) or END.fullmatch(one.strip()) for one in before):
        return False
    if head in ("(", "["):
        return bool(tail)
    if head:
        return bool(WHO.fullmatch(head)) and not any(map(written_in, after)) and not _is_said(after)
    return bool(before and END.fullmatch(before[-1].strip())) or not (before or after)


def _is_said(after: Sequence[str]) -> bool:
    """A reader's name and day stand over the reader's words."""
    return bool(after) and len(after[0].split()) > 3 and after[0].rstrip()[-1:] in ".!?"
