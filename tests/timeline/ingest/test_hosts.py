"""A host is asked for one thing at a time, and a slow one, however much is due of it, delays no other."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
from django.db import connections
from django.utils import timezone

from timeline import tasks
from timeline.ingest import pipeline
from timeline.ingest.pipeline import hosts
from timeline.ingest.pipeline.hosts import visit
from timeline.models import Host, Intake
from timeline.models.asked import HINT, host_in
from timeline.models.host import LEASE
from timeline.models.intake import Turn

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
        (f"https://{'a' * 400}.example/", "a" * 300),
        ("", ""),
    ],
)
def test_the_host_is_what_will_be_asked(address: str, host: str):
    intake = Intake.objects.create(url=address, body=None if address else b"text")

    assert Intake.objects.get(pk=intake.pk).host == host == host_in(address)


def test_a_host_whose_name_is_longer_than_any_is_not_reached_and_stops_nobody():
    (page,) = due(f"https://{'a' * 400}.example/")

    assert pipeline.take(page.pk).pk == page.pk
    page.refresh_from_db()
    assert page.skipped_reason == "unreachable"


@pytest.mark.parametrize("url", ["ftp://news.example/", "http://me:secret@news.example/", "://", "https:///x"])
def test_what_is_never_asked_for_has_no_host(url: str):
    assert pipeline.ingest(url)["skipped"]["reason"] in ("bad_address", "blocked_address")
    assert not Host.objects.exists()


def test_a_page_at_hand_asks_nobody():
    assert Intake.objects.create(url="https://news.example/", body=b"<p>text").host == ""


def waiting(now: datetime) -> list[int]:
    """What a tick would hint at, as if no hint had been sent before."""
    Intake.objects.update(hinted_until=None)
    return Intake.objects.hand_out(now, limit=tasks.HINTS)


def test_hosts_take_turns_whatever_is_due_of_one():
    now = timezone.now()
    many = [Intake(url=f"https://slow.example/{n}", due_at=now - timedelta(hours=1)) for n in range(tasks.HINTS + 5)]
    Intake.objects.bulk_create(many)
    (quick,) = due("https://quick.example/")
    saved = [Intake.objects.create(body=b"text", due_at=now) for _ in range(2)]

    hinted = waiting(timezone.now())

    assert len(hinted) == 4
    assert set(hinted) >= {quick.pk, *(page.pk for page in saved)}


def test_while_a_host_is_asked_and_while_it_rests_nothing_else_of_it_is_due():
    first, second, other = due("https://slow.example/1", "https://slow.example/2", "https://quick.example/")
    now = timezone.now()
    with visit("slow.example", now) as held:
        (claimed,) = Intake.objects.filter(pk=first.pk).claim(now)

        assert waiting(now) == [other.pk]
        assert not pipeline.take(second.pk)
        assert waiting(now + timedelta(hours=1)) != [other.pk], "a lease that ran out holds nobody back"

        held.asked()
        claimed.finish()

    assert waiting(timezone.now()) == [other.pk]
    assert waiting(timezone.now() + timedelta(seconds=2)) == [second.pk, other.pk]


def test_then_the_next_of_it_is_named_with_the_time_that_the_host_rests():
    first, second, _other = due("https://slow.example/1", "https://slow.example/2", "https://quick.example/")
    with visit("slow.example", timezone.now()) as held:
        (claimed,) = Intake.objects.filter(pk=first.pk).claim(timezone.now())
        assert Intake.objects.next_of_hosts([claimed], timezone.now()) == []
        held.asked()
        claimed.finish()

    ((key, rest),) = Intake.objects.next_of_hosts([claimed], timezone.now())

    assert key == second.pk
    assert timedelta(0) < rest <= timedelta(seconds=1)
    assert Intake.objects.next_of_hosts([claimed], timezone.now()) == [], "it is hinted at already"


def test_what_a_feed_has_told_waits_until_the_host_of_the_feed_has_rested():
    told = due("https://slow.example/1", "https://slow.example/2", "https://quick.example/", "https://quick.example/2")
    with visit("slow.example", timezone.now()) as held:
        held.asked()

    turns = dict(Intake.objects.filter(pk__in=[row.pk for row in told]).turns(timezone.now(), limit=9))

    assert turns.keys() == {told[0].pk, told[2].pk}, "one of each host"
    assert timedelta(0) < turns[told[0].pk] <= timedelta(seconds=1)
    assert turns[told[2].pk] == timedelta(0)


def test_a_feed_and_a_page_of_one_host_take_turns():
    feed, _is_new = pipeline.add_feed("https://slow.example/feed")
    (page,) = due("https://slow.example/1")

    with visit("slow.example", timezone.now()):
        assert pipeline.poll(feed.pk) is None
        assert not pipeline.take(page.pk)


def test_many_workers_at_once_ask_a_host_once():
    gate = threading.Barrier(8)

    def take(_: int) -> bool:
        gate.wait()
        try:
            return Host.objects.take("slow.example", timezone.now()) is not None
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        taken = list(pool.map(take, range(8)))

    assert sum(taken) == 1


def test_who_was_killed_holds_a_host_no_longer_than_a_lease_and_leaves_nothing_of_a_successor():
    now = timezone.now()
    first = Host.objects.take("slow.example", now)
    second = Host.objects.take("slow.example", now + LEASE)

    first.leave(now)

    assert second is not None
    assert Host.objects.get().free_at == now + 2 * LEASE


def test_what_is_handed_out_is_not_handed_out_again_until_its_hint_has_expired():
    rows = due(*(f"https://a{n}.example/" for n in range(6)))
    now = timezone.now()

    one, other = Intake.objects.hand_out(now, limit=3), Intake.objects.hand_out(now, limit=9)

    assert sorted(one + other) == [row.pk for row in rows]
    assert Intake.objects.hand_out(now, limit=9) == []
    assert len(Intake.objects.hand_out(now + HINT, limit=9)) == 6


def test_what_somebody_waits_for_goes_before_news_and_news_before_what_has_waited_for_long():
    now = timezone.now()
    turns = [(Turn.STOCK, 9), (Turn.NEWS, 5), (Turn.SOMEBODY_WAITS, 0)]
    rows = [
        Intake.objects.create(url=f"https://a{turn}.example/", turn=turn, due_at=now - timedelta(hours=hours))
        for turn, hours in turns
    ]

    assert Intake.objects.hand_out(now, limit=9) == [row.pk for row in reversed(rows)]


def test_who_ends_it_by_ctrl_c_gives_back_page_and_host(monkeypatch: pytest.MonkeyPatch):
    def pressed(*_: object, **_as: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(hosts, "fetch", pressed)
    (page,) = due("https://news.example/letter")

    with pytest.raises(KeyboardInterrupt):
        pipeline.take(page.pk)

    page.refresh_from_db()
    assert (page.attempts, page.lease_until) == (0, None)
    assert not Host.objects.busy(timezone.now()).exists()
