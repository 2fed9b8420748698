"""Writes the list of organizations' names from public lists: `python -m tests.timeline.ingest.organization_names`.

A line is a name as it is sought (`listed.key`) and a letter for its sort; only what is written in Latin letters and has
three of them is taken, and of single words none that newspapers' pages write small. Whose names they are, and under
which licences, stands beside the list.
"""

import gzip
import json
import os
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from timeline.ingest.names import listed

LEAST = 3
LATIN = "\u0250"  # the first letter behind those of Latin scripts
NOTED = "’“”‘–—"
SMALL = re.compile(r"(?<![\w'’-])[a-z]{3,}(?![\w'’-])")
PAGES = 2
GOVERNED = {"government", "education", "healthcare", "facility", "archive"}


def main() -> None:
    data = Path(os.environ["THROUGHLINE_DATA"]) / "data"
    sorts: dict[str, Counter[str]] = defaultdict(Counter)
    for row in _rows(data / "aliases" / "organisations.jsonl.gz"):
        for name in {listed.key(name) for name in _names(row)}:
            sorts[name][_sort(row)] += 1
    words = _written_small(data / "extraction" / "benchmark" / "ground_truth.jsonl.gz")
    taken = {name: of for name, of in sorts.items() if _is_taken(name) and name not in words}
    lines = sorted(f"{name}\t{_commonest(of)}\n".encode() for name, of in taken.items())
    listed.LIST.write_bytes(gzip.compress(b"".join(lines), 9, mtime=0))
    print(f"{len(lines)} names")


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _written_small(pages: Path) -> set[str]:
    """Words that two pages have in small letters."""
    often = Counter(word for row in _rows(pages) for word in set(SMALL.findall(row["articleBody"])))
    return {word for word, times in often.items() if times >= PAGES}


def _names(row: dict[str, Any]) -> Iterator[str]:
    """ROR puts the country behind names that several have: "Google (United States)"."""
    for name in (row["name"], *row["aliases"], *row["acronyms"], *row.get("derived", ())):
        yield name.partition(" (")[0]


def _sort(row: dict[str, Any]) -> str:
    types = set(row["types"])
    if row["source"] in ("nsi", "sec") or "company" in types:
        return "c"
    return "a" if types & GOVERNED else "b" if "nonprofit" in types else "-"


def _commonest(sorts: Counter[str]) -> str:
    return max(sorted(sorts), key=lambda sort: sorts[sort])


def _is_taken(name: str) -> bool:
    return len(name) >= LEAST and all(letter < LATIN or letter in NOTED for letter in name)


if __name__ == "__main__":
    main()
