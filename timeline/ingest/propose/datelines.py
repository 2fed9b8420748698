"""The dateline that opens a report: "LONDON, June 3 (Wire) —". It says where and when the report was written, not what
happened when, so it is hidden from the rules. A bare date is none: "June 3: workers walk out" is how chronologies tell;
but where a dash stands behind it and the article came out within three days, it may be the one or the other.
"""

import re
from datetime import date, timedelta

from timeline.dates import english
from timeline.ingest.propose.masks import Span

REACH = 140  # characters in which a dateline ends
_MORE = r"(?:(?:,\s+|\s+|-|/)(?:[A-Z][\w.'’-]*|de|del|la|le|upon|and))*"
PLACE = rf"(?:[A-Z][A-Z.'’-]{{2,}}{_MORE},?|[A-Z][\w.'’-]*{_MORE}(?:,|(?=\s*[|–—])))"
AGENCY = r"(?:\((?:[A-Z][\w .&'/-]{1,40}|[a-z]{2,6}(?:/[a-z]{2,6})*)\)|/[A-Z][\w .&-]{1,40}/)"
RULE = r"(?:\s*(?:--|[-—–―−:|_]|,\s*[-—–]))"
BEFORE = re.compile(rf"\s*(?P<place>{PLACE}\s*)?(?P<agency>{AGENCY}\s*)?(?P<rule>{RULE}\s*)?$")
AFTER = re.compile(rf"\s*,?\s*(?P<place>{PLACE}\s*)?(?P<agency>{AGENCY})?(?P<rule>{RULE}+|\s*\.?\s*(?:\n|$))\s*")
STOP = re.compile(r"\s*[.,]\s+")
# "KESSOCK, June 3 Workers walked out": nothing but a blank between the date and the report.
CAPITALS = re.compile(r"\s*[A-Z][A-Z.'’-]{2,}(?:[ -][A-Z][A-Z.'’-]*)*,\s+$")
BLANK = re.compile(r"\s+(?=[\"“A-Z])")
DASH = re.compile(r"\s*[-—–―−]{1,2}\s*$")
FRESH = timedelta(days=3)  # a bare date as near to publication as this may be the report's or the event's


def find(paragraph: str, published: date | None) -> Span | None:
    """Where a paragraph's dateline stands, None where it has none."""
    head = paragraph[:REACH]
    first = next((reading for reading in english.find(head, published) if reading.relation == "on"), None)
    before = first and BEFORE.match(head[: first.start])
    if not first or not before:
        return None
    after = AFTER.match(head, first.end) or _closed_by_less(head, before, first)
    return (0, after.end()) if after and _is_one(before, after, first, published) else None


def _closed_by_less(head: str, before: re.Match[str], first: english.Reading) -> re.Match[str] | None:
    """Behind a place and a rule a stop is enough, behind a place in capitals the beginning of the report."""
    if before["rule"] and before["place"]:
        return STOP.match(head, first.end)
    return BLANK.match(head, first.end) if CAPITALS.match(before[0]) else None


def _is_one(before: re.Match[str], after: re.Match[str], first: english.Reading, published: date | None) -> bool:
    """A place or an agency stands with it; or the date is the article's own, or a day or two before it."""
    told = {**before.groupdict(), **{f"later_{name}": words for name, words in after.groupdict().items()}}
    if any(told.get(name) for name in ("place", "agency", "later_place", "later_agency")):
        return True
    day = first.when.end if first.when and first.when.start == first.when.end else None
    if not published or not day:
        return False
    return day == published or bool(DASH.search(after[0])) and timedelta() < published - day <= FRESH
