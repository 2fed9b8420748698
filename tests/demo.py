"""The demo, loaded once a worker: who wants a record that holds it takes a clone, which costs a hundredth."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connections
from pytest_django import DjangoDbBlocker

from tests.databases import clone, drop, point_at


@dataclass(frozen=True)
class Demo:
    """In which database it stands, that nobody changes, and what the command said."""

    database: str
    said: str


@pytest.fixture(scope="session")
def demo_once(worker: str, django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Demo]:
    """As `manage.py demo --if-empty` leaves an empty record."""
    before = connections["default"].settings_dict["NAME"]
    point_at(name := clone(f"demo_{worker}"))
    with django_db_blocker.unblock():
        call_command("demo", "--if-empty", stdout=(said := StringIO()))
    point_at(before)
    yield Demo(name, said.getvalue())
    drop(name)
