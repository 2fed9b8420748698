"""Measures a judgement of the road on labelled data, and prints its figures."""

import inspect
import os
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from timeline.management.evaluations import EVALUATIONS

MORE = ("articles", "pointer", "json")


class Command(BaseCommand):
    help = "Prints how well a judgement of the road does on labelled data. Nothing is stored."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", choices=sorted(EVALUATIONS), help="what to measure")
        parser.add_argument("--data", type=Path, default=_shared(), metavar="FOLDER", help="where the data lies")
        parser.add_argument("--articles", type=Path, metavar="FILE", help="other labelled articles, as JSON Lines")
        parser.add_argument(
            "--pointer",
            metavar="NAME",
            help="who points: offline, model, stored (what it answered), or a file of pointings",
        )
        parser.add_argument("--json", action="store_true", default=None, help="counts, as one JSON object")

    def handle(self, *args: Any, **options: Any) -> None:
        evaluation = EVALUATIONS[options["name"]]
        chosen = {name: options[name] for name in MORE if options[name] is not None}
        if unknown := chosen.keys() - inspect.signature(evaluation).parameters.keys():
            raise CommandError(f"{options['name']} takes no --{min(unknown)}: leave it out.")
        try:
            for line in evaluation(options["data"], **chosen):
                self.stdout.write(line)
        except FileNotFoundError as error:
            raise CommandError(
                f"{error.filename} is missing: name the folder of the data with --data, or another file."
            ) from error


def _shared() -> Path:
    """Beside the project's folder, or where THROUGHLINE_DATA says."""
    return Path(os.environ.get("THROUGHLINE_DATA", Path(settings.BASE_DIR).parent / "shared")) / "data"
