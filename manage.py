#!/usr/bin/env python
"""The terminal's door: starts the embedded services where they are needed, then hands over to Django."""

import os
import sys

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

from tracker import embedded, tables

READ_IN_FULL = {"ingest", "feeds", "evaluate"}
NEED_NO_SERVICES = {"check", "makemigrations", "makemessages", "compilemessages", "collectstatic", "evaluate", "help"}
ENDED = 130
"""What shells call the end by Ctrl-C."""


def needs_services(words: list[str]) -> bool:
    """Of the evaluations only that of proposals reads the record."""
    return bool(words) and (words[0] not in NEED_NO_SERVICES or {"evaluate", "proposals"} <= set(words))


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
    try:
        if needs_services(sys.argv[1:]):
            embedded.start_if_needed(settings.DATA_DIR, os.environ)
        settings.READS_IN_FULL = bool(READ_IN_FULL.intersection(sys.argv[1:2]))
        django.setup()
        if fault := tables.fault(sys.argv[1:]):
            sys.exit(fault)
        execute_from_command_line(sys.argv)
    except (embedded.EmbeddedError, ImproperlyConfigured) as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit(ENDED)


if __name__ == "__main__":
    main()
