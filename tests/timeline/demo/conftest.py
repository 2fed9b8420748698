"""The demo is loaded once a worker, into a database of its own that tests only read."""

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connections
from pytest_django import DjangoDbBlocker

from tests.databases import clone, drop, point_at
from tests.timeline.demo.sources import Sources


@pytest.fixture(scope="session")
def sources(shared: Path) -> Sources:
    return Sources(shared)


@pytest.fixture(scope="module")
def demo_record(worker: str, django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """What `manage.py demo --if-empty` says on an empty record, which then holds it."""
    before = connections["default"].settings_dict["NAME"]
    name = clone(f"demo_{worker}")
    point_at(name)
    with django_db_blocker.unblock():
        said = StringIO()
        call_command("demo", "--if-empty", stdout=said)
        yield said.getvalue()
    point_at(before)
    drop(name)
