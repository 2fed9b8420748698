"""A host is asked for one thing at a time, and a slow one, however much is due of it, delays no other."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connections
from django.utils import timezone

from timeline.ingest import pipeline
from timeline.ingest.pipeline import intakes
from timeline.models import Intake

pytestmark = pytest.mark.usefixtures("record")


def due(*addresses: str) -> list[Intake]:
    now = timezone.now()
    return [Intake.objects.create(url=address, due_at=now) for address in addresses]


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://News.Example/a?b=http://other.example/", "news.example"),
        ("http://news.example:8080", "news.example"),
        ("https://[::1]:80/x", "[::1]"),
        ("", ""),
    ],
)
def test_the_host_is_what_will_be_asked(address: str, host: str):
    intake = Intake.objects.create(url=address, body=None if address else b"text")

    assert Intake.objects.get(pk=intake.pk).host == host


def test_a_page_at_hand_asks_nobody():
    assert Intake.objects.create(url="https://news.example/", body=b"<p>text").host == ""


def test_hosts_take_turns_whatever_is_due_of_one():
    now = timezone.now()
    many = [Intake(url=f"https://slow.example/{n}", due_at=now - timedelta(hours=1)) for n in range(pipeline.HINTS + 5)]
    Intake.objects.bulk_create(many)
    (quick,) = due("https://quick.example/")
    saved = [Intake.objects.create(body=b"text", due_at=now) for _ in range(2)]

    waiting = pipeline.waiting(timezone.now())

    assert len(waiting) == 4
    assert set(waiting) >= {quick.pk, *(page.pk for page in saved)}


def test_while_a_host_is_asked_nothing_else_of_it_is_due():
    first, second, other = due("https://slow.example/1", "https://slow.example/2", "https://quick.example/")
    now = timezone.now()
    intakes._claimed(first.pk, now)

    assert pipeline.waiting(now) == [other.pk]
    assert intakes._claimed(second.pk, now) == []
    assert pipeline.waiting(now + timedelta(hours=1)) != [other.pk], "a lease that ran out holds nobody back"


def test_then_the_next_of_it_is_named():
    first, second, _other = due("https://slow.example/1", "https://slow.example/2", "https://quick.example/")
    (claimed,) = intakes._claimed(first.pk, timezone.now())

    assert pipeline.next_at_host_of(first.pk, timezone.now()) is None
    claimed.finish()
    assert pipeline.next_at_host_of(first.pk, timezone.now()) == second.pk


def test_many_workers_at_once_ask_a_host_once():
    rows = due(*(f"https://slow.example/{n}" for n in range(8)))
    gate = threading.Barrier(8)

    def claim(pk: int) -> int:
        gate.wait()
        try:
            return len(intakes._claimed(pk, timezone.now()))
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        claimed = list(pool.map(claim, [row.pk for row in rows]))

    assert sum(claimed) == 1
