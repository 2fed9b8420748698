"""Fills a record of its own with invented entries, working rows and print, and says how long it took.

    make bench-fill                        100,000 entries in /tmp/throughline-filled-100000, unless they stand there
    SIZE=1000 FILLED=/dev/shm/small make bench-fill

The folder is a data folder like any other, and stays: TRACKER_DATA_DIR=/tmp/throughline-filled-100000 make run. Other
benchmarks measure it too. `.venv/bin/python -m bench.fill remove` ends its services and takes it away.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench import scaffold
from tracker import embedded

SIZE = int(os.environ.get("SIZE", "100000"))
PARTS = min(os.cpu_count() or 1, 4)
SAMPLE = 1_000


def main() -> int:
    folder = place(SIZE)
    if sys.argv[1:] == ["remove"]:
        embedded.remove(folder)
        return 0
    took = fill(folder, SIZE)
    findings = verify(folder)
    report({"folder": str(folder), "entries": SIZE, "seconds": took, "verified": SAMPLE, "findings": findings})
    return bool(findings)


def place(size: int) -> Path:
    return Path(os.environ.get("FILLED") or Path(tempfile.gettempdir(), f"throughline-filled-{size}"))


def fill(folder: Path, size: int) -> float:
    """Seconds; none where it was filled before. What was begun and not ended is begun anew."""
    done = folder / f"filled-{size}"
    if done.exists():
        scaffold.run(folder, "manage.py", "migrate", "--verbosity", "0")
        return 0.0
    embedded.remove(folder)
    began = time.monotonic()
    scaffold.run(folder, "manage.py", "migrate", "--verbosity", "0")
    parts = [process(folder, "-m", "bench.rounds.fill", str(size), str(part), str(PARTS)) for part in range(PARTS)]
    if sum(part.wait() for part in parts):
        raise SystemExit("It could not be filled; what went wrong stands above.")
    done.touch()
    return round(time.monotonic() - began, 1)


@contextmanager
def to_serve(size: int) -> Iterator[Path]:
    """The folder of a filled record, with its services running, and the static files that pages need."""
    folder = place(size)
    fill(folder, size)
    scaffold.run(folder, "manage.py", "collectstatic", "--noinput", "--verbosity", "0")
    embedded.use(folder)
    try:
        yield folder
    finally:
        embedded.stop_if_unused(folder)


def verify(folder: Path) -> list[str]:
    return json.loads(scaffold.run(folder, "-m", "bench.rounds.verify", str(SAMPLE)))


def process(folder: Path, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, *words], cwd=scaffold.ROOT, env=scaffold.environment(folder), text=True)


def report(result: dict) -> None:
    entries, seconds = result["entries"], result["seconds"]
    told = f"in {seconds:.0f} s, {entries / seconds:.0f} a second" if seconds else "stood there already"
    print(f"{entries} entries in {result['folder']}: {told}; {len(result['findings'])} findings in {SAMPLE} records")
    for sentence in result["findings"]:
        print(sentence)
    scaffold.keep("fill", result)


if __name__ == "__main__":
    sys.exit(main())
