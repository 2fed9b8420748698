"""How many entries a second come from feeds on the web into the record, no page fetched, and how many feeds without
news are asked a second: ours beside lemon24/reader, in turns, each round a process and a record of its own.

Each feed is served at an address of its own (127.0.x.y), or politeness would forbid the haste. Each side works as one
process does by itself: reader asks one feed after the other; ours claims them by the dozen and asks from a few threads.
Ours has a child that parses, and PostgreSQL: so the clock is told, and the processor time of all that works for a side.
Both have asked a feed twice before. Feeds without news are asked in several passes, of which the middle one counts: the
first comes right after all that was stored.
"""

import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from bench import scaffold

ROUNDS, FEEDS = 3, 200
MORE_ENTRIES, MORE_UNMODIFIED = 2.0, 1.5
Round = dict[str, float]


def main() -> int:
    rounds: dict[str, list[Round]] = {"ours": [], "reader": []}
    with scaffold.served("bench.rounds.feeds_served", FEEDS) as port:
        for _ in range(ROUNDS):
            rounds["ours"].append(ours(port))
            rounds["reader"].append(reader(port))
    results = {
        by: {name: statistics.median(one[name] for one in done) for name in done[0]} for by, done in rounds.items()
    }
    ratios = {name: results["ours"][name] / results["reader"][name] for name in results["ours"]}
    report(results, ratios)
    scaffold.keep("feeds", {"rounds": ROUNDS, "feeds": FEEDS, "results": results, "ratios": ratios})
    return ratios["entries/s"] < MORE_ENTRIES or ratios["unmodified/s"] < MORE_UNMODIFIED


def ours(port: int) -> Round:
    hasty = {"TRACKER_FETCH_ALLOW": "127.0.0.0/8", "TRACKER_HOST_PAUSE_MS": "1"}
    with scaffold.a_record("feeds") as folder:
        words = ("-m", "bench.rounds.feeds_ours", str(port), str(FEEDS), str(folder))
        return json.loads(scaffold.run(folder, *words, **hasty))


def reader(port: int) -> Round:
    with tempfile.TemporaryDirectory(prefix="throughline-reader-") as folder:
        command = [sys.executable, "-m", "bench.rounds.feeds_reader", str(port), str(FEEDS), str(Path(folder) / "db")]
        return json.loads(
            subprocess.run(command, cwd=scaffold.ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
        )


def report(results: dict[str, Round], ratios: Round) -> None:
    print(f"{'feeds':24} {'ours':>10} {'reader':>10} {'ratio':>8}")
    for name, ratio in ratios.items():
        print(f"{name:24} {results['ours'][name]:10.0f} {results['reader'][name]:10.0f} {ratio:8.2f}")
    print(
        f"(at least {MORE_ENTRIES:g} times the entries, {MORE_UNMODIFIED:g} times the feeds without news, by the clock)"
    )


if __name__ == "__main__":
    sys.exit(main())
