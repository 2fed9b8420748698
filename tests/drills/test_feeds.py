"""The drill of feeds in small: one outlet of each kind, a worker killed."""

from django.utils import timezone

from drills.outlets.kinds import KINDS
from drills.outlets.plan import Plan
from drills.outlets.run import run
from tests.worker import Carrier
from timeline import tasks

PLAN = Plan(outlets=len(KINDS), seconds=8, kills=1, grace=150, items=1)


def test_nothing_is_lost_nothing_comes_twice_and_no_host_is_hammered(carrier: Carrier):
    def tick() -> None:
        """What beat does. Workers of this test take no print."""
        for kind in tasks.ROW_BY_ROW:
            for pk in kind.rows().hand_out(timezone.now(), limit=tasks.HINTS):
                carrier.send(kind.task, pk)

    assert run(PLAN, carrier.environment, tick) == []
