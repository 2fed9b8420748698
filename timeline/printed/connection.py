"""Managers for the printed tables: one for readers, whose database role can only read print, and one for the press."""

from django.db import models

from timeline.database.roles import READER as PUBLIC


class PublicManager(models.Manager):
    """Reads through the readers' connection, without the columns that its role may not read."""

    def __init__(self) -> None:
        super().__init__()
        self._db = PUBLIC

    def get_queryset(self) -> models.QuerySet:
        return super().get_queryset().defer(*private_columns(self.model))


def private_columns(model: type[models.Model]) -> tuple[str, ...]:
    """A model's columns that readers may not read, such as contents and errors: they may tell what isn't printed."""
    return getattr(model, "PRIVATE", ())


class PressManager(models.Manager):
    """Reads and writes through the application's connection. Only for timeline.publishing."""
