"""What publishing an entry again takes, in a small record and a large one, and how many changed records are reprinted a
second: by the clock, with the fragments apart, and by processors' time, which other work on the machine changes less.
Embedded PostgreSQL.

A record of its own with the demo in it. SIZE copies of its entries (20,000 unless told) are printed beside it.
"""

import json
import os
import sys

from bench import scaffold

SIZE = int(os.environ.get("SIZE", "20000"))
CHANGED = 2_000
LIMITS = {"publish": 15.0, "reprinted": 2_000.0, "with": 500.0}
"""By the first word of a figure: at most so many milliseconds, at least so many a second."""


def main() -> int:
    with scaffold.a_record("publish") as folder:
        results = json.loads(scaffold.run(folder, "-m", "bench.rounds.publish", str(SIZE), str(CHANGED)))
    report(results)
    return not all(holds(name, figure) for name, figure in results.items())


def holds(name: str, figure: float) -> bool:
    kind = kind_of(name)
    return figure <= LIMITS[kind] if kind == "publish" else figure >= LIMITS[kind]


def kind_of(name: str) -> str:
    return name.split()[0].strip(",")


def report(results: dict[str, float]) -> None:
    print(f"{'publishing':42} {'figure':>8} {'limit':>8}")
    for name, figure in results.items():
        print(f"{name:42} {figure:8.1f} {LIMITS[kind_of(name)]:8.0f}")
    scaffold.keep("publish", {"size": SIZE, "limits": LIMITS, "results": results})


if __name__ == "__main__":
    sys.exit(main())
