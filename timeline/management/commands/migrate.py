"""Migrates as the owner: nothing that serves may change a table."""

from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.core.management.commands import migrate
from django.db import connections

NO_OWNER = "OWNER_DATABASE_URL is missing: tables are made and changed as the owner alone."


class Command(migrate.Command):
    def execute(self, *args: Any, **options: Any) -> str | None:
        """Before Django's own checks, which would ask the connection."""
        if options["database"] not in connections:
            raise CommandError(NO_OWNER)
        return super().execute(*args, **options)

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.set_defaults(database="owner")
