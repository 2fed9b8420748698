"""What publishing an entry again takes, in a small record and a large one, and how many changed records are reprinted a
second: wall time, embedded PostgreSQL, the fragments apart.

A record of its own with the demo in it. SIZE copies of its entries (20,000 unless told) are printed beside it.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tracker import embedded

ROOT = Path(__file__).resolve().parent.parent
SIZE = int(os.environ.get("SIZE", "20000"))
CHANGED = 2_000
LIMITS = {"publish": 15.0, "reprinted": 2_000.0, "with": 500.0}
"""By the first word of a figure: at most so many milliseconds, at least so many a second."""


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="throughline-publish-") as folder:
        outside = ("DATABASE_URL", "PUBLIC_DATABASE_URL", "OWNER_DATABASE_URL", "REDIS_URL")
        environment = {k: v for k, v in os.environ.items() if k not in outside} | {"TRACKER_DATA_DIR": folder}
        try:
            results = measure(environment)
        finally:
            embedded.remove(Path(folder))
    report(results)
    return not all(holds(name, figure) for name, figure in results.items())


def measure(environment: dict[str, str]) -> dict[str, float]:
    run(environment, "manage.py", "migrate", "--verbosity", "0")
    run(environment, "manage.py", "demo")
    return json.loads(run(environment, "-m", "bench.rounds.publish", str(SIZE), str(CHANGED)))


def run(environment: dict[str, str], *words: str) -> str:
    return subprocess.run(
        [sys.executable, *words], cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True
    ).stdout


def holds(name: str, figure: float) -> bool:
    kind = kind_of(name)
    return figure <= LIMITS[kind] if kind == "publish" else figure >= LIMITS[kind]


def kind_of(name: str) -> str:
    return name.split()[0].strip(",")


def report(results: dict[str, float]) -> None:
    print(f"{'publishing':42} {'figure':>8} {'limit':>8}")
    for name, figure in results.items():
        print(f"{name:42} {figure:8.1f} {LIMITS[name.split()[0].strip(',')]:8.0f}")
    target = ROOT / "bench" / "results" / "publish.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps({"size": SIZE, "limits": LIMITS, "results": results}, indent=2) + "\n")


if __name__ == "__main__":
    sys.exit(main())
