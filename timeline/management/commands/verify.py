"""Checks every invariant of print: silent figures when all is well, one line for each finding otherwise."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from timeline import publishing
from timeline.database import everybody, roles
from timeline.database.roles import APP
from timeline.printed.models import PublicRecord


class Command(BaseCommand):
    help = "Checks every invariant of print; exit 1 with a list when one fails."

    def handle(self, *args: Any, **options: Any) -> None:
        findings = 0
        for finding in (*roles.altered(APP), *everybody.findings(APP), *publishing.verify()):
            self.stdout.write(finding)
            findings += 1
        self.stdout.write(f"{PublicRecord.press.count()} printed records checked: {findings or 'no'} findings.")
        if findings:
            sys.exit(1)
