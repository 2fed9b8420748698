"""Writes the public record to a file or to standard output."""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from timeline.printed.formats.files import FORMATS
from timeline.printed.models import Edition, PublicRecord, Shelf

AT_ONCE = 500
"""Documents in memory, however many there are."""


class Command(BaseCommand):
    help = _("Writes all entries in print, by the day they happened.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("what", choices=["entries"])
        parser.add_argument("--format", choices=list(FORMATS), required=True)
        parser.add_argument("--story", metavar="SLUG", help=_("only this story's"))
        parser.add_argument("--output", metavar="FILE", type=Path, help=_("instead of standard output"))

    def handle(self, *args: Any, **options: Any) -> None:
        facet, title = _asked(options["story"])
        output = options["output"]
        try:
            target = output.open("w", encoding="utf-8", newline="") if output else nullcontext(sys.stdout)
        except OSError as error:
            raise CommandError(f"{output}: {error.strerror}") from error
        with target as to:
            many = FORMATS[options["format"]](to, documents(facet), Edition.objects.clock(), title)
        if output:
            self.stderr.write(_("%(number)d entries written to %(file)s.") % {"number": many, "file": output})


def _asked(slug: str | None) -> tuple[str, str]:
    """The facet to walk along, and what it is called. Raises CommandError."""
    if slug is None:
        return "all", settings.SITE_NAME
    story = PublicRecord.objects.by_slug("story", slug).in_print().first()
    if story is None:
        raise CommandError(_("There is no story “%(slug)s” in print.") % {"slug": slug})
    return f"story:{slug}", story.title


def documents(facet: str) -> Iterator[dict]:
    """Of the entries on a shelf, by date."""
    shelf = Shelf.objects.current().filter(facet=facet).chronological()
    return shelf.values_list("record__document", flat=True).iterator(chunk_size=AT_ONCE)
