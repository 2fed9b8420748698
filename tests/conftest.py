"""The tests' database: a template made once by the owner, cloned for each worker and for each test that commits."""

import os
from collections.abc import Iterator

import pytest
from django.db import connections
from pytest_django import DjangoDbBlocker

from tests.databases import clone, drop, point_at

pytest_plugins = ["tests.site", "tests.worker"]


@pytest.fixture(scope="session")
def worker() -> str:
    return os.environ.get("PYTEST_XDIST_WORKER", "main")


@pytest.fixture(scope="session")
def django_db_setup(worker: str) -> Iterator[None]:
    """For tests that roll back (marked django_db): one clone a worker, the application's role, no public connection."""
    name = clone(f"rolled_back_{worker}")
    point_at(name)
    yield
    drop(name)


@pytest.fixture
def record(worker: str, django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """A database of its own for a test that commits: what goes through a page, feed or API must be committed."""
    before = connections["default"].settings_dict["NAME"]
    name = clone(f"record_{worker}")
    point_at(name)
    with django_db_blocker.unblock():
        yield name
    point_at(before)
    drop(name)
