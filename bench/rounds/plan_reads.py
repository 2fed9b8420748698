"""What bench-read asks: our addresses, and for the bare handler the SQL and the bytes around the documents. JSON."""

import json
import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
django.setup()

from django.db import connections  # noqa: E402 - after Django is set up
from django.http import QueryDict  # noqa: E402
from django.test import Client  # noqa: E402

from timeline.printed import parameters  # noqa: E402
from timeline.printed.cursors import Cursor  # noqa: E402
from timeline.printed.models import Extent, Shelf  # noqa: E402

API = "/api/v1/entries/"
PAGE = 50
WALK = """
    SELECT r.document FROM printed_shelf s JOIN printed_publicrecord r ON r.id = s.record_id
    WHERE s.facet = %s AND s.to_sequence IS NULL {} ORDER BY s.sort_date DESC, s.number DESC LIMIT 50
"""
BEYOND = "AND (s.sort_date, s.number) < (%s, %s)"
BESIDE = """AND (SELECT true FROM printed_shelf o
    WHERE o.record_id = s.record_id AND o.facet = %s AND o.to_sequence IS NULL)"""
"""Written as EXISTS, PostgreSQL reads whole facets for it."""
FOR_PEERS = "CREATE INDEX IF NOT EXISTS bench_peers ON timeline_timelineentry (sorts_on, id)"
"""The desk has no use for it; a list by ListView or DRF would have one."""


def plan() -> dict[str, dict]:
    """By case, the path that we answer and what the bare handler needs to send the same."""
    with connections["owner"].cursor() as cursor:
        cursor.execute(FOR_PEERS)
    facets = chosen()
    four = "&".join("=".join(facet.split(":")) for facet in facets)
    key, last = last_page()
    cases = {
        "page 1": (API, WALK.format(""), ["all"]),
        "last page": (last, WALK.format(BEYOND), ["all", *key]),
        "four filters": (f"{API}?{four}", WALK.format(BESIDE * 3), facets),
    }
    return {name: {"path": path, "bare": [*around(path), sql, values]} for name, (path, sql, values) in cases.items()}


def chosen() -> list[str]:
    """The largest story with its largest organization, and two facets that a third to a half of all entries have."""
    story, organization = (largest(name) for name in ("story", "organization"))
    return [story, organization, "kind:protest", "claim_state:unverified"]


def largest(name: str) -> str:
    found: str = Extent.objects.filter(facet__startswith=f"{name}:").latest("entries").facet
    return found


def last_page() -> tuple[list, str]:
    """The key that it lies beyond, and its path."""
    place = Shelf.objects.current().on("all").chronological()[PAGE]
    key = (place.sort_date.isoformat(), place.number)
    filters = parameters.parse(QueryDict(""), allowed=parameters.OF_ENTRIES, walk=API)
    return list(key), f"{API}?{filters.query(Cursor(key))}"


def around(path: str) -> tuple[str, str]:
    """What stands before the documents in our answer, and after them."""
    answer = Client(headers={"host": f"127.0.0.1:{os.environ['PORT']}"}).get(path)
    assert answer.status_code == 200 and len(answer.json()["results"]) == PAGE, path
    before, mark, _documents = answer.content.decode().partition('"results":[')
    return before + mark, "]}"


if __name__ == "__main__":
    print(json.dumps(plan()))
