"""Sentences of a paragraph, as offsets. A dozen lines did better on quotations than libraries did."""

import re
from collections.abc import Iterator

STOP = re.compile(r"(?<![.!?…])[.!?…]{1,9}[\"'”’)\]]{0,4}\s+(?=[\"“‘'(\[]?[A-Z0-9ÀÁÂÄÅÆÇÈÉÊËÍÎÑÓÖØÚÜ])")
TITLES = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Sgt|Rev|Hon|No|vs|Sr|Jr|Jan|Feb|Mar|Apr|Jun|Jul|Aug"
    r"|Sept?|Oct|Nov|Dec|ca?|approx)|\b[A-Z])\.\s+$"
)
# After these the next sentence may begin, or the name go on ("Microsoft Corp. Chief Executive").
MAYBE = re.compile(r"(?:\b(?:Inc|Corp|Co|Ltd|Bros|etc)|\b(?:[A-Z]\.)+[A-Z]|[ap]\.m)\.\s+$")
STARTER = re.compile(
    r"[\"“‘(]?(?:The|A|An|In|On|At|But|And|It|Its|They|He|She|This|That|These|We|I|Last|When|As|After|Since|For|By|If"
    r"|While|Some|Many|More|Other|Employees|Workers)\b"
)


def split(paragraph: str) -> Iterator[tuple[int, int]]:
    start = 0
    for stop in STOP.finditer(paragraph):
        if _ends(paragraph, stop.start(), stop.end()):
            yield start, start + len(paragraph[start : stop.end()].rstrip())
            start = stop.end()
    if paragraph[start:].strip():
        yield start, start + len(paragraph[start:].rstrip())


def _ends(paragraph: str, at: int, after: int) -> bool:
    before = paragraph[max(0, at - 12) : after]
    if MAYBE.search(before):
        return bool(STARTER.match(paragraph[after : after + 20]))
    return not TITLES.search(before)
