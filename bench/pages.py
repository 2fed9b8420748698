"""What each readers' page costs in a record of 1,000 entries and in one of 100,000: milliseconds of processor, queries,
rows read.

    make bench-pages                    each at most 1.5 times as dear in the large record (SIZE, SMALL, ROUNDS)

bench-fill's records, filled where they don't stand yet. A page is asked for in one process, without web server and
network; rounds of both records in turn, so that only the ratio counts. The processor's time is ours and PostgreSQL's,
by Linux's account: a wall clock would tell mostly of what else runs.
"""

import json
import os
import statistics
import sys
from pathlib import Path

from bench import fill, scaffold
from tracker import embedded

SMALL = int(os.environ.get("SMALL", "1000"))
ROUNDS = int(os.environ.get("ROUNDS", "3"))
MOST = 1.5


def main() -> int:
    sizes = (SMALL, fill.SIZE)
    folders = {size: fill.place(size) for size in sizes}
    for size, folder in folders.items():
        fill.fill(folder, size)
        embedded.use(folder)
    try:
        return not report(measure(folders))
    finally:
        for folder in folders.values():
            embedded.stop_if_unused(folder)


def measure(folders: dict[int, Path]) -> dict[int, dict[str, dict]]:
    found: dict[int, dict[str, dict]] = {size: one_round(folder, "rows") for size, folder in folders.items()}
    times: dict[int, dict[str, list[float]]] = {size: {name: [] for name in told} for size, told in found.items()}
    for _ in range(ROUNDS):
        for size, folder in folders.items():
            for name, told in one_round(folder).items():
                times[size][name].append(told["ms"])
    for size, by_name in times.items():
        for name, taken in by_name.items():
            found[size][name]["ms"] = statistics.median(taken)
    return found


def one_round(folder: Path, *words: str) -> dict[str, dict]:
    told: dict[str, dict] = json.loads(scaffold.run(folder, "-m", "bench.rounds.pages", *words))
    return told


def report(found: dict[int, dict[str, dict]]) -> bool:
    """Whether every page costs about the same."""
    small, large = found.values()
    results = {name: [small[name], one, round(one["ms"] / small[name]["ms"], 2)] for name, one in large.items()}
    print(f"{'page':22}{'ms':>8}{'ms':>8}{'×':>7}{'queries':>10}{'rows':>8}{'rows':>8}   at {list(found)}")
    for name, (one, other, times) in results.items():
        queries = f"{one['queries']} {other['queries']}"
        print(f"{name:22}{one['ms']:8.1f}{other['ms']:8.1f}{times:7.2f}{queries:>10}{one['rows']:8}{other['rows']:8}")
    scaffold.keep("pages", {"sizes": list(found), "rounds": ROUNDS, "results": results})
    return all(times <= MOST for _small, _large, times in results.values())


if __name__ == "__main__":
    sys.exit(main())
