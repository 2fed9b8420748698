"""The dateline that opens a report: "LONDON, June 3 (Wire) —". It says where and when the report was written, not what
happened when, so it is hidden from the rules. A bare date is none: "June 3: workers walk out" is how chronologies tell.
"""

import re
from datetime import date

from timeline.dates import english
from timeline.ingest.propose.masks import Span

REACH = 140  # characters in which a dateline ends
_MORE = r"(?:(?:,\s+|\s+|-|/)(?:[A-Z][\w.'’-]*|de|del|la|le|upon|and))*"
PLACE = rf"(?:[A-Z][A-Z.'’-]{{2,}}{_MORE},?|[A-Z][\w.'’-]*{_MORE}(?:,|(?=\s*[|–—])))"
AGENCY = r"(?:\([A-Z][\w .&'/-]{1,40}\)|/[A-Z][\w .&-]{1,40}/)"
RULE = r"(?:\s*(?:--|[-—–―−:|_]|,\s*[-—–]))"
BEFORE = re.compile(rf"\s*(?P<place>{PLACE}\s*)?(?P<agency>{AGENCY}\s*)?(?P<rule>{RULE}\s*)?$")
AFTER = re.compile(rf"\s*,?\s*(?P<place>{PLACE}\s*)?(?P<agency>{AGENCY})?(?P<rule>{RULE}+|\s*\.?\s*(?:\n|$))\s*")
STOP = re.compile(r"\s*[.,]\s+")


def find(paragraph: str, published: date | None) -> Span | None:
    """Where a paragraph's dateline stands, None where it has none."""
    head = paragraph[:REACH]
    first = next((reading for reading in english.find(head, published) if reading.relation == "on"), None)
    before = first and BEFORE.match(head[: first.start])
    if not first or not before:
        return None
    after = AFTER.match(head, first.end) or (
        STOP.match(head, first.end) if before["rule"] and before["place"] else None
    )
    return (0, after.end()) if after and _is_one(before, after, first, published) else None


def _is_one(before: re.Match[str], after: re.Match[str], first: english.Reading, published: date | None) -> bool:
    """A place or an agency stands with it; or the date is the article's own."""
    told = {**before.groupdict(), **{f"later_{name}": words for name, words in after.groupdict().items()}}
    if any(told.get(name) for name in ("place", "agency", "later_place", "later_agency")):
        return True
    return bool(published and first.when and first.when.start == first.when.end == published)
