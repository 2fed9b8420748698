"""Prints the address of the last page of the list of entries, and gives the peers' list its index."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
django.setup()

from django.db import connections  # noqa: E402 - after Django is set up

from bench.rounds.page_types import last_page  # noqa: E402
from bench.rounds.plan_reads import FOR_PEERS  # noqa: E402

if __name__ == "__main__":
    with connections["owner"].cursor() as cursor:
        cursor.execute(FOR_PEERS)
    print(last_page("/entries/", "entries"), end="")
