"""How much CPU the founding article costs after start-up: read, understood and stored, and met a second time.

A record of its own with the demo in it; each round a process of its own, whose changes are rolled back.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from tracker import embedded

ROOT = Path(__file__).resolve().parent.parent
PAGE = (
    Path(os.environ.get("THROUGHLINE_DATA", ROOT.parent / "shared"))
    / "seed"
    / "fortune-2018-06-22-amazon-rekognition.txt"
)
ROUNDS = 7
LIMIT = 300.0  # ms of CPU, first meeting


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="throughline-ingest-") as folder:
        outside = ("DATABASE_URL", "PUBLIC_DATABASE_URL", "OWNER_DATABASE_URL", "REDIS_URL")
        environment = {k: v for k, v in os.environ.items() if k not in outside} | {"TRACKER_DATA_DIR": folder}
        try:
            rounds = measure(environment)
        finally:
            embedded.remove(Path(folder))
    results = {name: summary([one[name] for one in rounds]) for name in rounds[0]}
    report(results)
    return results["first"]["median"] > LIMIT


def measure(environment: dict[str, str]) -> list[dict[str, float]]:
    run(environment, "manage.py", "migrate", "--verbosity", "0")
    run(environment, "manage.py", "demo")
    return [json.loads(run(environment, "-m", "bench.rounds.ingest", str(PAGE))) for _ in range(ROUNDS)]


def run(environment: dict[str, str], *words: str) -> str:
    return subprocess.run(
        [sys.executable, *words], cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True
    ).stdout


def summary(values: list[float]) -> dict[str, float]:
    figures = {"median": statistics.median(values), "least": min(values), "most": max(values)}
    return {name: round(value, 1) for name, value in figures.items()}


def report(results: dict[str, dict[str, float]]) -> None:
    print(f"{'seed ingest, ms of CPU':24} {'median':>8} {'least':>8} {'most':>8} {'limit':>8}")
    for name, row in results.items():
        limit = f"{LIMIT:8.0f}" if name == "first" else f"{'':8}"
        print(f"{name:24} {row['median']:8.1f} {row['least']:8.1f} {row['most']:8.1f} {limit}")
    target = ROOT / "bench" / "results" / "ingest.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps({"rounds": ROUNDS, "limit": LIMIT, "results": results}, indent=2) + "\n")


if __name__ == "__main__":
    sys.exit(main())
