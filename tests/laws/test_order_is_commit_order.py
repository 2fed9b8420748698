"""Law 3: editions are numbered in the order in which they are committed, and a later one sees all earlier ones."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, connections, transaction

from tests.factories import DemandFactory, EntryFactory, LinkFactory, OrganizationFactory, UserFactory
from timeline.editorial import PublicationBusy, Refused, correct, publish, retract, save
from timeline.models import Demand, Name, Organization, TimelineEntry, User
from timeline.printed.models import Edition, PublicRecord
from timeline.publishing import lock, verify

pytestmark = pytest.mark.usefixtures("record")


def in_thread(function, *args):
    """Runs with connections of its own and closes them."""
    try:
        return function(*args)
    finally:
        connections.close_all()


def publish_slowly(pk: int, started: threading.Event, may_commit: threading.Event) -> int:
    with transaction.atomic():
        edition = publish(TimelineEntry.objects.get(pk=pk), by=User.objects.get())
        started.set()
        assert may_commit.wait(10)
    return edition.sequence


def test_two_linked_entries_published_at_once_are_linked_on_both_pages():
    link = LinkFactory(earlier=EntryFactory(date="2018-06-20"))
    UserFactory()
    started, may_commit = threading.Event(), threading.Event()

    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(in_thread, publish_slowly, link.earlier.pk, started, may_commit)
        assert started.wait(10)
        second = pool.submit(in_thread, publish_slowly, link.later.pk, threading.Event(), may_commit)
        time.sleep(0.3)
        waiting = not second.done()
        may_commit.set()
        sequences = first.result(), second.result()

    assert waiting
    assert sequences[0] < sequences[1]
    for entry, direction in ((link.earlier, "out"), (link.later, "in")):
        (shown,) = PublicRecord.objects.get(pk=entry.record_id).document["links"]
        assert shown["direction"] == direction
    assert list(verify()) == []


def test_who_waits_too_long_is_told_and_nothing_changed(monkeypatch):
    monkeypatch.setattr(lock, "WAIT", "100ms")
    entry = EntryFactory()
    editor = UserFactory()
    held, may_end = threading.Event(), threading.Event()

    def hold() -> None:
        with transaction.atomic():
            lock.take_lock()
            held.set()
            assert may_end.wait(10)

    with ThreadPoolExecutor(1) as pool:
        holding = pool.submit(in_thread, hold)
        assert held.wait(10)
        with pytest.raises(PublicationBusy, match="Somebody else is publishing"):
            publish(entry, by=editor)
        may_end.set()
        holding.result()

    assert Edition.objects.clock() == 0
    assert publish(entry, by=editor).number == 1


def test_a_reader_of_the_change_feed_misses_none_while_four_publish():
    UserFactory()
    batches = [[EntryFactory().pk for _ in range(8)] for _ in range(4)]
    seen: list[int] = []
    done = threading.Event()

    def write(pks: list[int]) -> None:
        for pk in pks:
            with transaction.atomic():
                publish(TimelineEntry.objects.get(pk=pk), by=User.objects.get())
                connection.cursor().execute("SELECT pg_sleep(0.005)")

    def follow() -> None:
        while not done.is_set() or Edition.objects.since(seen[-1] if seen else 0).exists():
            seen.extend(Edition.objects.since(seen[-1] if seen else 0).values_list("sequence", flat=True)[:7])

    with ThreadPoolExecutor(5) as pool:
        reader = pool.submit(in_thread, follow)
        for writer in [pool.submit(in_thread, write, pks) for pks in batches]:
            writer.result()
        done.set()
        reader.result()

    assert seen == list(range(1, Edition.objects.clock() + 1))
    times = list(Edition.objects.order_by("sequence").values_list("published_at", flat=True))
    assert times == sorted(times)


def test_the_lock_is_refused_outside_a_transaction():
    with pytest.raises(AssertionError):
        lock.take_lock()


def test_a_correction_waits_for_a_retraction_and_then_finds_nothing_in_print():
    entry, editor = EntryFactory(), UserFactory()
    publish(entry, by=editor)
    retracted, may_commit = threading.Event(), threading.Event()

    def retract_slowly() -> None:
        with transaction.atomic():
            retract(TimelineEntry.objects.get(), by=User.objects.get(), note="False.")
            retracted.set()
            assert may_commit.wait(10)

    with ThreadPoolExecutor(1) as pool:
        retraction = pool.submit(in_thread, retract_slowly)
        assert retracted.wait(10)
        threading.Timer(0.3, may_commit.set).start()
        with pytest.raises(Refused, match="is not in print"):
            correct(entry, by=editor, note="A word.")
        retraction.result()


def test_a_row_that_somebody_holds_too_long_is_the_same_sentence(monkeypatch):
    monkeypatch.setattr(lock, "WAIT", "100ms")
    entry, editor = EntryFactory(), UserFactory()
    held, may_end = threading.Event(), threading.Event()

    def save_slowly() -> None:
        with transaction.atomic():
            TimelineEntry.objects.get().save()
            held.set()
            assert may_end.wait(10)

    with ThreadPoolExecutor(1) as pool:
        saving = pool.submit(in_thread, save_slowly)
        assert held.wait(10)
        with pytest.raises(PublicationBusy, match="Somebody else is publishing"):
            publish(entry, by=editor)
        may_end.set()
        saving.result()


def quote_anew(entry: TimelineEntry) -> None:
    entry.citations.update(quote_exact="new words")
    entry.title = "New title"
    entry.save()


def rename(organization: Organization) -> None:
    Name.objects.create(organization=organization, name="New name", during=("2018-01-01", "2019-01-01"))
    organization.name = "New name"
    organization.save()


def answer(demand: Demand) -> None:
    demand.made_in.add(EntryFactory())
    demand.text = "New text."
    demand.save()


@pytest.mark.parametrize(
    ("which", "write", "hangs"),
    [
        ("entry", quote_anew, lambda content: content["citations"][0]["quote"]["exact"] == "new words"),
        ("organization", rename, lambda content: content["names"]),
        ("demand", answer, lambda content: len(content["made_in"]) == 2),
    ],
)
def test_an_edition_holds_all_of_a_save_that_it_waited_for(which, write, hangs):
    entry, editor = EntryFactory(roles={"amazon": "target"}), UserFactory()
    demand = DemandFactory(made_in=[entry], of=OrganizationFactory(slug="amazon"))
    record = {"entry": entry, "organization": demand.of, "demand": demand}[which]
    saved, may_commit = threading.Event(), threading.Event()

    def save_slowly() -> None:
        with transaction.atomic():
            save(record, lambda: write(record), by=editor)
            saved.set()
            assert may_commit.wait(10)

    with ThreadPoolExecutor(1) as pool:
        saving = pool.submit(in_thread, save_slowly)
        assert saved.wait(10)
        threading.Timer(0.3, may_commit.set).start()
        publish(entry, by=editor)
        saving.result()

    edition = Edition.press.get(record_id=record.record_id)
    assert edition.version == 2
    assert hangs(edition.content)
