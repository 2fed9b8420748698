"""How long `make run` takes to its ready line on a fresh clone: the first time, with whatever package cache there is,
and the second."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench import scaffold

LIMITS = {"first": 180.0, "second": 15.0}


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="throughline-start-") as folder:
        clone = Path(folder) / "clone"
        Path(folder).chmod(0o755)
        subprocess.run(["git", "clone", "--quiet", str(scaffold.ROOT), str(clone)], check=True)
        port = free_port()
        results = {run: measure(clone, port) for run in LIMITS}
    report(results)
    return any(results[run]["ready_seconds"] > limit for run, limit in LIMITS.items())


def measure(clone: Path, port: int) -> dict[str, float]:
    began = time.monotonic()
    process = subprocess.Popen(
        ["make", "run", f"PORT={port}"], cwd=clone, stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    assert process.stdout
    said = []
    for line in process.stdout:
        said.append(line)
        if "Throughline is ready" in line:
            break
    else:
        raise SystemExit(f"It never got ready:\n{''.join(said[-20:])}")
    ready = time.monotonic()
    os.killpg(process.pid, signal.SIGINT)
    process.communicate()
    return {"ready_seconds": round(ready - began, 1), "end_seconds": round(time.monotonic() - ready, 1)}


def report(results: dict[str, dict[str, float]]) -> None:
    print(f"{'make run':10} {'ready':>8} {'limit':>8} {'Ctrl-C':>8}")
    for run, result in results.items():
        print(f"{run:10} {result['ready_seconds']:7.1f}s {LIMITS[run]:7.0f}s {result['end_seconds']:7.1f}s")
    scaffold.keep("start", {"limits": LIMITS, "results": results})


def free_port() -> int:
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return int(line.getsockname()[1])


if __name__ == "__main__":
    sys.exit(main())
