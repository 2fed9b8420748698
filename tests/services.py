"""What the test controller starts once, for all workers."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tracker import embedded

ROOT = Path(__file__).resolve().parent.parent


def start(data_dir: Path) -> None:
    embedded.start(data_dir, throwaway=True)
    migrate = [sys.executable, "manage.py", "migrate", "--verbosity", "0", "--skip-checks"]
    if subprocess.run(migrate, cwd=ROOT, env=os.environ).returncode:
        stop(data_dir)
        pytest.exit("The test database could not be migrated; the reason stands above.", returncode=3)


def stop(data_dir: Path) -> None:
    embedded.stop(data_dir)
    embedded.remove(data_dir)
