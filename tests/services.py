"""What the test controller starts once, for all workers."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import django
import pytest
from django.core.management import call_command

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


def start(data_dir: Path) -> list[subprocess.Popen]:
    """The services, and what prepares them, which goes on while tests are collected (`wait_for`)."""
    embedded.start(data_dir, throwaway=True)
    return [subprocess.Popen([sys.executable, "-m", "tests.services"], cwd=ROOT)]


def wait_for(preparing: list[subprocess.Popen]) -> None:
    """Returns when all is ready; one that failed ends the run. None is waited for twice."""
    while preparing:
        if preparing[0].wait():
            pytest.exit("The services could not be prepared; the reason stands above.", returncode=3)
        del preparing[0]


def stop(data_dir: Path, preparing: list[subprocess.Popen]) -> None:
    for command in preparing:
        command.kill()
        command.wait()
    embedded.stop(data_dir)
    embedded.remove(data_dir)


def _prepare() -> None:
    """In one process: starting Django takes longer than the shorter one of the commands."""
    django.setup()
    for command in PREPARING:
        call_command(*command, verbosity=0)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
    _prepare()
