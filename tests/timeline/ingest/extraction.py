"""How well articles' text is taken from the benchmark's pages: `python -m tests.timeline.ingest.extraction`.

As the benchmark scores: runs of four words, each counted; precision and recall of each page, averaged; F1 of the two.
"""

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from statistics import mean

from tests.plugin import SHARED
from timeline.ingest import parse
from timeline.ingest.values import Given, Page, Raw

BENCHMARK = SHARED / "data" / "extraction" / "benchmark"
WORDS = 4
TODAY = date(2026, 11, 25)


def main() -> None:
    scores = list(_scores())
    precision, recall = mean(p for p, _ in scores if p is not None), mean(r for _, r in scores)
    f1 = 2 * precision * recall / (precision + recall)
    print(f"{len(scores)} pages: F1 {f1:.4f}, precision {precision:.4f}, recall {recall:.4f}")


def _scores() -> Iterator[tuple[float | None, float]]:
    """Precision (None where nothing was found) and recall of each page."""
    with gzip.open(BENCHMARK / "ground_truth.jsonl.gz", "rt", encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            source = gzip.decompress((BENCHMARK / row["html"]).read_bytes())
            page = parse.read(Raw(source, url=row["url"]), Given(), TODAY)
            found, right = _runs(page.text if isinstance(page, Page) else ""), _runs(row["articleBody"])
            same = (found & right).total()
            yield same / found.total() if found else None, same / right.total() if right else 1.0


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[at : at + WORDS]) for at in range(max(1, len(words) - WORDS + 1)) if words)


if __name__ == "__main__":
    main()
