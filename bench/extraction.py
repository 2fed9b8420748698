"""How quickly the text of articles is taken from their pages, beside trafilatura alone with its best flags.

    make bench-extraction               pages a second of processor, and the ratio; asked 0.9

The benchmark's pages (THROUGHLINE_DATA), in one process, by its own time: each page by the one and by the other right
behind, and the other way round in the next round, since whoever is second finds the page in the processor's memory. Of
a page the middle time counts. What trafilatura loses is put back here, and what it takes from readers' comments is not;
`manage.py evaluate extraction` tells how well.
"""

import gzip
import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import trafilatura

from bench import scaffold
from timeline.ingest.parse import main_text, markup

DATA = Path(os.environ.get("THROUGHLINE_DATA", scaffold.ROOT.parent / "shared")) / "data" / "extraction" / "benchmark"
ROUNDS = int(os.environ.get("ROUNDS", "8"))
LEAST = 0.9
Reader = Callable[[str], object]


def main() -> int:
    with gzip.open(DATA / "ground_truth.jsonl.gz", "rt", encoding="utf-8") as rows:
        pages = [gzip.decompress((DATA / row["html"]).read_bytes()).decode() for row in map(json.loads, rows)]
    rounds = [one_round(pages, READERS if number % 2 else READERS[::-1]) for number in range(ROUNDS)]
    their_time, our_time = (middle([one[reader] for one in rounds]) for reader in READERS)
    for name, taken in (("trafilatura", their_time), ("ours", our_time)):
        print(f"{name:14}{len(pages) / taken:8.1f} pages a second of processor")
    ratio = their_time / our_time
    print(f"{ratio:.2f} of trafilatura's speed, {LEAST} asked")
    scaffold.keep("extraction", {"pages": len(pages), "seconds": [their_time, our_time], "ratio": round(ratio, 3)})
    return ratio < LEAST


def one_round(pages: list[str], readers: tuple[Reader, ...]) -> dict[Reader, list[float]]:
    """The seconds of each page by each reader, who take turns."""
    turns = [[seconds(read, page) for read in readers] for page in pages]
    return dict(zip(readers, map(list, zip(*turns, strict=True)), strict=True))


def middle(rounds: list[list[float]]) -> float:
    """The sum of all pages' middle times."""
    return sum(map(statistics.median, zip(*rounds, strict=True)))


def seconds(read: Reader, page: str) -> float:
    began = time.process_time()
    read(page)
    return time.process_time() - began


def theirs(page: str) -> object:
    return trafilatura.extract(page, include_comments=False, favor_precision=True, fast=True)


def ours(page: str) -> object:
    return main_text.of(markup.tree_of(page))


READERS = (theirs, ours)

if __name__ == "__main__":
    sys.exit(main())
