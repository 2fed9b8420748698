"""One round of bench-publish, in a process of its own: figures as JSON on standard output."""

import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle, islice

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
django.setup()

from django.db import connection, transaction  # noqa: E402

from bench.scaffold import processor  # noqa: E402
from timeline import publishing  # noqa: E402
from timeline.editorial import publish  # noqa: E402
from timeline.models import TimelineEntry, User  # noqa: E402
from timeline.printed.contents import Content  # noqa: E402
from timeline.printed.gather import Print, contents_in_print  # noqa: E402
from timeline.printed.models import PublicRecord  # noqa: E402
from timeline.publishing.press import Head, print_proofs  # noqa: E402
from timeline.publishing.proof import proof  # noqa: E402

TIMES = 81
BATCH = 500
APART = {"links": [], "contracts": [], "contract_event": None}
OTHER = 'UPDATE printed_publicrecord SET document = replace(document::text, \'"title":"\', \'"title":"Once \')::json '


def main(filled: int, changed: int) -> None:
    settle()
    figures = {"publish, ms, 76 entries": published()}
    copies = fill(filled)
    settle()
    figures[f"publish, ms, {filled} more"] = published()
    settle()
    figures |= reprinted(copies[:changed])
    print(json.dumps(figures))


def published() -> float:
    """Median of publishing an entry again whose words changed."""
    editor = User.objects.filter(is_superuser=True).first() or User.objects.create_superuser("bench")
    entries = islice(cycle(TimelineEntry.objects.order_by("pk")), TIMES)
    took = [milliseconds(partial(publish, entry, by=editor)) for entry in reworded(entries)]
    return round(statistics.median(took), 1)


def reworded(entries: Iterator[TimelineEntry]) -> Iterator[TimelineEntry]:
    for entry in entries:
        entry.summary += " More."
        entry.save()
        yield entry


def reprinted(ids: list[str]) -> dict[str, float]:
    """Records a second, where each comes out different."""
    with connection.cursor() as cursor:
        cursor.execute(f"{OTHER} WHERE id = ANY(%s)", [ids])
    before = processors()
    documents = milliseconds(lambda: publishing.reprint(ids)) / 1000
    worked = processors() - before
    fragments = milliseconds(settle) / 1000
    return {
        "reprinted documents and rows, a second": round(len(ids) / documents),
        "reprinted, a second of processors' time": round(len(ids) / worked),
        "with one language's fragments, a second": round(len(ids) / (documents + fragments)),
    }


def processors() -> float:
    """Seconds of processors' time that this process and its session of PostgreSQL have had."""
    connection.ensure_connection()
    return time.process_time() + processor.microseconds(connection.connection.info.backend_pid) / 1_000_000


def fill(many: int) -> list[str]:
    """Copies of the demo's entries, printed as the press prints. They tie no knot of a thousand into one contract."""
    demo = PublicRecord.press.in_print().of_kind("entry").order_by("number").values_list("pk", flat=True)
    contents = list(contents_in_print(demo).values())
    copies = (content | APART | {"id": f"E{1_000_000 + number}"} for number, content in enumerate(cycle(contents)))
    made: list[str] = []
    for start in range(0, many, BATCH):
        made += print_copies(list(islice(copies, min(BATCH, many - start))))
    return made


@transaction.atomic
def print_copies(contents: list[Content]) -> list[str]:
    publishing.take_lock()
    neighbours = Print().neighbours_of(contents)
    proofs = [proof(content, neighbours, "published") for content in contents]
    return [edition.record_id for edition in print_proofs(proofs, Head.read(one.id for one in proofs), "")]


def settle() -> None:
    """Until nothing is due."""
    while publishing.refresh() or publishing.draw():
        pass


def milliseconds(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
