"""The domain app, and Django's admin with a site and pages of our own."""

from importlib import import_module

from django.apps import AppConfig
from django.contrib.admin.apps import SimpleAdminConfig
from django.core import checks
from django.db.models.signals import post_migrate

from timeline import advice
from timeline.accounts import roles
from timeline.fields import limits


class TimelineConfig(AppConfig):
    name = "timeline"
    verbose_name = "The record"

    def ready(self) -> None:
        limits.say()
        for check in advice.ASKED:
            checks.register(check, checks.Tags.security, deploy=True)
        post_migrate.connect(roles.keep, sender=self, dispatch_uid="timeline.accounts.roles")


class DeskConfig(SimpleAdminConfig):
    default_site = "timeline.admin.site.DeskSite"

    def ready(self) -> None:
        """Nothing is discovered: the desk shows its own pages and no other package's."""
        super().ready()
        import_module("timeline.admin.pages")
