"""What the test controller starts once, for all workers."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tracker import embedded

PREPARING = [["migrate", "--skip-checks"], ["collectstatic", "--noinput", "--skip-checks"]]
ROOT = Path(__file__).resolve().parent.parent


ENOUGH = 2 * 1024**3  # bytes; a run takes a quarter of it


def memory() -> str | None:
    """The folder that Linux keeps in memory, where there is room in it and nobody asked for another (TMPDIR).

    For each test that commits a database is cloned, there in a fraction of the time that a disk takes."""
    folder = Path("/dev/shm")
    if "TMPDIR" in os.environ or not os.access(folder, os.W_OK | os.X_OK):
        return None
    return str(folder) if shutil.disk_usage(folder).free >= ENOUGH else None


def start(data_dir: Path) -> None:
    embedded.start(data_dir, throwaway=True)
    for command in PREPARING:
        if subprocess.run([sys.executable, "manage.py", *command, "--verbosity", "0"], cwd=ROOT).returncode:
            stop(data_dir)
            pytest.exit(f"{command[0]} failed; the reason stands above.", returncode=3)


def stop(data_dir: Path) -> None:
    embedded.stop(data_dir)
    embedded.remove(data_dir)
