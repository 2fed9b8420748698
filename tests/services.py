"""What the test controller starts once, for all workers."""

import subprocess
import sys
from pathlib import Path

import pytest

from tracker import embedded

PREPARING = [["migrate", "--skip-checks"], ["collectstatic", "--noinput", "--skip-checks"]]
ROOT = Path(__file__).resolve().parent.parent


def start(data_dir: Path) -> None:
    embedded.start(data_dir, throwaway=True)
    for command in PREPARING:
        if subprocess.run([sys.executable, "manage.py", *command, "--verbosity", "0"], cwd=ROOT).returncode:
            stop(data_dir)
            pytest.exit(f"{command[0]} failed; the reason stands above.", returncode=3)


def stop(data_dir: Path) -> None:
    embedded.stop(data_dir)
    embedded.remove(data_dir)
