"""Hints through a real Redis to a real worker: whatever is killed or flushed, nothing is lost or done twice."""

import threading
import time
from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from tests.factories import EntryFactory, UserFactory
from tests.timeline.ingest.pages import LETTER, cast, html
from tests.worker import Carrier, eventually, kill, worker_over
from timeline import tasks
from timeline.editorial import publish
from timeline.ingest import pipeline
from timeline.models import Article, Host, Intake
from timeline.printed.models import PublicRecord

pytestmark = pytest.mark.usefixtures("record")


def done(intake: Intake) -> Intake | None:
    return Intake.objects.filter(pk=intake.pk, due_at=None).first()


def tick_and_look(carrier: Carrier, intake: Intake) -> Intake | None:
    """What beat does, somewhat faster."""
    carrier.send(tasks.tick)
    time.sleep(1)
    return done(intake)


def slow_letter(httpserver: HTTPServer) -> tuple[threading.Event, threading.Event]:
    """A page that is answered when it is told to; whether it was asked for, and what to set."""
    asked, answer_now = threading.Event(), threading.Event()

    def slow(request: Request) -> Response:
        asked.set()
        answer_now.wait(30)
        return Response(html(), content_type="text/html")

    httpserver.expect_request("/letter").respond_with_handler(slow)
    return asked, answer_now


def test_a_worker_takes_what_it_is_hinted_at(carrier: Carrier, celery_worker: object):
    cast()
    intake = pipeline.submit(body=LETTER.encode(), name="letter.txt", by=UserFactory())

    carrier.send(tasks.ingest_intake, intake.pk)

    article = eventually(lambda: done(intake)).article
    assert article.title == "Workers at Norvane ask it to end border contract"
    assert article.suggestions.exists()


def test_redis_flushed_loses_nothing_the_tick_hints_again(carrier: Carrier, httpserver: HTTPServer):
    httpserver.expect_request("/letter").respond_with_data(html(), content_type="text/html")
    intake = pipeline.submit(url=httpserver.url_for("/letter"), by=UserFactory())
    carrier.send(tasks.ingest_intake, intake.pk)

    carrier.redis.flushall()
    with worker_over(carrier.environment):
        taken = eventually(lambda: tick_and_look(carrier, intake))

    assert taken.article.url == httpserver.url_for("/letter")
    assert Article.objects.count() == 1


def test_a_worker_killed_midway_loses_nothing_and_nothing_is_done_twice(carrier: Carrier, httpserver: HTTPServer):
    asked, answer_now = slow_letter(httpserver)
    intake = pipeline.submit(url=httpserver.url_for("/letter"), by=UserFactory())
    carrier.send(tasks.ingest_intake, intake.pk)
    with worker_over(carrier.environment) as first:
        assert asked.wait(60)
        kill(first)

    answer_now.set()
    held = Intake.objects.get()
    assert held.due_at and held.lease_until > timezone.now(), "it is leased to the dead, and still due"
    Intake.objects.update(lease_until=timezone.now())  # the leases' time goes by
    Host.objects.update(free_at=timezone.now())
    with worker_over(carrier.environment):
        taken = eventually(lambda: tick_and_look(carrier, intake))

    assert taken.article == Article.objects.get()
    assert taken.fence == 2


def test_slow_sources_do_not_delay_print(carrier: Carrier, httpserver: HTTPServer):
    asked, answer_now = slow_letter(httpserver)
    intake = pipeline.submit(url=httpserver.url_for("/letter"), by=UserFactory())
    publish(EntryFactory(), by=UserFactory())
    PublicRecord.press.update(due_at=timezone.now() - timedelta(seconds=1))
    carrier.send(tasks.ingest_intake, intake.pk)

    with worker_over(carrier.environment, queue="sources"), worker_over(carrier.environment, queue="print"):
        assert asked.wait(60)
        carrier.send(tasks.tick)
        eventually(lambda: not PublicRecord.press.exclude(due_at=None).exists())
        assert done(intake) is None
        answer_now.set()
        eventually(lambda: done(intake))


def test_a_hint_twice_is_done_once():
    cast()
    intake = pipeline.submit(body=LETTER.encode(), name="letter.txt", by=None)

    tasks.ingest_intake(intake.pk)
    tasks.ingest_intake(intake.pk)

    assert Article.objects.count() == 1
    assert Intake.objects.get().fence == 1


def test_a_hint_at_what_is_gone_is_no_trouble():
    tasks.ingest_intake(4711)

    assert not Article.objects.exists()


def test_an_unforeseen_failure_is_written_on_its_row_and_the_row_stays_due():
    intake = pipeline.submit(body=LETTER.encode(), name="letter.txt", by=None)

    tasks.ingest_intake.on_failure(KeyError("boom"), "id", (intake.pk,), {}, None)

    held = Intake.objects.get()
    assert held.last_error == "KeyError: 'boom'"
    assert held.due_at is not None


def test_a_tick_sets_what_print_has_due():
    publish(EntryFactory(), by=UserFactory())
    PublicRecord.press.update(due_at=timezone.now() - timedelta(seconds=1))

    tasks.tick()

    assert not PublicRecord.press.exclude(due_at=None).exists()


def test_ticks_do_not_pile_up(carrier: Carrier):
    for _ in range(3):
        carrier.send(tasks.tick, lapses=True)

    expires = [message["headers"]["expires"] for message in carrier.messages()]

    assert len(expires) == 3
    assert all(expires), "a message that nobody takes before the next tick is dropped"


def test_a_tick_hints_at_a_bounded_number_the_untried_first():
    now = timezone.now()
    tried = Intake.objects.create(url="https://a.example/tried", due_at=now - timedelta(days=1), attempts=2)
    Intake.objects.bulk_create(Intake(url=f"https://a{n}.example/", due_at=now) for n in range(tasks.HINTS))

    hinted = Intake.objects.hand_out(now, limit=tasks.HINTS)

    assert len(hinted) == tasks.HINTS
    assert tried.pk not in hinted
