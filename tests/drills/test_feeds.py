"""The drill of feeds in small: one outlet of each kind, two workers killed in the middle of it."""

from drills.outlets.kinds import KINDS
from drills.outlets.plan import Plan
from drills.outlets.run import run
from tests.worker import Carrier, start
from timeline import tasks

PLAN = Plan(outlets=len(KINDS), seconds=5, kills=0, grace=150, items=1)


def test_nothing_is_lost_nothing_comes_twice_and_no_host_is_hammered(carrier: Carrier):
    assert run(PLAN, carrier.environment, lambda: carrier.send(tasks.tick), start) == []
