"""`manage.py` as a terminal runs it, in a process of its own, forked from one that has the code loaded already: that
takes two seconds of a command's time.

`with terminal(environment) as manage: manage("verify").returncode`.
"""

import gc
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import django
from django.db.migrations.loader import MigrationLoader

import manage as door

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 60
"""Seconds; a command that takes more is ended by SIGALRM."""
Manage = Callable[..., "subprocess.CompletedProcess[str]"]


@contextmanager
def terminal(environment: dict[str, str]) -> Iterator[Manage]:
    words = [sys.executable, "-m", "tests.terminal"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(words, cwd=ROOT, env=environment, **pipes) as process:

        def run(*words: str) -> "subprocess.CompletedProcess[str]":
            print(json.dumps(words), file=process.stdin, flush=True)
            code, out, err = json.loads(process.stdout.readline())
            return subprocess.CompletedProcess(words, code, out, err)

        yield run
        process.stdin.close()


def _listen() -> None:
    django.setup()
    MigrationLoader(None)
    gc.freeze()  # a forked one ends without looking through all of it
    for line in sys.stdin:
        with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
            if not (child := os.fork()):
                _run(json.loads(line), out.fileno(), err.fileno())
            code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            print(json.dumps([code, _read(out), _read(err)]), flush=True)


def _run(words: list[str], out: int, err: int) -> NoReturn:
    """The forked one's: it ends as the command does."""
    signal.alarm(LONGEST)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(out, 1)
    os.dup2(err, 2)
    sys.argv = ["manage.py", *words]
    door.main()
    sys.exit()


def _read(file: "tempfile._TemporaryFileWrapper[str]") -> str:
    file.seek(0)
    return file.read()


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
    _listen()
