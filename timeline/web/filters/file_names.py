"""What a file of entries is called, so that two of them can stand in one folder and each tells what is in it.

rekognition-2026-11-27              the whole story, as the record stood on that day
google-petition-2018-2019           of these two years
"""

from collections.abc import Iterator
from datetime import date

from django.utils.text import slugify

from timeline.printed.parameters import FACETS, TABLE, Filters

LONGEST = 80
"""Letters, without the ending: file systems and people bear no more."""


def file_name(filters: Filters, day: date | None) -> str:
    """Without an ending. `day`: on which the record stood as it is told; not named where the filters name years."""
    parts = [*_chosen(filters)] or ["entries"]
    of_when = _years(filters) or (day.isoformat() if day else "")
    known = f"known-by-{filters.known.isoformat()}" if filters.known else ""
    ends = "-".join(filter(None, [of_when, known]))
    return f"{'-'.join(parts)[: LONGEST - len(ends)].strip('-')}-{ends}".strip("-")


def _chosen(filters: Filters) -> Iterator[str]:
    """The subjects first, then the rest as the table has it."""
    names = sorted(FACETS, key=lambda name: not TABLE[name].subject)
    for name in [*names, "q"]:
        yield from filter(None, (slugify(str(value)) for value in filters.values.get(name, ())))


def _years(filters: Filters) -> str:
    after, before = filters.get("after"), filters.get("before")
    if not after and not before:
        return ""
    if after and before and (after.month, after.day, before.month, before.day) == (1, 1, 12, 31):
        return "-".join(dict.fromkeys([f"{after.year:04}", f"{before.year:04}"]))
    return "-".join(filter(None, [after and f"from-{after.isoformat()}", before and f"to-{before.isoformat()}"]))
