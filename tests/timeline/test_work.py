"""Due work is claimed once, outlives who claimed it, and gives up loudly."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connections
from django.utils import timezone

from timeline.models import Intake
from timeline.work import PATIENCE, LeaseLost

pytestmark = pytest.mark.usefixtures("record")


def due(count: int = 1, **fields) -> list[Intake]:
    now = timezone.now()
    return [Intake.objects.create(url=f"https://a{n}.example/", due_at=now, **fields) for n in range(count)]


def test_many_claiming_at_once_get_each_row_once():
    due(40)
    gate = threading.Barrier(4)

    def claim_all() -> list[int]:
        gate.wait()
        try:
            return [row.pk for _ in range(10) for row in Intake.objects.claim(timezone.now(), limit=3)]
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as pool:
        claimed = [pk for future in [pool.submit(claim_all) for _ in range(4)] for pk in future.result()]

    assert sorted(claimed) == sorted(Intake.objects.values_list("pk", flat=True))


def test_a_lease_that_ran_out_is_claimed_again_and_its_first_holder_is_fenced_off():
    due()
    now = timezone.now()
    (first,) = Intake.objects.claim(now, lease=timedelta(seconds=60))

    early = Intake.objects.claim(now + timedelta(seconds=59))
    (second,) = Intake.objects.claim(now + timedelta(seconds=61))

    assert early == []
    assert first.finish() is False
    assert Intake.objects.get().due_at is not None
    assert second.finish() is True
    assert Intake.objects.get().due_at is None


def test_a_failure_waits_longer_each_time_and_is_given_up_in_the_end():
    due()
    now = timezone.now()
    waits = []
    for _ in range(PATIENCE):
        (row,) = Intake.objects.claim(now)
        row.fail("the outlet was away", now)
        row.refresh_from_db()
        waits.append((row.due_at - now).total_seconds())
        now = row.due_at

    assert waits == sorted(waits)
    assert waits[0] == 60
    assert Intake.objects.claim(now + timedelta(hours=20)) == []
    assert Intake.objects.given_up().get().last_error == "the outlet was away"
    assert len(Intake.objects.claim(now + timedelta(hours=25))) == 1
    assert Intake.objects.claim(now + timedelta(hours=26)) == []


def test_what_was_given_back_was_never_tried():
    due()
    (row,) = Intake.objects.claim(timezone.now())

    row.give_back()

    (again,) = Intake.objects.claim(timezone.now())
    assert again.attempts == 1


def test_a_row_that_failed_before_is_claimed_alone():
    troubled, *_others = due(3)
    Intake.objects.filter(pk=troubled.pk).update(attempts=1)

    together = Intake.objects.claim(timezone.now(), limit=10)
    alone = Intake.objects.claim(timezone.now(), limit=10)

    assert len(together) == 2
    assert [row.pk for row in alone] == [troubled.pk]


def test_what_was_given_up_and_given_back_is_due_again():
    due(attempts=PATIENCE)
    now = timezone.now()
    Intake.objects.update(lease_until=now - timedelta(days=2))
    (row,) = Intake.objects.claim(now)

    row.give_back()

    assert Intake.objects.claim(now) != []


def test_giving_back_what_another_settled_leaves_it_settled():
    due()
    (row,) = Intake.objects.claim(timezone.now())
    Intake.objects.update(attempts=0, due_at=None)

    row.give_back()

    assert Intake.objects.get().attempts == 0


def test_long_work_renews_its_lease():
    due()
    now = timezone.now()
    (row,) = Intake.objects.claim(now, lease=timedelta(seconds=60))

    row.renew(now + timedelta(seconds=50), lease=timedelta(seconds=60))

    assert Intake.objects.claim(now + timedelta(seconds=100)) == []


def test_who_comes_too_late_to_renew_is_told_to_stop():
    due()
    now = timezone.now()
    (row,) = Intake.objects.claim(now, lease=timedelta(seconds=60))
    (second,) = Intake.objects.claim(now + timedelta(seconds=61))

    with pytest.raises(LeaseLost):
        row.renew(now + timedelta(seconds=62))
    assert Intake.objects.get().lease_until == second.lease_until
