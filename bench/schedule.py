"""Whether one worker machine keeps 10,000 feeds on schedule, and how soon news are in the inbox while much else waits.

The schedule runs through simulated hours: the clock jumps over the time in which nothing is due, and work takes as long
as it takes. One process does what a worker's does, with PostgreSQL, its child and the feeds' server on this machine.
News are brought by the workers of `make run`, through Redis, while 10,000 other pages wait to be read.
"""

import json
import os
import sys

from bench import scaffold

FEEDS = int(os.environ.get("FEEDS", "10000"))
HOURS = float(os.environ.get("HOURS", "2"))
LATE, SOON = 60.0, 5.0
"""Seconds: the most that a feed is asked after its time, a fifteenth of the shortest interval; and from the poll of a
feed to the inbox."""


def main() -> int:
    hasty = {"TRACKER_FETCH_ALLOW": "127.0.0.0/8", "PYTHONWARNINGS": "ignore"}
    with scaffold.served("bench.rounds.schedule_served", FEEDS) as port, scaffold.a_record("schedule") as folder:
        words = ("-m", "bench.rounds.schedule", str(port), str(FEEDS), str(HOURS))
        kept = json.loads(scaffold.run(folder, *words, **hasty))
        news = json.loads(scaffold.run(folder, "-m", "bench.rounds.news", str(port), str(FEEDS), **hasty))
    report(kept, news)
    scaffold.keep("schedule", {"feeds": FEEDS, "hours": HOURS, **kept, **news})
    return kept["latest"] > LATE or news["slowest"] > SOON


def report(kept: dict[str, float], news: dict[str, float]) -> None:
    print(f"{FEEDS} feeds over {HOURS:g} simulated hours: {kept['polls']:.0f} polls, {kept['news']:.0f} with news")
    print(f"late by {kept['usually']:.1f} s in the middle, {kept['latest']:.1f} s at most (at most {LATE:g})")
    print(f"{kept['busy']:.1%} of one process's time, {1 / kept['busy']:.0f} times as many would fill it")
    print(f"{news['waiting']:.0f} others waited: {news['count']:.0f} news in the inbox after the poll of their feed")
    print(f"by {news['usually_in']:.1f} s in the middle, {news['slowest']:.1f} s at most (at most {SOON:g})")


if __name__ == "__main__":
    sys.exit(main())
