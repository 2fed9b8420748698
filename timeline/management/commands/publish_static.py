"""Writes the whole public record as a folder of files that needs no server."""

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connections, transaction
from django.test import Client
from django.utils.translation import gettext as _

from timeline.management.commands.export import documents
from timeline.management.static_site import Site
from timeline.printed.connection import PUBLIC
from timeline.printed.formats.files import FORMATS
from timeline.printed.models import Edition

MARK = "throughline.json"
"""By which a folder is known as one that was written here: what stands in it is written over."""
WHOLE = {"/api/v1/entries/": "entries.json"}
"""A list of which a server gives parts, and the file that holds all of it."""


class Command(BaseCommand):
    help = _("Writes all pages and their JSON into a folder, with links that work without a server.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", metavar="DIR", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        folder: Path = options["folder"]
        _make_room(folder)
        with _one_moment():
            self._write(folder)

    def _write(self, folder: Path) -> None:
        sequence = Edition.objects.clock()
        site = Site(_asking(), folder, self.stderr.write, files=dict(WHOLE))
        with (folder / "entries.json").open("w", encoding="utf-8") as to:
            FORMATS["json"](to, documents("all"), sequence, settings.SITE_NAME)
        files = site.take()
        mark = {"site": settings.SITE_URL, "sequence": sequence, "files": files}
        (folder / MARK).write_text(json.dumps(mark, indent=1))
        told = {"files": len(files), "pages": len(site.pages), "folder": folder}
        self.stdout.write(_("%(pages)d pages in %(files)d files stand in %(folder)s: open its index.html.") % told)


@contextmanager
def _one_moment() -> Iterator[None]:
    """All that is asked for meanwhile is as it stood at the beginning, whatever is printed."""
    with transaction.atomic(using=PUBLIC), connections[PUBLIC].cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def _asking() -> Any:
    """Asks the site in this process, by the name that it has for readers."""
    parts = urlsplit(settings.SITE_URL)
    return partial(Client(headers={"host": parts.netloc}).get, secure=parts.scheme == "https")


def _make_room(folder: Path) -> None:
    """Takes away what an earlier call wrote. Raises CommandError for a folder that holds anything else."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        held = any(folder.iterdir())
    except OSError as error:
        raise CommandError(f"{folder}: {error.strerror}") from error
    if not held:
        return
    if not (folder / MARK).is_file():
        raise CommandError(_("%(folder)s holds other files: name an empty folder, or a new one.") % {"folder": folder})
    for file in json.loads((folder / MARK).read_text())["files"]:
        (folder / file).unlink(missing_ok=True)
