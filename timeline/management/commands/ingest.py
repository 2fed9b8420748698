"""Runs the whole road now, in this process, and prints what it believes."""

import json
import sys
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import ProgrammingError
from django.utils.translation import gettext_lazy as _
from psycopg.errors import UndefinedColumn, UndefinedTable

from timeline.addresses.canonical import canonical
from timeline.ingest import pipeline
from timeline.ingest.values import Given, Raw, Skipped
from timeline.management import belief, sources
from timeline.management.pointed import USAGE, Pointer

NO_TABLES = _("The record has no tables yet: run manage.py migrate (or make run) first.")
OLD_TABLES = _("The record's tables are of an earlier version: run manage.py migrate (or make run) first.")


class Command(BaseCommand):
    help = (
        "Reads articles: saved pages (.html, .mhtml, .txt), PDFs, addresses, what newsletters (.eml) and lists of "
        "addresses name, or - for the standard input."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("sources", nargs="+", metavar="SOURCE", help="a file, an address, or -")
        parser.add_argument("--json", action="store_true", help="one JSON object a line, one for each source")
        parser.add_argument("--url", type=_address, help="the address that the one source was saved from")
        parser.add_argument("--published", type=_day, metavar="YYYY-MM-DD", help="the day of publication")
        parser.add_argument("--outlet", help="who published it")

        parser.add_argument(
            "--pointer",
            type=Pointer,
            metavar="NAME",
            help="who points at its events: offline, model, stored (what it answered before), or a file of pointings",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        named = options["sources"]
        if options["url"] and len(named) > 1:
            raise CommandError("--url is the address of one source; give one.", returncode=USAGE)
        given = Given(options["url"], options["published"], options["outlet"] or None)
        went_well = True
        for number, source in enumerate(named, start=1):
            if len(named) > 1:
                self.stderr.write(f"{number} of {len(named)}: {sources.shown(source)}")
            went_well &= self._each(source, given, options["pointer"], as_json=options["json"])
        if not went_well:
            sys.exit(1)

    def _each(self, source: str, given: Given, marks: Pointer | None, *, as_json: bool) -> bool:
        """Whether all went well that it names."""
        found = sources.read(source)
        named = pipeline.listed(found) if isinstance(found, Raw) else None
        if not isinstance(named, tuple):
            return self._one(source, found if named is None else named, given, marks, as_json=as_json)
        if given.url:
            raise CommandError(f"--url is the address of one article; {source} names {len(named)}.", returncode=USAGE)
        went_well = True
        for number, url in enumerate(named, start=1):
            self.stderr.write(f"{number} of {len(named)} in {sources.shown(source)}: {url}")
            went_well &= self._one(url, url, given, marks, as_json=as_json)
        return went_well

    def _one(
        self, source: str, found: Raw | str | Skipped, given: Given, marks: Pointer | None, *, as_json: bool
    ) -> bool:
        """Whether it went well."""
        told = _told(found, given, marks)
        if as_json:
            self.stdout.write(json.dumps(told, ensure_ascii=False))
        else:
            self.stdout.write("\n".join(belief.lines(told, source)))
        return told["skipped"] is None


def _told(found: Raw | str | Skipped, given: Given, marks: Pointer | None) -> dict[str, Any]:
    if isinstance(found, Skipped):
        return pipeline.not_taken(found)
    with _tables():
        return pipeline.ingest(found, given, marks=marks)


@contextmanager
def _tables() -> Iterator[None]:
    try:
        yield
    except ProgrammingError as error:
        if not isinstance(error.__cause__, UndefinedTable | UndefinedColumn):
            raise
        is_new = isinstance(error.__cause__, UndefinedTable)
        raise CommandError(NO_TABLES if is_new else OLD_TABLES) from error


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f"“{text}” is no day; write one such as 2018-06-22.") from error


def _address(text: str) -> str:
    if not canonical(text):
        raise ArgumentTypeError(f"“{text}” is no web address; write the whole of it, with https://.")
    return text
