"""Finds the day that a text calls today: "Today, 22 June 2018, the board …", "has today (22 June 2018) published …"."""

import re
from collections.abc import Sequence
from datetime import date

from timeline.ingest.parse.days import Written, written_in

FIRST = 3  # paragraphs
TODAY = re.compile(r"(?<!\w)today,? ?(?:\(|on )?(?:\w+day,? (?:the )?)?$", re.I)
YEAR = re.compile(r"(?<![\d,.$€£])((?:19|20)\d\d)(?![\d,%])")
TO_COME = re.compile(
    r"\b(?:until|till|by|through|to|end(?:s|ing)?(?: in| on)?|expir\w+|will|from|due)\b[^.;]{0,60}$", re.I
)
QUOTED = re.compile(r"[\"“„«][^\"”“»]*[\"”“»]")


def today(paragraphs: Sequence[str], language: str | None) -> Written | None:
    for paragraph in paragraphs[:FIRST]:
        plain = QUOTED.sub(lambda found: " " * len(found[0]), paragraph[:400])
        for written in written_in(plain, language):
            if TODAY.search(plain[: written.start]):
                return written
    return None


def tells_of_later(paragraphs: Sequence[str], day: date) -> bool:
    """Whether the text tells what happened in a later year: then it was not written on that day."""
    return any(
        int(year[1]) > day.year and not TO_COME.search(paragraph[: year.start()])
        for paragraph in paragraphs
        for year in YEAR.finditer(paragraph)
    )
