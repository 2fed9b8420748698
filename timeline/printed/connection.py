"""Public code names its connection: the readers' role, which can select print and nothing else."""

from django.db import models

from timeline.database.roles import READER as PUBLIC


class PublicManager(models.Manager):
    """Reads through the readers' connection."""

    def get_queryset(self) -> models.QuerySet:
        return super().get_queryset().using(PUBLIC)


class PressManager(models.Manager):
    """Reads and writes in the press's own transaction. For timeline.publishing alone."""
