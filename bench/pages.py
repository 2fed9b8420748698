"""What each page and each answer of the API costs in a record of 1,000 entries and in one of 100,000: milliseconds of
processor, queries, rows read, kilobytes sent.

    make bench-pages                    each at most 1.5 times as dear in the large record (SIZE, SMALL, ROUNDS)

bench-fill's records, filled where they don't stand yet. A page is asked for in one process, without web server and
network; rounds of both records in turn, so that only the ratio counts. The processor's time is ours and PostgreSQL's,
by Linux's account: a wall clock would tell mostly of what else runs. Where a page tells more in the large record
(lists that a small record does not fill), it may be dearer by as much: the goal is for each kilobyte (`told`).
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
    scaffold.run(fill.place(SMALL), "manage.py", "collectstatic", "--noinput", "--verbosity", "0")
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


COLUMNS = ("ms", "queries", "rows", "KB")
"""Each once for the small record and once for the large one."""


def report(found: dict[int, dict[str, dict]]) -> bool:
    """Whether every page costs about the same."""
    small, large = found.values()
    results = {name: row(small[name], one) for name, one in large.items()}
    print(f"{list(found)!s:36}" + "".join(f"{name:>17}" for name in COLUMNS) + f"{'×':>8}{'told':>8}")
    for name, one in results.items():
        numbers = "".join(f"{first:9g}{second:8g}" for first, second in (one[name] for name in COLUMNS))
        print(f"{name:36}{numbers}{one['times']:8.2f}{one['told']:8.2f}")
    scaffold.keep("pages", {"sizes": list(found), "rounds": ROUNDS, "goal": MOST, "results": results})
    dear = [name for name, one in results.items() if one["told"] > MOST]
    print(f"More than {MOST} times as dear for what is told: {', '.join(dear) or 'none'}")
    return not dear


def row(small: dict, large: dict) -> dict:
    """`times`: how many times as dear it is in the large record; `told`: for each kilobyte that it sends there."""
    times, more = large["ms"] / small["ms"], max(1, large["KB"] / small["KB"])
    both = {name: [round(small[name], 1), round(large[name], 1)] for name in COLUMNS}
    return both | {"path": large["path"], "times": round(times, 2), "told": round(times / more, 2)}


if __name__ == "__main__":
    sys.exit(main())
