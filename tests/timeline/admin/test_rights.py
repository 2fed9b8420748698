"""Who may do what: every address of the desk, by every role, to look and to act."""

from collections.abc import Iterator

import pytest
from axes.models import AccessAttempt
from django.db import transaction
from django.test import Client
from pytest_django import DjangoDbBlocker

from tests.databases import clone, drop, point_at
from tests.timeline.admin.addresses import DRAFT, NAME, PRIVATE, Address, addresses
from tests.timeline.admin.cast import hand
from timeline.accounts.roles import ROLES

REFUSED = {403, 404, 405}
EVERYBODY = [(), ("contributor",), ("editor",), ("publisher",), ("administrator",), ("contributor", "administrator")]
SINGLE = ["change_user", "change_suggestion", "draft_timelineentry", "publish_timelineentry"]
UNSEEN = {
    PRIVATE: {"timeline.view_article"},
    DRAFT: {"timeline.view_timelineentry", "timeline.change_timelineentry"},
    NAME: {"timeline.view_person"},
}
"""Words that stand behind the addresses, and the rights of which one shows them."""


@pytest.fixture(scope="module")
def everything(worker: str, django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[list[Address]]:
    """One database and one row of each kind for all: no test of this module commits, and none asks a public page."""
    name = clone(f"rights_{worker}")
    point_at(name)
    with django_db_blocker.unblock():
        AccessAttempt.objects.create(pk=1, username="somebody", failures_since_start=1)
        yield list(addresses())
    point_at(f"rolled_back_{worker}")
    drop(name)


@pytest.fixture(autouse=True)
def _taken_back(everything: list[Address]) -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def held(roles: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*(ROLES[role] for role in roles))


def is_granted(name: str, wanted: tuple[str, ...], rights: frozenset[str]) -> bool:
    if name == "timeline_timelineentry_changelist" and "timeline.draft_timelineentry" in rights:
        return True
    if name == "app_list":
        return any(right.startswith("timeline.") for right in rights)
    return all(right in rights or right.replace(".view_", ".change_") in rights for right in wanted)


@pytest.mark.parametrize("roles", EVERYBODY)
def test_each_role_reaches_what_the_table_grants_and_reads_nothing_else(
    everything: list[Address], roles: tuple[str, ...]
):
    she, rights = hand("she", *roles), held(roles)
    unseen = [words for words, showing in UNSEEN.items() if not showing & rights]

    wrong = []
    for address in everything:
        for wanted, method in zip(address.rights, ("get", "post"), strict=True):
            answer = she.ask(method, address.url)
            if (answer.status_code not in REFUSED) != is_granted(address.name, wanted, rights):
                wrong.append(f"{method} {address.url}: {answer.status_code}")
            wrong += [f"{method} {address.url}: {words}" for words in unseen if words in answer.content.decode()]

    assert wrong == []


@pytest.mark.parametrize("right", SINGLE)
def test_a_single_right_opens_nothing_that_asks_for_another(everything: list[Address], right: str):
    she = hand("she", rights=(f"timeline.{right}",))

    opened = [
        address.url
        for address in everything
        if not is_granted(address.name, address.rights[1], frozenset({f"timeline.{right}"}))
        and she.ask("post", address.url).status_code not in REFUSED
    ]

    assert opened == []


def test_a_passer_by_is_sent_to_the_log_in_from_everywhere(everything: list[Address], client: Client):
    doors = [address.url for address in everything if address.name not in ("jsi18n", "logout")]

    answers = {door: client.get(door) for door in doors}

    assert {
        door for door, answer in answers.items() if answer.status_code != 302 or "/login/" not in answer.url
    } == set()
