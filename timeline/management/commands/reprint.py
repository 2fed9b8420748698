"""Typesets printed records anew, and says what changed."""

from argparse import ArgumentParser
from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from timeline import publishing
from timeline.printed.models import PublicRecord

BATCH = 100


class Command(BaseCommand):
    help = "Typesets printed records anew from their content and their printed neighbours."

    def add_arguments(self, parser: ArgumentParser) -> None:
        which = parser.add_mutually_exclusive_group(required=True)
        which.add_argument("--all", action="store_true", help="everything in print")
        which.add_argument("--record", metavar="ID", help="one record, such as E3")

    def handle(self, *args: Any, **options: Any) -> None:
        ids = [_in_print(options["record"])] if options["record"] else _everything()
        counts: Counter[str] = Counter()
        for start in range(0, len(ids), BATCH):
            counts.update(_reprint(ids[start : start + BATCH]))
            if len(ids) > BATCH:
                self.stderr.write(f"{min(start + BATCH, len(ids))} of {len(ids)}")
        self.stdout.write(
            f"Typeset {counts['records']} records: {counts['editions']} new editions,"
            f" {counts['rows']} derived rows added or redrawn."
        )


def _everything() -> list[str]:
    return list(PublicRecord.press.in_print().order_by("kind", "number").values_list("pk", flat=True))


def _in_print(record_id: str) -> str:
    record = PublicRecord.press.filter(pk=record_id).first()
    if record is None:
        raise CommandError(f"{record_id} was never printed; ids look like E3, A1 or O2.")
    if record.state != PublicRecord.State.IN_PRINT:
        raise CommandError(f"{record_id} is {record.state}: there is nothing to typeset.")
    return record_id


def _reprint(ids: list[str]) -> dict[str, int]:
    try:
        return publishing.reprint(ids)
    except publishing.PublicationBusy as error:
        raise CommandError(str(error)) from error
