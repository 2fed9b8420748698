"""The printed record, an app of its own: all that web and api may import of models."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from timeline.database import everybody, roles


class PrintedConfig(AppConfig):
    name = "timeline.printed"
    label = "printed"
    verbose_name = "Print"

    def ready(self) -> None:
        post_migrate.connect(_grant, dispatch_uid="printed.grant")


def _grant(*, using: str, **_: object) -> None:
    """A table made by this migrate is in nobody's grants yet; sent once for each app, the last one sees all tables."""
    roles.grant(using)
    everybody.take(using)
