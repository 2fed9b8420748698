"""Every test here has data folders of its own, and every server that it starts is gone when it ends."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tracker import embedded

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def data_folder() -> Iterator[Path]:
    """One that is not there yet, in a folder that any account can enter."""
    parent = Path(tempfile.mkdtemp(prefix="tl-", dir="/tmp"))
    parent.chmod(0o755)
    yield parent / "data"
    embedded.remove(parent / "data")
    shutil.rmtree(parent)


@pytest.fixture
def folder() -> Iterator[Path]:
    with data_folder() as folder:
        yield folder


@pytest.fixture(scope="module")
def shared_folder() -> Iterator[Path]:
    with data_folder() as folder:
        yield folder


@pytest.fixture
def running(shared_folder: Path) -> Path:
    """Both servers up, whatever the test before did to them."""
    embedded.start(shared_folder, throwaway=True)
    return shared_folder


@pytest.fixture
def hidden_folder(tmp_path: Path) -> Iterator[Path]:
    """A data folder under a folder that only we can enter."""
    tmp_path.chmod(0o700)
    yield tmp_path / "data"
    embedded.remove(tmp_path / "data")


Launch = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def launch() -> Iterator[Launch]:
    """Runs Python in a process of its own, which is ended with the test."""
    started: list[subprocess.Popen[str]] = []

    def run(code: str, *arguments: object, **environment: str) -> "subprocess.Popen[str]":
        started.append(
            subprocess.Popen(
                [sys.executable, "-c", code, *map(str, arguments)],
                cwd=ROOT,
                env=os.environ | environment,
                text=True,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
            )
        )
        return started[-1]

    yield run
    for process in started:
        process.kill()
        process.wait()
        process.stdin.close()
        process.stdout.close()
