"""The printed record, an app of its own: all that web and api may import of models."""

from django.apps import AppConfig


class PrintedConfig(AppConfig):
    name = "timeline.printed"
    label = "printed"
    verbose_name = "Print"
