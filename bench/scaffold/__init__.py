"""What several benchmarks stand on: a record of their own with the demo in it, processes there, results that stay."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tracker import embedded

ROOT = Path(__file__).resolve().parent.parent.parent
OUTSIDE = ("DATABASE_URL", "PUBLIC_DATABASE_URL", "OWNER_DATABASE_URL", "REDIS_URL")


@contextmanager
def a_record(name: str) -> Iterator[Path]:
    """Its folder; record and services are gone afterwards."""
    with tempfile.TemporaryDirectory(prefix=f"throughline-{name}-") as made:
        folder = Path(made)
        try:
            run(folder, "manage.py", "migrate", "--verbosity", "0")
            run(folder, "manage.py", "demo")
            yield folder
        finally:
            embedded.remove(folder)


def environment(folder: Path) -> dict[str, str]:
    """In which a process works in the record of that folder, and in no other."""
    return {k: v for k, v in os.environ.items() if k not in OUTSIDE} | {"TRACKER_DATA_DIR": str(folder)}


def run(folder: Path, *words: str, **more: str) -> str:
    """A Python process that works there; what it printed. `more`: what stands in its environment besides."""
    command, inside = [sys.executable, *words], environment(folder) | more
    return subprocess.run(command, cwd=ROOT, env=inside, check=True, stdout=subprocess.PIPE, text=True).stdout


@contextmanager
def served(module: str, count: int) -> Iterator[int]:
    """The port at which a server, a module that prints it, serves so many feeds."""
    command = [sys.executable, "-m", module, str(count)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout
            yield int(server.stdout.readline())
        finally:
            server.terminate()


def keep(name: str, result: dict[str, Any]) -> None:
    target = ROOT / "bench" / "results" / f"{name}.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(result, indent=2) + "\n")
