"""One record's pages and the API's answers: by name what a request takes of the processor, its queries and the rows
they read. JSON.

python -m bench.rounds.pages            milliseconds
python -m bench.rounds.pages rows       and queries, rows and kilobytes
"""

import json
import os
import sys
from dataclasses import dataclass

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
django.setup()

from django.db import connections  # noqa: E402 - after Django is set up
from django.test import Client  # noqa: E402

from bench.rounds.page_types import pages  # noqa: E402
from bench.rounds.rows import asked, read_for  # noqa: E402
from bench.scaffold import processor  # noqa: E402
from timeline import publishing  # noqa: E402
from timeline.database.roles import READER  # noqa: E402
from timeline.printed import memory  # noqa: E402
from tracker.start import settle  # noqa: E402

SERIES = 80_000
"""Microseconds: twenty of Linux's steps."""
ANEW = ", form drawn anew"
"""At the end of a name: asked as after something was printed, when no form is in memory."""


@dataclass(frozen=True)
class Page:
    name: str
    path: str

    def get(self, client: Client) -> int:
        """The bytes of the answer."""
        if self.name.endswith(ANEW):
            memory.forget()
        answer = client.get(self.path)
        assert answer.status_code == 200, (self.path, answer.status_code)
        return sum(map(len, answer)) if answer.streaming else len(answer.content)


def main() -> None:
    publishing.count_coverage()
    settle()
    client, wanted = Client(SERVER_NAME="localhost"), [Page(name, path) for name, path in pages(ANEW).items()]
    for page in wanted:
        page.get(client)
    told: dict[str, dict] = {page.name: {"ms": milliseconds(client, page)} for page in wanted}
    if sys.argv[1:] == ["rows"]:
        for page in wanted:
            size = page.get(client)
            queries = asked(lambda page=page: page.get(client))
            more = {
                "path": page.path,
                "KB": size / 1000,
                "queries": len(queries),
                "rows": read_for(queries),
            }
            told[page.name] |= more
    print(json.dumps(told))


def milliseconds(client: Client, page: Page) -> float:
    """Of processor, ours and PostgreSQL's: what else runs on the machine hardly counts.

    Of one request among as many as fill SERIES: Linux counts a backend's time in steps of 4 ms, which for one small
    page would be the whole of it.
    """
    page.get(client)
    began, requests = _spent(), 0
    while (spent := _spent() - began) < SERIES or not requests:
        page.get(client)
        requests += 1
    return spent / requests / 1000


def _spent() -> float:
    """Microseconds that this process and the backend behind the readers' connection have had."""
    backend = connections[READER].connection.info.backend_pid
    return processor.microseconds(os.getpid()) + processor.microseconds(backend)


if __name__ == "__main__":
    main()
