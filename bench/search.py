"""What a search costs in a large record, by class of question, beside the naive one: ts_rank over all that matches, and
the newest 20 as PostgreSQL's planner finds them.

    make bench-search                       100,000 entries (SIZE=1000000, ROUNDS), filled where they don't stand yet

The peer has a table of the same texts, with the same index. Ours counts what it finds and by which facets it could be
narrowed, which the peer does not. Milliseconds of processor, ours and PostgreSQL's, in rounds of both in turn.
"""

import json
import os
import statistics
import sys
import tempfile
from pathlib import Path

from bench import scaffold
from tracker import embedded

SIZE = int(os.environ.get("SIZE", "100000"))
ROUNDS = int(os.environ.get("ROUNDS", "5"))
MOST = 50
"""Milliseconds, of all rounds but the slowest twentieth."""


def main() -> int:
    folder = Path(os.environ.get("FILLED") or Path(tempfile.gettempdir(), f"throughline-searched-{SIZE}"))
    fill(folder)
    embedded.use(folder)
    try:
        told = json.loads(scaffold.run(folder, "-m", "bench.rounds.search", str(ROUNDS)))
    finally:
        embedded.stop_if_unused(folder)
    return not report(told)


def fill(folder: Path) -> None:
    """What was begun and not ended is begun anew."""
    if (folder / "filled").exists():
        return
    embedded.remove(folder)
    scaffold.run(folder, "manage.py", "migrate", "--verbosity", "0")
    scaffold.run(folder, "-m", "bench.rounds.search_fill", str(SIZE))
    (folder / "filled").touch()


def report(told: dict[str, dict[str, list[float]]]) -> bool:
    """Whether ours stay within MOST."""
    ways = next(iter(told.values()))
    print(f"{SIZE:,} entries, p50 / p95 ms" + "".join(f"{way:>22}" for way in ways))
    found = {name: {way: (statistics.median(ms), slowest(ms)) for way, ms in by.items()} for name, by in told.items()}
    for name, by_way in found.items():
        print(f"{name:26}" + "".join(f"{middle:13.1f} /{slow:7.1f}" for middle, slow in by_way.values()))
    scaffold.keep("search", {"entries": SIZE, "rounds": ROUNDS, "results": found})
    return all(slow <= MOST for by_way in found.values() for way, (_mid, slow) in by_way.items() if "ours" in way)


def slowest(taken: list[float]) -> float:
    return sorted(taken)[min(round(len(taken) * 0.95), len(taken) - 1)]


if __name__ == "__main__":
    sys.exit(main())
