"""One round, in a process of its own: 10,000 documents come in one after the other, and each is looked up among those
before it, in memory. By ours, or by datasketch's MinHash and LSH; the time is this process's own.

Every second document is the one before it with 1 to 15 words in 100 changed; all end in one of fifty standing passages.
"""

import json
import random
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

from datasketch import MinHash, MinHashLSH

from timeline.ingest.dedupe import KEYS, Sketch, near, sketch
from timeline.management.evaluations.duplicates import changed, texts_in

DOCUMENTS = 10_000
STANDING, LENGTHS = 50, (400, 600)
HELD, COMPARED = 50, 10
"""As in timeline/ingest/store/sketches.py."""

Finder = Callable[[int, str], tuple[int, ...]]
"""Gets a document and its number; answers which of those before it it is a copy of, and keeps it."""


def main(data: Path, by: str) -> dict[str, float]:
    texts = documents(data)
    find = BY[by]()
    before = time.process_time()
    found = [find(number, text) for number, text in enumerate(texts)]
    seconds = time.process_time() - before
    right = sum(number - 1 in copies for number, copies in enumerate(found) if number % 2)
    wrong = sum(copy != number - 1 or number % 2 == 0 for number, copies in enumerate(found) for copy in copies)
    return {"documents/s": DOCUMENTS / seconds, "recall": right / (DOCUMENTS // 2), "false": wrong}


def documents(data: Path) -> list[str]:
    chance = random.Random(5)
    vocabulary = [word for text in texts_in(data) for word in text.split()]
    standing = [chance.choices(vocabulary, k=40) for _ in range(STANDING)]
    made: list[str] = []
    for _ in range(DOCUMENTS // 2):
        words = chance.choices(vocabulary, k=chance.randint(*LENGTHS))
        rewrite = changed(words, chance.uniform(0.01, 0.15), vocabulary, chance)
        made += (" ".join(each + chance.choice(standing)) for each in (words, rewrite))
    return made


def ours() -> Finder:
    """The index is a dictionary here, as it is a GIN in the record."""
    holders: dict[int, list[int]] = defaultdict(list)
    sketches: list[Sketch] = []

    def find(number: int, text: str) -> tuple[int, ...]:
        mine = sketch(text)
        votes: Counter[int] = Counter()
        for run in mine[:KEYS]:
            for holder in holders[run][:HELD]:
                votes[holder] += 1 / len(holders[run])
            holders[run].append(number)
        sketches.append(mine)
        return near(mine, ((other, sketches[other]) for other, _ in votes.most_common(COMPARED)))

    return find


def datasketch() -> Finder:
    """128 permutations over runs of three words, at the likeness (of all runs) that 15 changed words in 100 leave."""
    index = MinHashLSH(threshold=0.5, num_perm=128)

    def find(number: int, text: str) -> tuple[int, ...]:
        words = re.findall(r"\w+", text.casefold())
        mine = MinHash(num_perm=128)
        mine.update_batch([" ".join(words[at : at + 3]).encode() for at in range(len(words) - 2)])
        found = tuple(index.query(mine))
        index.insert(number, mine)
        return found

    return find


BY: dict[str, Callable[[], Finder]] = {"ours": ours, "datasketch": datasketch}


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), sys.argv[2])))
