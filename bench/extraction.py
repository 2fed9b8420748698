"""How quickly the text of articles is taken from their pages, beside trafilatura alone with its best flags.

    make bench-extraction               pages a second of processor, and the ratio; asked 0.9

The benchmark's pages (THROUGHLINE_DATA), in turn in one process, by its own time. What trafilatura loses is put back
here, and what it takes from readers' comments is not; `manage.py evaluate extraction` tells how well.
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
ROUNDS = int(os.environ.get("ROUNDS", "7"))
LEAST = 0.9


def main() -> int:
    with gzip.open(DATA / "ground_truth.jsonl.gz", "rt", encoding="utf-8") as rows:
        pages = [gzip.decompress((DATA / row["html"]).read_bytes()).decode() for row in map(json.loads, rows)]
    rounds = [(seconds(theirs, pages), seconds(ours, pages)) for _ in range(ROUNDS)]
    ratio = statistics.median(other / own for other, own in rounds)
    for name, taken in zip(("trafilatura", "ours"), zip(*rounds, strict=True), strict=True):
        print(f"{name:14}{len(pages) / statistics.median(taken):8.1f} pages a second of processor")
    print(f"{ratio:.2f} of trafilatura's speed, {LEAST} asked")
    scaffold.keep("extraction", {"pages": len(pages), "rounds": rounds, "ratio": round(ratio, 3)})
    return ratio < LEAST


def seconds(read: Callable[[str], object], pages: list[str]) -> float:
    began = time.process_time()
    for page in pages:
        read(page)
    return time.process_time() - began


def theirs(page: str) -> object:
    return trafilatura.extract(page, include_comments=False, favor_precision=True, fast=True)


def ours(page: str) -> object:
    return main_text.of(markup.tree_of(page))


if __name__ == "__main__":
    sys.exit(main())
