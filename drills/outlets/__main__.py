"""In the record of its environment: `python -m drills.outlets FEEDS SECONDS`."""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
django.setup()

import tracker.celery  # noqa: E402, F401 - hints go to its Redis
from drills.outlets.plan import Plan  # noqa: E402 - after Django is set up
from drills.outlets.run import run  # noqa: E402
from timeline import tasks  # noqa: E402


def main(feeds: int, seconds: int) -> int:
    plan = Plan(feeds, seconds, kills=max(1, seconds // 30), grace=max(120, seconds / 2), report=print)
    found = run(plan, dict(os.environ), lambda: tasks.tick.delay() and None)
    print(f"{len(found)} faults")
    print("\n".join(found[:100]))
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
