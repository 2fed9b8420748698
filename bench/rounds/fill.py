"""One of the processes of bench-fill: every PARTS-th batch of affairs, working rows and print.

python -m bench.rounds.fill ENTRIES PART PARTS    PART 0 brings in the subjects first, and settles what all left
"""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
django.setup()

from django.apps import apps  # noqa: E402 - after Django is set up
from django.db import connection, transaction  # noqa: E402
from django.db.models import Model  # noqa: E402

from bench.filler import plan, printing, rows  # noqa: E402
from bench.filler.affair import Told  # noqa: E402
from bench.filler.subjects import subjects  # noqa: E402
from timeline.models import (  # noqa: E402
    Article,
    Contract,
    Demand,
    Organization,
    Printable,
    Product,
    Story,
    TimelineEntry,
    Topic,
)
from timeline.printed.models import Shelf  # noqa: E402
from timeline.publishing.derived import extents  # noqa: E402

BATCH = 20
"""Affairs in one transaction: 500 entries."""
SUBJECTS = (Organization, Product, Story, Topic)
OF_AN_AFFAIR = (Article, Contract, Demand, TimelineEntry)
"""Both in the order in which they are printed."""


def main(size: plan.Size, part: int, parts: int) -> None:
    hurry()
    made = list(subjects(size))
    ids = record_ids(SUBJECTS, made)
    if part == 0:
        bring_in_subjects(made, ids)
    printing.wait_for(len(ids))
    around = printing.contents(ids)
    latest = {f"S{place + 1}": day for place, day in plan.latest_days(size).items()}
    for first, affairs in islice(batches(size, len(ids) + 1), part, None, parts):
        told = bring_in(affairs)
        setting = printing.contents(record_ids(OF_AN_AFFAIR, told))
        printing.print_all(printing.proofs(setting, around, latest), first)
    if part == 0:
        printing.wait_for(len(ids) + size.affairs * plan.RECORDS)
        settle()


def hurry() -> None:
    """A power cut may lose what is invented."""
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit = off")


def bring_in_subjects(made: Sequence[Model], ids: Sequence[str]) -> None:
    with transaction.atomic():
        rows.copy(made)
    printing.print_all(printing.proofs(printing.contents(ids), {}, {}), 1)


def bring_in(affairs: Iterable[plan.Affair]) -> list[Model]:
    told = [row for affair in affairs for row in Told(affair).rows()]
    with transaction.atomic():
        rows.copy(told)
    return told


def batches(size: plan.Size, first: int) -> Iterator[tuple[int, list[plan.Affair]]]:
    """Each with its first sequence."""
    affairs = plan.affairs(size)
    while batch := list(islice(affairs, BATCH)):
        yield first, batch
        first += len(batch) * plan.RECORDS


def record_ids(kinds: Sequence[type[Printable]], made: Iterable[Model]) -> list[str]:
    found = [row for row in made if isinstance(row, kinds)]
    return [row.record_id for row in sorted(found, key=lambda row: (kinds.index(type(row)), row.pk))]


def settle() -> None:
    """How far each facet reaches is counted once, at the end."""
    extents.recount(list(Shelf.press.values_list("facet", flat=True).distinct()))
    rows.settle(model for model in apps.get_models(include_auto_created=True) if model._meta.managed)


if __name__ == "__main__":
    entries, part, parts = map(int, sys.argv[1:])
    main(plan.Size(entries), part, parts)
