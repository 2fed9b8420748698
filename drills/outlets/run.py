"""The drill itself: opens the outlets, adds their feeds, lets workers be killed, and waits until all is in."""

import time
from collections.abc import Callable
from random import Random

from django.utils import timezone

from drills.outlets import judge
from drills.outlets.plan import PAUSE_MS, Plan
from drills.outlets.server import Web
from drills.outlets.workers import Start, Workers, start
from timeline.ingest import pipeline
from timeline.models import Feed, Host, Intake, Organization


def run(plan: Plan, environment: dict[str, str], tick: Callable[[], None], start: Start = start) -> list[str]:
    """The faults. `environment` is that of the record; `tick` does what beat does, `start` starts a worker."""
    web, random = Web(plan.outlets, gap=plan.seconds / plan.items), Random(plan.seed)
    Organization.objects.get_or_create(slug="norvane", defaults={"name": "Norvane"})
    workers = Workers(environment | plan.environment, start)
    with web.open(), workers.up():
        for url in web.feeds():
            pipeline.add_feed(url)
        _publish(plan, web, workers, tick, random)
        web.close()
        workers.kill_all()
        _let_time_go_by()
        workers.start_all()
        _wait(plan, web, tick)
    for line in judge.told(web, workers.kills):
        plan.report(line)
    return judge.faults(web, PAUSE_MS / 1000)


def _publish(plan: Plan, web: Web, workers: Workers, tick: Callable[[], None], random: Random) -> None:
    _wait_for_a_request(web, tick)
    began = web.begin()
    kills = sorted(random.uniform(0.2, 0.9) * plan.seconds for _ in range(plan.kills))
    while (gone := time.time() - began) < plan.seconds:
        if kills and gone >= kills[0]:
            kills.pop(0)
            workers.kill_one(random)
        tick()
        time.sleep(1)


def _wait_for_a_request(web: Web, tick: Callable[[], None]) -> None:
    """Workers take seconds to start, more on a machine that has much to do; a minute is none of them."""
    end = time.monotonic() + 60
    while time.monotonic() < end and not web.log:
        tick()
        time.sleep(0.5)


def _wait(plan: Plan, web: Web, tick: Callable[[], None]) -> None:
    end = time.monotonic() + plan.grace
    while time.monotonic() < end and (left := judge.missing(web)):
        plan.report(f"{len(left)} left")
        _haste_what_failed()
        tick()
        time.sleep(1)


def _haste_what_failed() -> None:
    """As feeds are asked sooner than their rhythm says, so is a page that failed fetched sooner than after a minute."""
    now = timezone.now()
    Intake.objects.filter(due_at__gt=now, lease_until__lte=now).update(due_at=now, hinted_until=None)


def _let_time_go_by() -> None:
    """While no worker is alive: leases run out, hosts have rested, and what waits after a failure is due."""
    now = timezone.now()
    Host.objects.filter(free_at__gt=now).update(free_at=now)
    for rows in (Intake.objects.filter(due_at__isnull=False), Feed.objects.filter(due_at__isnull=False)):
        rows.filter(lease_until__gt=now).update(lease_until=now)
        rows.update(due_at=now, hinted_until=None)
