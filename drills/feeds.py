"""Feeds that misbehave, workers that are killed: nothing is lost, nothing comes twice, no host is hammered.

`make drill-feeds` asks 500 outlets on this machine for an hour, which stands for days; SECONDS and FEEDS make it less.
Judged from what the outlets' server saw and from the record, through real Redis, PostgreSQL and two worker processes.
"""

import os
import subprocess
import sys

from bench import scaffold
from drills.outlets.plan import Plan

SECONDS = int(os.environ.get("SECONDS", "3600"))
FEEDS = int(os.environ.get("FEEDS", "500" if SECONDS >= 1800 else "63"))


def main() -> int:
    with scaffold.a_record("drill-feeds") as folder:
        inside = scaffold.environment(folder) | Plan(FEEDS, SECONDS, 0, 0).environment
        return subprocess.call([sys.executable, "-m", "drills.outlets", str(FEEDS), str(SECONDS)], env=inside)


if __name__ == "__main__":
    sys.exit(main())
