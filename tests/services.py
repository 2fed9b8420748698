"""What the test controller starts once, for all workers."""

import os
import subprocess
import sys
from pathlib import Path

from tracker import embedded

ROOT = Path(__file__).resolve().parent.parent


def start(data_dir: Path) -> None:
    embedded.start(data_dir, throwaway=True)
    migrate = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    subprocess.run(migrate, cwd=ROOT, env=os.environ, check=True)


def stop(data_dir: Path) -> None:
    embedded.stop(data_dir)
    embedded.remove(data_dir)
