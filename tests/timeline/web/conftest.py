"""Readers: a plain HTTP client without a cookie, and a small story in print."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connections
from django.test import Client
from pytest_django import DjangoDbBlocker

from tests.databases import TEMPLATE, clone, drop, point_at
from tests.factories import (
    ContractFactory,
    DemandFactory,
    EntryFactory,
    LinkFactory,
    OrganizationFactory,
    ProductFactory,
    ProtestFactory,
    StoryFactory,
    TopicFactory,
    UserFactory,
)
from timeline.editorial import publish
from timeline.models import ContractEvent, ContractParty, EntryProduct, EntryTopic, Response, TimelineEntry

Get = Callable[..., Any]
Publish = Callable[..., list[str]]
HARBOUR = {
    "letter": "Dockers write to Lookout",
    "answer": "Lookout says no",
    "again": "Dockers call again",
    "lapse": "The port lets the contract lapse",
}


def unmarked(html: str) -> str:
    """Without what sets names and titles apart from the words around them."""
    return html.replace("<bdi>", "").replace("</bdi>", "").replace(' dir="auto"', "")


@pytest.fixture
def get(record: str) -> Get:
    client = Client()
    return lambda path, **headers: client.get(path, headers=headers)


@pytest.fixture
def ask() -> Get:
    """Where no database is needed, and none may be asked."""
    return Client().get


@pytest.fixture
def read(get: Get) -> Callable[[str], str]:
    """The HTML of a page, in one line of text with single spaces."""

    def html(path: str) -> str:
        answer = get(path)
        assert answer.status_code == 200, path
        return " ".join(unmarked(answer.content.decode()).split())

    return html


@pytest.fixture
def put_in_print(record: str) -> Publish:
    return _put_in_print


def _put_in_print(*entries: TimelineEntry) -> list[str]:
    editor = UserFactory()
    for entry in entries:
        publish(entry, by=editor)
    return [entry.record_id for entry in entries]


@pytest.fixture
def harbour(record: str) -> dict[str, TimelineEntry]:
    """A dockers' letter to a firm, the firm's refusal, a repeated call nobody answers, and a contract that lapses."""
    return {name: TimelineEntry.objects.get(title=title) for name, title in HARBOUR.items()}


@pytest.fixture
def template(request: pytest.FixtureRequest) -> str:
    """The harbour is put in print once a worker, and a test that wants it gets a clone."""
    return request.getfixturevalue("harbour_in_print") if "harbour" in request.fixturenames else TEMPLATE


@pytest.fixture(scope="session")
def harbour_in_print(worker: str, django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    before = connections["default"].settings_dict["NAME"]
    name = clone(f"harbour_{worker}")
    point_at(name)
    with django_db_blocker.unblock():
        _write_harbour()
    point_at(before)
    yield name
    drop(name)


def _write_harbour() -> None:
    story = StoryFactory(slug="harbour", title="The harbour cameras", lead="Dockers and the cameras that watch them.")
    firm = OrganizationFactory(slug="lookout", name="Lookout")
    letter = ProtestFactory(title=HARBOUR["letter"], date="2018-05", roles={"lookout": "target"}, stories=[story])
    answer = EntryFactory(title=HARBOUR["answer"], date="2018-06-21", roles={"lookout": "respondent"}, stories=[story])
    lapse = EntryFactory(kind="contract", title=HARBOUR["lapse"], date="[..2018-06-22]")
    again = ProtestFactory(
        title=HARBOUR["again"], date="2019-03-26", roles={"lookout": "target"}, stories=[story],
        citation__article__published_on="2019-03-27",
    )  # fmt: skip
    contract = ContractFactory(slug="port-cameras", title="Cameras for the port")
    event = ContractEvent.objects.create(
        entry=lapse, contract=contract, type="expiry", amount="1200000", currency="EUR", period="2017-01/2018-06"
    )
    ContractParty.objects.create(event=event, organization=firm, role="supplier")
    EntryTopic.objects.create(entry=letter, topic=TopicFactory(slug="harbours", name="Harbours"))
    EntryProduct.objects.create(entry=letter, product=ProductFactory(slug="gaze", name="Gaze", maker=firm))
    asked = DemandFactory(text="Take the cameras down.", of=firm, made_in=[letter])
    Response.objects.create(demand=asked, entry=answer, kind="refused")
    DemandFactory(text="Say who watches.", of=firm, made_in=[again])
    LinkFactory(earlier=letter, later=answer, note="“we have read the dockers' letter”")
    _put_in_print(letter, answer, lapse, again)
