"""Typesets printed records anew, and says what changed."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from timeline import publishing
from timeline.printed.models import PublicRecord


class Command(BaseCommand):
    help = "Typesets printed records anew from their content and their printed neighbours."

    def add_arguments(self, parser: ArgumentParser) -> None:
        which = parser.add_mutually_exclusive_group(required=True)
        which.add_argument("--all", action="store_true", help="everything that ever was in print")
        which.add_argument("--record", metavar="ID", help="one record, such as E3")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            counts = publishing.reprint([_in_print(options["record"])] if options["record"] else None, tell=self._tell)
        except (publishing.PublicationBusy, publishing.MadeOtherwise) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(
            f"Typeset {counts['records']} records: {counts['editions']} new editions,"
            f" {counts['rows']} derived rows added or redrawn."
        )

    def _tell(self, sentence: str) -> None:
        self.stderr.write(sentence)


def _in_print(record_id: str) -> str:
    record = PublicRecord.press.filter(pk=record_id).first()
    if record is None:
        raise CommandError(f"{record_id} was never printed; ids look like E3, A1 or O2.")
    if record.state != PublicRecord.State.IN_PRINT:
        raise CommandError(f"{record_id} is {record.state}: there is nothing to typeset.")
    return record_id
