"""Finds the day in the dateline that opens a report: "SEATTLE, June 22, 2018 -- …", "GENEVA (22 June 2018): …".

Words in small letters around the day mean that it is a phrase and no dateline. A dash, or brackets around all of it,
close any dateline; a colon or a full stop one that names its agency or has its place in capitals. Scenes are set with
these too ("Tripoli, 12 March 2011. …"), so that such a day is weak.
"""

import re
from collections.abc import Sequence

from timeline.ingest.parse import yearless
from timeline.ingest.parse.days import Written, written_in

REACH = 200  # characters in which a dateline ends
PHRASE = re.compile(r"(?<!\w)(?!de |la |of |the )[a-zß-ÿ]{2,}")
SMALL = re.compile(r"(?<![\w/.@-])[a-zß-ÿ]{3,}(?![\w.@]*[/)])")
OPEN, TEXT = " ([", r"(?=[\"“A-Z])"
DASH = re.compile(r"\s*[\])]?[^\n—–]{0,80}?(?:--|[—–]|(?<=\s)-(?=\s)|/PRNewswire/)\s*(?P<next>\S?)")
AGENCY = re.compile(rf"\s*(?:\((?=[^)]*[A-Z])[^)\d]{{2,40}}\)|/[^/\d]{{2,40}}/)\s*[:.]\s*(?P<next>){TEXT}")
STOP = re.compile(rf"[\])]?\s*[:.]\s+{TEXT}(?!Dear\b)")
BRACKET = re.compile(rf"[\])]\s*[:.]?\s+{TEXT}")
CITY = re.compile(r"[A-Z]{2}")
IN_CAPITALS = re.compile(r"\W*[A-Z]{2}[A-Z.'’ -]*(?:,\s*[A-Z][\w.]*)?[,(\s]*$")
_NAMES = r"[A-Z][\w.'’-]+(?:[ ,]+[A-Z][\w.'’-]+){0,5}"
WEAK_BEFORE = re.compile(rf"[\W]*(?:(?:Posted|Published|Issued|Dated)(?: on)?:? |{_NAMES}(?:,| ?[|·•]| ?\()? ?)?")
WEAK_BEHIND = re.compile(
    rf"(?:,(?: [A-Z][\w-]+){{1,2}})?[\])]?(?:\s*[:.|·•])?[\])]?\s+(?!Dear\b|[A-Z]\w+ (?:is|was)\b){TEXT}"
)


def day(paragraph: str, language: str | None) -> tuple[Written, bool] | None:
    """The day of its dateline, and whether a place in capitals stands there too, with which no phrase begins."""
    head = paragraph[:REACH]
    written = next(iter(written_in(head, language)), None)
    if written is None or PHRASE.search(head[: written.start]) or not _is_closed(head, written):
        return None
    return written, bool(CITY.match(paragraph))


def completed(paragraph: str, url: str | None) -> str | None:
    """The words of a dateline that leaves the year out, with the year that the address tells."""
    head = paragraph[:REACH]
    told = yearless.DAY.search(head)
    before = head[: told.start()] if told else ""
    if told is None or PHRASE.search(before) or not before.strip(OPEN):
        return None
    closed = DASH.match(head, told.end()) or AGENCY.match(head, told.end())
    if closed is None or SMALL.search(head[told.end() : closed.start("next")]):
        return None
    return next(yearless.completed([head[: told.end()]], url, ()), None)


def weak_day(paragraphs: Sequence[str], language: str | None) -> Written | None:
    """A day in front of a text that no dash closes, behind a place or alone: "Otley, 22 June 2018. Drivers …". Where
    other paragraphs begin with days, it is a chronicle's."""
    head = paragraphs[0][:REACH]
    written = next(iter(written_in(head, language)), None)
    if written is None or any(_opens(one, language) for one in paragraphs[1:]):
        return None
    is_one = WEAK_BEFORE.fullmatch(head[: written.start]) and WEAK_BEHIND.match(head, written.end)
    return written if is_one else None


def _opens(paragraph: str, language: str | None) -> bool:
    return any(written.start == 0 for written in written_in(paragraph[:40], language)[:1])


def _is_closed(head: str, written: Written) -> bool:
    before, end = head[: written.start], written.end
    if dash := DASH.match(head, end):
        is_place = bool(before.strip(OPEN))
        return not SMALL.search(head[end : dash.start("next")]) and (is_place or not dash["next"].islower())
    if AGENCY.match(head, end):
        return bool(before.strip())
    if before.lstrip()[:1] in ("(", "[") and BRACKET.match(head, end):
        return True
    return bool(IN_CAPITALS.match(before) and STOP.match(head, end))
