"""Who may do what: every address of the desk, by every role, to look and to act."""

import pytest
from axes.models import AccessAttempt
from django.test import Client

from tests.admin.addresses import PRIVATE, addresses
from tests.admin.cast import at_the_desk
from timeline.roles import ROLES

pytestmark = pytest.mark.usefixtures("record")
REFUSED = {403, 404, 405}


def attempt() -> None:
    """A row with the number 1, as the addresses say."""
    AccessAttempt.objects.create(pk=1, username="somebody", failures_since_start=1)


def held(roles: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*(ROLES[role] for role in roles))


def is_granted(name: str, wanted: tuple[str, ...], rights: frozenset[str]) -> bool:
    if name == "timeline_timelineentry_changelist" and "timeline.draft_timelineentry" in rights:
        return True
    if name == "app_list":
        return any(right.startswith("timeline.") for right in rights)
    return all(right in rights or right.replace(".view_", ".change_") in rights for right in wanted)


@pytest.mark.parametrize("roles", [(), ("contributor",), ("editor",), ("publisher",), ("administrator",)])
def test_each_role_reaches_what_the_table_grants_and_nothing_else(roles: tuple[str, ...]):
    attempt()
    everything = list(addresses())
    client, rights = at_the_desk("she", *roles), held(roles)

    wrong = []
    for address in everything:
        for wanted, ask in zip(address.rights, (client.get, client.post), strict=True):
            status = ask(address.url).status_code
            if (status not in REFUSED) != is_granted(address.name, wanted, rights):
                wrong.append(f"{ask.__name__} {address.url}: {status}")

    assert wrong == []


@pytest.mark.parametrize("right", ["change_user", "change_suggestion", "draft_timelineentry", "publish_timelineentry"])
def test_a_single_right_opens_nothing_that_asks_for_another(right: str):
    attempt()
    everything = list(addresses())
    client = at_the_desk("she", rights=(f"timeline.{right}",))

    opened = [
        address.url
        for address in everything
        if not is_granted(address.name, address.rights[1], frozenset({f"timeline.{right}"}))
        and client.post(address.url).status_code not in REFUSED
    ]

    assert opened == []


@pytest.mark.parametrize("roles", [(), ("administrator",)])
def test_who_may_not_see_articles_reads_private_text_nowhere(roles: tuple[str, ...]):
    attempt()
    everything = [address.url for address in addresses()]
    client = at_the_desk("she", *roles)

    pages = [client.get(url).content.decode() for url in everything]

    assert not any(PRIVATE in page for page in pages)


def test_a_passer_by_is_sent_to_the_log_in_from_everywhere(client: Client):
    attempt()
    everything = [address for address in addresses() if address.name not in ("jsi18n", "logout")]

    answers = {address.url: client.get(address.url) for address in everything}

    assert {url for url, answer in answers.items() if answer.status_code != 302 or "/login/" not in answer.url} == set()
