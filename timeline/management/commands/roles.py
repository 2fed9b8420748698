"""Creates the database roles and their grants, or prints the SQL for whoever may."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connections, transaction

from timeline.database import grants, roles
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
        connection = connections["owner"]
        existing = set(connection.introspection.table_names())
        statements = [*roles.creation(), *grants.statements(*roles.names(), among=existing)]
        with transaction.atomic(using="owner"), connection.cursor() as cursor:
            if options["sql"]:
                self.stdout.write(f"{HEAD}\nBEGIN;")
            for statement in statements:
                if options["sql"]:
                    self.stdout.write(statement.as_string(cursor.connection) + ";")
                else:
                    cursor.execute(statement)
        if options["sql"]:
            self.stdout.write("COMMIT;")
        else:
            self.stdout.write("The roles {} and {} stand, with their grants.".format(*roles.names()))
