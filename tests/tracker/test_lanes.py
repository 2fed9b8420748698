"""Log-ins have a thread of their own, at which addresses take turns: no number of them keeps a reader waiting."""

from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from ipaddress import ip_network
from threading import Event

import pytest
from django.urls import reverse

from tests.tracker.rounds import ASKED, answer, application, listening
from tests.tracker.serving import connect
from tests.worker import eventually
from tracker import lanes
from tracker.lanes import LOG_IN, Lanes, Turns

TRIED = b"POST /accounts/login/ HTTP/1.1\r\nHost: here\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"


class Site:
    """Weighs passwords until it is told to stop."""

    def __init__(self) -> None:
        self.enough, self.weighed = Event(), 0

    def __call__(self, environ, start_response):
        if environ["PATH_INFO"].startswith("/accounts/"):
            self.weighed += 1
            self.enough.wait(20)
        return application(environ, start_response)


@pytest.fixture
def site() -> Iterator[Site]:
    yield (site := Site())
    site.enough.set()


def test_readers_are_answered_while_passwords_are_weighed(site):
    with ExitStack() as stack, listening(site, Lanes()) as (server, turn):
        port = int(server.effective_port)
        for _ in range(9):
            stack.enter_context(closing(connect(port, TRIED)))
        eventually(lambda: turn() or site.weighed, 10)
        reader = stack.enter_context(closing(connect(port, ASKED)))

        assert answer(reader, turn).startswith(b"HTTP/1.1 200")
        assert site.weighed == 1
        site.enough.set()
        eventually(lambda: turn() or site.weighed == 9, 10)


def test_of_more_than_can_wait_the_last_is_told_so_at_once(site, monkeypatch):
    monkeypatch.setattr(lanes, "MOST_WAITING", 3)
    with ExitStack() as stack, listening(site, Lanes()) as (server, turn):
        port = int(server.effective_port)
        first, *_ = [stack.enter_context(closing(connect(port, TRIED))) for _ in range(4)]
        eventually(lambda: turn() or len(server.task_dispatcher.log_ins.queue) == 3, 10)
        last = stack.enter_context(closing(connect(port, TRIED)))

        told = answer(last, turn)

        assert told.startswith(b"HTTP/1.1 503")
        assert b"Try again" in told
        site.enough.set()
        assert answer(first, turn).startswith(b"HTTP/1.1 200")


@dataclass
class Request:
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Waiting:
    """As much of a connection as the queue looks at."""

    name: str
    addr: tuple[str, int]
    forwarded: str = ""

    @property
    def requests(self) -> list[Request]:
        return [Request({"X_FORWARDED_FOR": self.forwarded} if self.forwarded else {})]


def queued(*waiting: Waiting) -> Turns:
    turns = Turns()
    for one in waiting:
        turns.append(one)
    return turns


def names(turns: Turns) -> list[str]:
    return [turns.popleft().name for _ in range(len(turns))]


MANY = [Waiting(f"m{number}", ("192.0.2.1", number)) for number in range(4)]
ONE = Waiting("one", ("198.51.100.7", 1))


def test_addresses_take_turns():
    assert names(queued(*MANY, ONE)) == ["m0", "one", "m1", "m2", "m3"]


def test_a_proxys_word_parts_addresses_only_where_it_is_trusted(settings):
    passed_on = [Waiting(one.name, ("10.0.0.2", 1), forwarded=one.addr[0]) for one in [*MANY, ONE]]

    assert names(queued(*passed_on))[-1] == "one"
    settings.TRACKER_TRUSTED_PROXIES = (ip_network("10.0.0.2"),)
    assert names(queued(*passed_on))[1] == "one"


def test_where_too_many_wait_the_last_of_the_address_that_has_most_goes():
    turns = queued(*MANY, ONE)

    assert turns.pop().name == "m3"
    assert names(turns) == ["m0", "one", "m1", "m2"]


@pytest.mark.parametrize(
    "name", ["account_login", "account_reauthenticate", "account_change_password", "mfa_authenticate"]
)
def test_all_that_weighs_a_password_for_a_stranger_is_in_that_lane(name):
    assert reverse(name).startswith(LOG_IN)
