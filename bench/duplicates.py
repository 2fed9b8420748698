"""How many documents a second are looked up among those before them, for copies and light rewrites: ours beside
datasketch's MinHash and LSH, in turns, each round a process of its own; and how many of the rewrites each finds.
"""

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

from bench import scaffold

DATA = Path(os.environ.get("THROUGHLINE_DATA", scaffold.ROOT.parent / "shared")) / "data"
ROUNDS = 3
FASTER, RECALL = 2.0, 0.95
Rounds = list[dict[str, float]]


def main() -> int:
    rounds: dict[str, Rounds] = {"ours": [], "datasketch": []}
    for _ in range(ROUNDS):
        for by, done in rounds.items():
            done.append(measured(by))
    results = {
        by: {name: statistics.median(one[name] for one in done) for name in done[0]} for by, done in rounds.items()
    }
    ours, theirs = results["ours"], results["datasketch"]
    ratio = ours["documents/s"] / theirs["documents/s"]
    report(results, ratio)
    scaffold.keep("duplicates", {"rounds": ROUNDS, "results": results, "ratio": round(ratio, 2)})
    return ratio < FASTER or ours["recall"] < RECALL or ours["false"] > 0


def measured(by: str) -> dict[str, float]:
    command = [sys.executable, "-m", "bench.rounds.duplicates", str(DATA), by]
    return json.loads(subprocess.run(command, cwd=scaffold.ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout)


def report(results: dict[str, dict[str, float]], ratio: float) -> None:
    print(f"{'near duplicates':16} {'documents/s':>12} {'recall':>8} {'false':>8}")
    for by, row in results.items():
        print(f"{by:16} {row['documents/s']:12.0f} {row['recall']:8.3f} {row['false']:8.0f}")
    print(f"{ratio:.2f} times as many (at least {FASTER:g}; recall at least {RECALL:g}, none false)")


if __name__ == "__main__":
    sys.exit(main())
