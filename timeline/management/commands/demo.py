"""Loads the demo stories; twice changes nothing."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from timeline.demo.load import Loaded, load
from timeline.editorial import PublicationBusy, Refused
from timeline.models import TimelineEntry


class Command(BaseCommand):
    help = _("Loads and publishes the demo stories. What stands already is left as it is.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--if-empty", action="store_true", help=_("do nothing when the record holds any entry"))

    def handle(self, *args: Any, **options: Any) -> None:
        if options["if_empty"] and TimelineEntry.objects.exists():
            self.stdout.write(_("The record holds entries already: the demo was left out."))
            return
        self.stdout.write(self._load())

    def _load(self) -> str:
        try:
            loaded = load(self.stdout.write)
        except PublicationBusy as error:
            raise CommandError(str(error)) from error
        except Refused as error:
            raise CommandError("\n".join(error.told())) from error
        return _closing(loaded)


def _closing(loaded: Loaded) -> str:
    if not loaded.entries:
        return _("The demo is in print already: nothing changed.")
    return _(
        "The demo is in print: %(entries)d entries, %(stories)d stories, %(links)d links, %(demands)d demands."
    ) % (vars(loaded))
