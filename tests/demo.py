"""The demo, loaded once a run: who wants a record that holds it takes a clone, which costs a hundredth."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from pytest_django import DjangoDbBlocker

from tests.databases import filled_once


@dataclass(frozen=True)
class Demo:
    """In which database it stands, that nobody changes or stays connected to, and what the command said."""

    database: str
    said: str


@pytest.fixture(scope="session")
def demo_once(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Demo:
    """As `manage.py demo --if-empty` leaves an empty record."""
    said = settings.DATA_DIR / "demo.txt"
    with django_db_blocker.unblock():
        return Demo(filled_once("demo", lambda: _load(said)), said.read_text())


def _load(said: Path) -> None:
    with said.open("w") as file:
        call_command("demo", "--if-empty", stdout=file)
