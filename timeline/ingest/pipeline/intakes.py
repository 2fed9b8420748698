"""Sources that wait for the road: a row each, due until it names its article or why nothing was taken."""

from contextlib import suppress
from datetime import datetime
from functools import partial

from django.db import transaction
from django.utils import timezone

from timeline.ingest import store
from timeline.ingest.pipeline.road import NOTHING_GIVEN, walk
from timeline.ingest.values import Given, Raw, Skipped
from timeline.models import Article, Intake, User
from timeline.work import LeaseLost

PASSING = {"unreachable", "too_slow", "unavailable"}  # worth another try later
HINTS = 100


def submit(
    *,
    by: User | None,
    url: str = "",
    body: bytes | None = None,
    name: str = "",
    given: Given = NOTHING_GIVEN,
) -> Intake:
    """A source that an editor wants read. The row is due at once; who calls this sends the hint after commit."""
    return Intake.objects.create(
        url=url,
        body=body,
        name=name[:255],
        given_published_on=given.published_on,
        given_outlet=given.outlet or "",
        created_by=by,
        due_at=timezone.now(),
    )


def waiting(now: datetime) -> list[int]:
    """The intakes that want a hint now, one of each host, those that never failed first."""
    due = Intake.objects.due(now).first_of_each_host().order_by("attempts", "due_at", "pk")
    return list(due.values_list("pk", flat=True)[:HINTS])


def next_at_host_of(pk: int, now: datetime) -> int | None:
    """The intake that waited until the host had answered for this one."""
    host = Intake.objects.filter(pk=pk).exclude(host="").values("host")
    due = Intake.objects.due(now).filter(host__in=host).order_by("attempts", "due_at", "pk")
    return due.values_list("pk", flat=True).first()


def take(pk: int, *, now: datetime | None = None) -> None:
    """Claims one intake and walks its road. Nothing happens when it is done, or it or its host is in other hands; nor
    after a step that ended when another had claimed it."""
    for intake in _claimed(pk, now or timezone.now()):
        with suppress(LeaseLost):
            _settle(intake, walk(_source(intake), _given(intake), timezone.localdate(), go_on=partial(_renew, intake)))


def _renew(intake: Intake) -> None:
    intake.renew(timezone.now())


@transaction.atomic
def _claimed(pk: int, now: datetime) -> list[Intake]:
    Intake.objects.lock_host_of(pk)
    return Intake.objects.filter(pk=pk).claim(now)


def note(pk: int, error: str) -> None:
    """What went wrong unforeseen, for who looks at a row that is given up in the end."""
    Intake.objects.filter(pk=pk, due_at__isnull=False).update(last_error=error[:2000])


def _source(intake: Intake) -> Raw | str:
    return intake.url if intake.body is None else Raw(bytes(intake.body), intake.url or None, name=intake.name)


def _given(intake: Intake) -> Given:
    return Given(published_on=intake.given_published_on, outlet=intake.given_outlet or None)


def _notice(outcome: tuple[Article, str] | Skipped) -> str:
    """What an editor should know although the source was taken."""
    return store.moved(outcome[0]) if not isinstance(outcome, Skipped) and outcome[1] == "changed" else ""


@transaction.atomic
def _settle(intake: Intake, outcome: tuple[Article, str] | Skipped) -> None:
    """Writes down what became of it, unless the lease ran out and the row is somebody else's now. A page that was taken
    is its article's by now."""
    skipped = outcome if isinstance(outcome, Skipped) else Skipped("")
    again = skipped.reason in PASSING
    if intake.fail(skipped.detail, timezone.now()) if again else intake.finish():
        Intake.objects.filter(pk=intake.pk).update(
            article=None if isinstance(outcome, Skipped) else outcome[0],
            skipped_reason=skipped.reason,
            skipped_detail=(skipped.detail or _notice(outcome))[:500],
        )
        if not isinstance(outcome, Skipped):
            Intake.objects.filter(pk=intake.pk, body__isnull=False).update(body=None)
