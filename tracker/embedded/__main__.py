"""`python -m tracker.embedded start|stop`, for people."""

import os
import sys
from pathlib import Path

from environ import Env

from tracker import embedded
from tracker.embedded.places import ROOT
from tracker.environment import data_folder


def main(word: str) -> int:
    """Without Django's settings, which make a key in a data folder that is to be: nothing is made to stop nothing."""
    Env.read_env(ROOT / ".env")
    data_dir = data_folder(os.environ, ROOT)
    try:
        print(_start(data_dir) if word == "start" else _stop(data_dir))
    except embedded.EmbeddedError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _start(data_dir: Path) -> str:
    embedded.start(data_dir)
    return f"PostgreSQL and Redis run in {data_dir}."


def _stop(data_dir: Path) -> str:
    was_up = embedded.stop(data_dir)
    return f"Stopped what ran in {data_dir}." if was_up else f"Nothing to stop: nothing runs in {data_dir}."


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
