"""Several workers share one budget; one that dies while it asks costs one call at most."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections
from django.utils import timezone
from pytest_django import Settings
from pytest_httpserver import HTTPServer

from tests.timeline.ingest.pages import LETTER, cast
from tests.timeline.model_pointer.endpoint import endpoint, environment, told
from tests.worker import Carrier, eventually, kill, worker_over
from timeline import model_pointer, tasks
from timeline.ingest import pipeline
from timeline.ingest.values import Raw
from timeline.models import Host, ModelAnswer, ModelDay, Suggestion

pytestmark = pytest.mark.usefixtures("record")


def test_workers_at_once_spend_no_more_than_the_day_has(settings: Settings):
    settings.TRACKER_MODEL_CALLS_A_DAY, settings.TRACKER_MODEL_CHARACTERS_A_DAY = 100, 70
    gate = threading.Barrier(4)

    def spend() -> int:
        gate.wait()
        try:
            return sum(ModelDay.objects.spend(10, timezone.now()) for _ in range(5))
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as pool:
        spent = [future.result() for future in [pool.submit(spend) for _ in range(4)]]

    day = ModelDay.objects.get()
    assert (sum(spent), day.calls, day.characters) == (7, 7, 70)


def test_a_worker_killed_while_it_asks_loses_nothing_and_one_more_call_is_made(
    carrier: Carrier, httpserver: HTTPServer, settings: Settings
):
    model = endpoint(httpserver, settings)
    asked, answer_now = threading.Event(), threading.Event()

    def slow(question: dict) -> dict:
        asked.set()
        answer_now.wait(30)
        return told({"kind": "protest", "action": "strike", "sentences": [LETTER.split("\n\n")[3]]})

    model.says = [slow]
    cast()
    pipeline.ingest(Raw(LETTER.encode(), name="letter.txt"))
    model_pointer.request()
    row, ours = ModelAnswer.objects.get(), carrier.environment | environment(model)
    with worker_over(ours) as first:
        carrier.send(tasks.ask_model, row.pk)
        assert asked.wait(60)
        kill(first)
    answer_now.set()

    assert model_pointer.ask(row.pk) is None
    past = timezone.now()
    Host.objects.update(free_at=past)
    ModelAnswer.objects.update(lease_until=past)
    with worker_over(ours):
        carrier.send(tasks.tick)
        eventually(lambda: ModelAnswer.objects.filter(end="answered").exists())
        carrier.send(tasks.tick)
        eventually(lambda: Suggestion.objects.filter(rule="model some-model, prompt 1").exists())

    assert len(model.asked) == 2 and ModelDay.objects.get().calls == 2
