"""The people who sign in; a model of our own from the first migration."""

from typing import ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models


class User(AbstractUser):
    wrong_codes = models.PositiveIntegerField(default=0, db_default=0, editable=False)
    """Of the second factor, typed after the right password, since the last right one; forgotten after a day."""
    wrong_code_at = models.DateTimeField(null=True, editable=False)

    class Meta(AbstractUser.Meta):
        permissions: ClassVar = [("give_role", "Can give people their roles")]
