"""The Django app of the printed record. Its models are the only ones that `web` and `api` may import."""

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
    """Grants the database roles their rights after `migrate`, which may have made new tables.

    Django sends the signal once for each app; at the last one all tables are there.
    """
    roles.grant(using)
    everybody.take(using)
