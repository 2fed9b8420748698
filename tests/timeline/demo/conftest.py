"""What the demo rests on, and a record that holds it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import connections
from pytest_django import DjangoDbBlocker

from tests.databases import as_new, clone, drop, point_at
from tests.demo import Demo
from tests.timeline.demo.sources import Sources


@pytest.fixture(scope="session")
def sources(shared: Path) -> Sources:
    return Sources(shared)


@pytest.fixture(scope="module")
def demo_record(worker: str, demo_once: Demo, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """For tests that only read it: what the command said."""
    with pointed_at(clone(f"demo_{worker}", demo_once.database), django_db_blocker):
        yield demo_once.said
    drop(f"demo_{worker}")


@pytest.fixture
def demo_held(worker: str, demo_once: Demo, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """For a test that changes something."""
    as_new(name := f"held_{worker}", demo_once.database)
    with pointed_at(name, django_db_blocker):
        yield


@contextmanager
def pointed_at(name: str, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    before = connections["default"].settings_dict["NAME"]
    point_at(name)
    with django_db_blocker.unblock():
        yield
    point_at(before)
