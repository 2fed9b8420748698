"""Creates the database roles and their grants, or prints the SQL for whoever may."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connections, transaction
from psycopg import sql

from timeline.database import everybody, grants, roles
from timeline.management.commands.migrate import NO_OWNER

HEAD = """\
-- Run as a superuser in the database itself, which belongs to the owner (the user of OWNER_DATABASE_URL).
-- Make both first: CREATE ROLE … LOGIN, CREATE DATABASE … OWNER ….
-- Grants on tables that do not stand yet follow with each migrate."""


class Command(BaseCommand):
    help = "Creates the roles `app` and `reader` and their grants, on the owner's connection."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--sql", action="store_true", help="print the SQL and change nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        if "owner" not in connections:
            raise CommandError(NO_OWNER)
        if options["sql"]:
            self._print()
        else:
            self._carry_out()

    def _print(self) -> None:
        """For a superuser, so with what only a superuser may take."""
        with connections["owner"].cursor() as cursor:
            statements = [*_statements(), *everybody.statements(roles.names()[0])]
            lines = [statement.as_string(cursor.connection) + ";" for statement in statements]
        self.stdout.write("\n".join([HEAD, "BEGIN;", *lines, "COMMIT;"]))

    def _carry_out(self) -> None:
        with transaction.atomic(using="owner"), connections["owner"].cursor() as cursor:
            for statement in _statements():
                cursor.execute(statement)
        everybody.take("owner")
        self.stdout.write("The roles {} and {} stand, with their grants.".format(*roles.names()))
        for finding in everybody.findings("owner"):
            self.stdout.write(finding)


def _statements() -> list[sql.Composable]:
    existing = set(connections["owner"].introspection.table_names())
    return [*roles.creation(), *grants.statements(*roles.names(), among=existing)]
