"""One record's pages: by name what a request takes of the processor, its queries and the rows they read. JSON."""

import json
import os
import statistics
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
django.setup()

from django.db import connections  # noqa: E402 - after Django is set up
from django.test import Client  # noqa: E402

from bench.rounds.rows import asked, read_for  # noqa: E402
from bench.scaffold import processor  # noqa: E402
from timeline.database.roles import READER  # noqa: E402
from timeline.printed.models import Extent, PublicRecord, Shelf  # noqa: E402

SERIES = 80_000
"""Microseconds: twenty of Linux's steps."""


def main() -> None:
    client, paths = Client(SERVER_NAME="localhost"), pages()
    for path in paths.values():
        assert client.get(path).status_code == 200, path
    told: dict[str, dict] = {name: {"ms": milliseconds(client, path)} for name, path in paths.items()}
    if sys.argv[1:] == ["rows"]:
        for name, path in paths.items():
            queries = asked(lambda path=path: client.get(path))
            told[name] |= {"path": path, "queries": len(queries), "rows": read_for(queries)}
    print(json.dumps(told))


def milliseconds(client: Client, path: str, times: int = 7) -> float:
    """Of processor, ours and PostgreSQL's: what else runs on the machine hardly counts."""
    return statistics.median(_series(client, path) for _ in range(times))


def _series(client: Client, path: str) -> float:
    """Of one request among as many as fill SERIES: Linux counts a backend's time in steps of 4 ms, which for one small
    page would be the whole of it."""
    began, requests = _spent(), 0
    while (spent := _spent() - began) < SERIES or not requests:
        client.get(path)
        requests += 1
    return spent / requests / 1000


def _spent() -> float:
    """Microseconds that this process and the backend behind the readers' connection have had."""
    backend = connections[READER].connection.info.backend_pid
    return processor.microseconds(os.getpid()) + processor.microseconds(backend)


def pages() -> dict[str, str]:
    """The largest of each kind, where a record grows most."""
    story, organization, product, contract = map(largest, ("story", "organization", "product", "contract"))
    return {
        "front page": "/",
        "stories": "/stories/",
        "story": f"/stories/{story}/",
        "story, narrowed": f"/stories/{story}/?claim_state=unverified&after=2010-01-01",
        "story's feed": f"/stories/{story}/entries.atom",
        "organizations": "/organizations/",
        "organization": f"/organizations/{organization}/",
        "organization's feed": f"/organizations/{organization}/entries.atom",
        "product": f"/products/{product}/",
        "contracts": "/contracts/",
        "contract": f"/contracts/{contract}/",
        "entries": "/entries/",
        "entry": middle(story),
        "history": f"/entries/{middle(story).split('/')[2]}/history/",
        "feed": "/feeds/entries.atom",
        "about": "/about/",
    }


def largest(kind: str) -> str:
    facet: str = Extent.objects.filter(facet__startswith=f"{kind}:").latest("entries", "facet").facet
    return facet.partition(":")[2]


def middle(story: str) -> str:
    shelf = Shelf.objects.current().on(f"story:{story}").chronological()
    found = shelf.values_list("record_id", flat=True)[shelf.count() // 2]
    return str(PublicRecord.objects.values_list("document", flat=True).get(pk=found)["url"])


if __name__ == "__main__":
    main()
