"""Public code names its connection: the readers' role, which can select print and nothing else."""

from django.db import models

from timeline.database.roles import READER as PUBLIC


class PublicManager(models.Manager):
    """Reads through the readers' connection, and leaves out the columns that its role may not select."""

    def get_queryset(self) -> models.QuerySet:
        return super().get_queryset().using(PUBLIC).defer(*private_columns(self.model))


def private_columns(model: type[models.Model]) -> tuple[str, ...]:
    """What the press keeps beside print: frozen contents, which may name what is not printed yet, and who printed."""
    return getattr(model, "PRIVATE", ())


class PressManager(models.Manager):
    """Reads and writes in the press's own transaction. For timeline.publishing alone."""
