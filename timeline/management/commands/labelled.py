"""Hands over what editors said of articles, as labelled pages."""

import json
from typing import Any

from django.core.management.base import BaseCommand

from timeline.ingest import store


class Command(BaseCommand):
    help = (
        "Prints what editors said of articles, a page a line, as JSON Lines in the form of docs/pointing.md. "
        "The pages hold private texts: keep the file in the house."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        for row in store.labelled():
            self.stdout.write(json.dumps(row, ensure_ascii=False))
