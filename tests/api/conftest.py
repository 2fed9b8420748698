"""Whoever asks the API: a plain HTTP client, and a few records in print."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from tests.factories import UserFactory
from timeline.editorial import publish
from timeline.models import TimelineEntry

Get = Callable[..., Any]


@pytest.fixture
def ask() -> Get:
    """GET under /api/v1/ where no database is needed, and none may be asked."""
    client = Client()
    return lambda path, **headers: client.get(f"/api/v1/{path}", headers=headers)


@pytest.fixture
def get(record: str, ask: Get) -> Get:
    """GET under /api/v1/, in a database of our own."""
    return ask


@pytest.fixture
def put_in_print(record: str) -> Callable[..., list[str]]:
    """Publishes entries and returns their ids."""

    def put(*entries: TimelineEntry) -> list[str]:
        editor = UserFactory()
        for entry in entries:
            publish(entry, by=editor)
        return [entry.record_id for entry in entries]

    return put
