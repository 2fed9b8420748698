"""One round, in a process of its own: what `manage.py ingest` does after start-up, in ms of this process's CPU."""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
django.setup()

from django.db import connection, transaction  # noqa: E402 - after Django is set up

from timeline.ingest import pipeline  # noqa: E402
from timeline.ingest.values import Raw  # noqa: E402


@transaction.atomic
def main(page: Path) -> dict[str, float]:
    raw = Raw(page.read_bytes(), name=page.name)
    first, told = cpu(lambda: pipeline.ingest(raw))
    again, held = cpu(lambda: pipeline.ingest(raw))
    assert len(told["proposals"]) >= 6 and told["article"]["action"] == "filled"
    assert held["article"]["action"] == "same" and held["proposals"] == told["proposals"]
    transaction.set_rollback(True)
    return {"first": first, "again": again}


def cpu(act: Callable[[], dict]) -> tuple[float, dict]:
    before = time.process_time()
    told = act()
    return (time.process_time() - before) * 1000, told


if __name__ == "__main__":
    connection.ensure_connection()
    print(json.dumps(main(Path(sys.argv[1]))))
