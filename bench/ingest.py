"""How much CPU the founding article costs after start-up: read, understood and stored, and met a second time.

A record of its own with the demo in it; each round a process of its own, whose changes are rolled back.
"""

import json
import os
import statistics
import sys
from pathlib import Path

from bench import scaffold

PAGE = (
    Path(os.environ.get("THROUGHLINE_DATA", scaffold.ROOT.parent / "shared"))
    / "seed"
    / "fortune-2018-06-22-amazon-rekognition.txt"
)
ROUNDS = 7
LIMIT = 300.0  # ms of CPU, first meeting


def main() -> int:
    with scaffold.a_record("ingest") as folder:
        rounds = [json.loads(scaffold.run(folder, "-m", "bench.rounds.ingest", str(PAGE))) for _ in range(ROUNDS)]
    results = {name: summary([one[name] for one in rounds]) for name in rounds[0]}
    report(results)
    return results["first"]["median"] > LIMIT


def summary(values: list[float]) -> dict[str, float]:
    figures = {"median": statistics.median(values), "least": min(values), "most": max(values)}
    return {name: round(value, 1) for name, value in figures.items()}


def report(results: dict[str, dict[str, float]]) -> None:
    print(f"{'seed ingest, ms of CPU':24} {'median':>8} {'least':>8} {'most':>8} {'limit':>8}")
    for name, row in results.items():
        limit = f"{LIMIT:8.0f}" if name == "first" else f"{'':8}"
        print(f"{name:24} {row['median']:8.1f} {row['least']:8.1f} {row['most']:8.1f} {limit}")
    scaffold.keep("ingest", {"rounds": ROUNDS, "limit": LIMIT, "results": results})


if __name__ == "__main__":
    sys.exit(main())
