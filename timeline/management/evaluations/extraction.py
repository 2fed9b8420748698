"""How well articles' text is taken from the benchmark's pages (extraction/README.md).

As the benchmark scores: runs of four words, each counted; precision and recall of each page, averaged; F1 of the two.
"""

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from statistics import mean

from timeline.ingest import parse
from timeline.ingest.values import Given, Page, Raw

WORDS = 4
TODAY = date(2026, 11, 27)


def extraction(data: Path, every: int = 1) -> Iterator[str]:
    """Of all pages, or of each so many."""
    scores = list(_scores(data / "extraction" / "benchmark", every))
    precision, recall = mean(p for p, _ in scores if p is not None), mean(r for _, r in scores)
    f1 = 2 * precision * recall / (precision + recall)
    yield f"{len(scores)} pages: F1 {f1:.4f}, precision {precision:.4f}, recall {recall:.4f}"


def _scores(folder: Path, every: int) -> Iterator[tuple[float | None, float]]:
    """Precision (None where nothing was found) and recall of each page."""
    with gzip.open(folder / "ground_truth.jsonl.gz", "rt", encoding="utf-8") as rows:
        for row in map(json.loads, islice(rows, 0, None, every)):
            source = gzip.decompress((folder / row["html"]).read_bytes())
            page = parse.read(Raw(source, url=row["url"]), Given(), TODAY)
            yield score(page.text if isinstance(page, Page) else "", row["articleBody"])


def score(found: str, right: str) -> tuple[float | None, float]:
    theirs, ours = _runs(right), _runs(found)
    same = (ours & theirs).total()
    return same / ours.total() if ours else None, same / theirs.total() if theirs else 1.0


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[at : at + WORDS]) for at in range(max(1, len(words) - WORDS + 1)) if words)
