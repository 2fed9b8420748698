"""A list of some hundred thousand names of organizations, with their sorts: a name that is on it is one more sign.

`organizations.txt.gz` is written by `tests/timeline/ingest/organization_names.py`; beside it stands whose list it is.
It is kept as one string of bytes that is searched by halves: some five megabytes, read when it is first asked.
"""

import gzip
import re
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

from timeline.ingest.names.organization_words import LEGAL

LIST = Path(__file__).with_name("organizations.txt.gz")
SORTS = {"c": "company", "a": "agency", "b": "body", "-": ""}
WORD = re.compile(r"[^\W_]+(?:[&'’.\-/][^\W_]+)*|&")


def key(name: str) -> str:
    """How a name is sought: in small letters, one blank between words, without "the" and what law makes of it."""
    words = WORD.findall(name.casefold().replace("’", "'"))
    if words[:1] == ["the"]:
        del words[0]
    while len(words) > 1 and words[-1] in LEGAL:
        words.pop()
    return " ".join(words)


@lru_cache(maxsize=4096)
def sort(name: str) -> str | None:
    """The sort of an organization of this name, "" where the list does not tell, None where it has no such name."""
    names, ends = _names()
    sought = key(name).encode()

    def at(number: int) -> bytes:
        return names[ends[number - 1] if number else 0 : ends[number]]

    place = bisect_left(range(len(ends)), sought + b"\t", key=at)
    found = at(place) if place < len(ends) else b""
    return SORTS[found[-2:-1].decode()] if found.startswith(sought + b"\t") else None


@cache
def _names() -> tuple[bytes, Sequence[int]]:
    """All lines, and where each ends."""
    names = gzip.decompress(LIST.read_bytes())
    return names, array("I", (line.end() for line in re.finditer(rb"\n", names)))
