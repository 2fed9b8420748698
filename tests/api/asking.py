"""Counting queries."""

from django.db import connections
from django.test.utils import CaptureQueriesContext


def asking(alias: str) -> CaptureQueriesContext:
    """What is asked on one connection: `public` is the readers', `default` the application's."""
    return CaptureQueriesContext(connections[alias])
