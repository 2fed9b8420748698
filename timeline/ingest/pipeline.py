"""Walks the whole road for one source: fetch → parse → decide → understand → store, and says what it believes."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from timeline.ingest import parse, store
from timeline.ingest.decide import decide
from timeline.ingest.fetch import fetch
from timeline.ingest.reading import understand
from timeline.ingest.values import Given, Held, Page, Plan, Raw, Skipped
from timeline.models import Article, Intake, User

PASSING = {"unreachable", "too_slow", "http_status"}  # worth another try later
HINTS = 100
NOTHING_GIVEN = Given()
NOTHING: dict[str, Any] = {"article": None, "mentions": [], "relevance": None, "group": None, "proposals": []}


def ingest(source: Raw | str, given: Given = NOTHING_GIVEN, *, today: date | None = None) -> dict[str, Any]:
    """An address or what arrived already. Returns the object of `ingest --json` (CONTRACT.md)."""
    outcome = walk(source, given, today or timezone.localdate())
    if isinstance(outcome, Skipped):
        return NOTHING | {"skipped": asdict(outcome)}
    return store.document(*outcome)


def walk(source: Raw | str, given: Given, today: date) -> tuple[Article, str] | Skipped:
    """The article, and what was done: new, filled, changed or same."""
    raw = arrive(source)
    page = raw if isinstance(raw, Skipped) else parse.read(raw, given, today)
    if isinstance(page, Skipped):
        return page
    page = store.fit(page)
    try:
        return _keep(page)
    except IntegrityError:  # another process stored the same article first: now it is held
        return _keep(page)


def arrive(source: Raw | str) -> Raw | Skipped:
    if isinstance(source, Raw):
        return source
    return fetch(source, allow=settings.TRACKER_FETCH_ALLOW, contact=settings.TRACKER_CONTACT)


def _keep(page: Page) -> tuple[Article, str]:
    plan = _plan(store.held(page), page)
    if plan.action == "same":
        return Article.objects.get(pk=plan.article_id or 0), plan.action
    return store.apply(plan, understand(page, store.subjects())), plan.action


def _plan(held: Sequence[Held], page: Page) -> Plan:
    """A text is on record once (a constraint), at whatever address it is met again."""
    copy = next((one for one in held if one.fingerprint and one.fingerprint == page.fingerprint), None)
    return Plan("same", "The record holds this very text.", copy.article_id) if copy else decide(held, page)


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
    """The intakes that want a hint now, those that never failed first."""
    return list(Intake.objects.due(now).order_by("attempts", "due_at", "pk").values_list("pk", flat=True)[:HINTS])


def take(pk: int, *, now: datetime | None = None) -> None:
    """Claims one intake and walks its road; nothing happens when somebody else holds it or it is done."""
    for intake in Intake.objects.filter(pk=pk).claim(now or timezone.now()):
        _settle(intake, walk(_source(intake), _given(intake), timezone.localdate()))


def _source(intake: Intake) -> Raw | str:
    return intake.url if intake.body is None else Raw(bytes(intake.body), intake.url or None, name=intake.name)


def _given(intake: Intake) -> Given:
    return Given(published_on=intake.given_published_on, outlet=intake.given_outlet or None)


@transaction.atomic
def _settle(intake: Intake, outcome: tuple[Article, str] | Skipped) -> None:
    """Writes down what became of it, unless the lease ran out and the row is somebody else's now."""
    skipped = outcome if isinstance(outcome, Skipped) else Skipped("")
    again = skipped.reason in PASSING
    if intake.fail(skipped.detail, timezone.now()) if again else intake.finish():
        Intake.objects.filter(pk=intake.pk).update(
            article=None if isinstance(outcome, Skipped) else outcome[0],
            skipped_reason=skipped.reason,
            skipped_detail=skipped.detail[:500],
        )
