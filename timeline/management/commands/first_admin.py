"""Makes the first administrator, once; the log-in that follows enrols the second factor."""

import secrets
from typing import Any

from django.core.management.base import BaseCommand
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from timeline.models import User

NAME = "admin"


class Command(BaseCommand):
    help = "Creates the user “admin” with a random password where there is no superuser, and prints both; else nothing."

    def handle(self, *args: Any, **options: Any) -> None:
        if not User.objects.filter(is_superuser=True).exists() and (password := _created()):
            self.stdout.write(_("user %(name)s, password %(password)s") % {"name": NAME, "password": password})


def _created() -> str:
    """The password; empty when another process made the user in the meantime."""
    password = secrets.token_urlsafe(15)
    try:
        with transaction.atomic():
            User.objects.create_superuser(NAME, password=password)
    except IntegrityError:
        return ""
    return password
