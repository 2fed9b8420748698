"""What the demo rests on, and a record that holds it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connections
from pytest_django import DjangoDbBlocker

from tests.databases import as_new, point_at
from tests.demo import Demo
from tests.timeline.demo.sources import Sources


@pytest.fixture(scope="session")
def sources(shared: Path) -> Sources:
    return Sources(shared)


@pytest.fixture(scope="module")
def demo_record(demo_once: Demo, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """For tests that only read it: what the command said."""
    before = connections["default"].settings_dict["NAME"]
    point_at(demo_once.database)
    with django_db_blocker.unblock():
        yield demo_once.said
    point_at(before)


@pytest.fixture
def demo_held(worker: str, demo_once: Demo, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """For a test that changes something."""
    before = connections["default"].settings_dict["NAME"]
    as_new(name := f"held_{worker}", demo_once.database)
    point_at(name)
    with django_db_blocker.unblock():
        yield
    point_at(before)
