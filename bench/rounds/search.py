"""One round in a filled record: by class of question, milliseconds of ours and of the peer's, of processor. JSON.

python -m bench.rounds.search TIMES
"""

import json
import os
import sys
from collections.abc import Callable

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
django.setup()

from django.db import OperationalError, connections  # noqa: E402 - after Django is set up

from bench.rounds.search_fill import words  # noqa: E402
from bench.scaffold import processor  # noqa: E402
from timeline.database.roles import READER  # noqa: E402
from timeline.printed.search.finding import by_date, by_relevance  # noqa: E402
from timeline.printed.search.question import question  # noqa: E402
from timeline.printed.search.sought import Sought  # noqa: E402

LENGTH = 20
PATIENCE = "20s"
FIRST, SECOND, THIRD = words()[:3]
CLASSES = {
    "in 40 %": "fortyhundred",
    "in 10 %": "tenhundred",
    "in 1 %": "onehundred",
    "in 50 of a million": "rareword",
    "nowhere": "zzyzx",
    "in 40 % of what is old": "bygone",
    "two common words": "fortyhundred tenhundred",
    "common and rare": "fortyhundred rareword",
    "one of two": "tenhundred or onehundred",
    "one without another": "tenhundred -fortyhundred",
    "in nearly all": FIRST,
    "phrase of common words": f'"{FIRST} {SECOND}"',
    "phrase of three": f'"{FIRST} {THIRD} {SECOND}"',
}
RANKED = """SELECT number FROM peer, websearch_to_tsquery('english', %s) AS asked WHERE words @@ asked
    ORDER BY ts_rank(words, asked) DESC LIMIT 20"""
NEWEST = """SELECT number FROM peer, websearch_to_tsquery('english', %s) AS asked WHERE words @@ asked
    ORDER BY day DESC, number DESC LIMIT 20"""
WAYS: dict[str, Callable[[str], object]] = {
    "ours, ranked": lambda typed: by_relevance(asked(typed), None, LENGTH),
    "peer, ranked": lambda typed: peer(RANKED, typed),
    "ours, newest": lambda typed: by_date(asked(typed), None, LENGTH),
    "peer, newest": lambda typed: peer(NEWEST, typed),
}
"""Ours with counts and facets, the peer's without."""


def main(times: int) -> None:
    with connections[READER].cursor() as cursor:
        cursor.execute(f"SET statement_timeout = '{PATIENCE}'")
    told: dict[str, dict[str, list[float]]] = {name: {way: [] for way in WAYS} for name in CLASSES}
    for _ in range(times):
        for name, typed in CLASSES.items():
            for way, ask in WAYS.items():
                told[name][way].append(milliseconds(ask, typed))
    print(json.dumps(told))


def milliseconds(ask: Callable[[str], object], typed: str) -> float:
    began = spent()
    try:
        ask(typed)
    except OperationalError:
        return float("inf")
    return (spent() - began) / 1000


def spent() -> float:
    """Microseconds that this process and the backend behind the readers' connection have had."""
    connections[READER].ensure_connection()
    return processor.microseconds(os.getpid()) + processor.microseconds(connections[READER].connection.info.backend_pid)


def asked(typed: str) -> Sought:
    found = question(typed)
    return Sought(found.anywhere(), found.in_title(), found.weighed())


def peer(statement: str, typed: str) -> list[tuple]:
    with connections[READER].cursor() as cursor:
        cursor.execute(statement, [typed])
        return cursor.fetchall()


if __name__ == "__main__":
    main(int(sys.argv[1]))
