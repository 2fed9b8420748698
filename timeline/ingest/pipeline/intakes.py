"""Sources that wait for the road: a row each, due until it names its article or why nothing was taken."""

from datetime import datetime, timedelta
from functools import partial

from django.db import transaction
from django.utils import timezone

from timeline.ingest import store
from timeline.ingest.fetch import Refused
from timeline.ingest.pipeline.hosts import Visit, claimed, permitted, why_not
from timeline.ingest.pipeline.reread import read
from timeline.ingest.pipeline.road import NOTHING_GIVEN, walk
from timeline.ingest.relevance import BY_HAND
from timeline.ingest.values import Given, Page, Raw, Skipped
from timeline.models import Article, Intake, User
from timeline.models.intake import NOT_RELEVANT, Turn

PASSING = {"unreachable", "too_slow", "unavailable"}  # worth another try later
WORTH = 0.05
"""Of title and teaser, that their page is fetched: any sign at all, such as a name on the record or a word of deeds. So
it is by the weights set by hand, whatever verdicts gave others."""
UNWORTHY = Skipped(NOT_RELEVANT, "Title and teaser name nobody on the record and tell of nothing like it.")


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


def take(pk: int, *, now: datetime | None = None) -> bool:
    """Claims one intake and walks its road. False when it is done, or it or its host is in other hands; nothing happens
    after a step that ended when another had claimed it."""
    now = now or timezone.now()
    with claimed(Intake.objects.all(), pk, now) as ours:
        if ours:
            _take(*ours, now)
    return ours is not None


def _take(intake: Intake, held: Visit, now: datetime) -> None:
    if not intake.host or intake.turn == Turn.SOMEBODY_WAITS or _is_to_be_fetched(intake, held, now):
        _settle(intake, _walked(intake, held))


def _is_to_be_fetched(intake: Intake, held: Visit, now: datetime) -> bool:
    """What nobody asked for by name is fetched if it is worth it, and robots.txt says nothing against it."""
    if not _is_worth_it(intake):
        _settle(intake, UNWORTHY)
        return False
    may = permitted(held, intake.url, now)
    if may is None:
        intake.give_back()
    elif not may:
        _settle(intake, why_not(held, now))
    return bool(may)


def _is_worth_it(intake: Intake) -> bool:
    if not intake.title and not intake.teaser:
        return True  # nothing can be said
    page = Page(title=intake.title, text=f"{intake.title}.\n\n{intake.teaser}", language="en")
    return read(page, BY_HAND).relevance.score >= WORTH


def _walked(intake: Intake, held: Visit) -> tuple[Article, str] | Skipped:
    held.asked()
    return walk(_source(intake), _given(intake), timezone.localdate(), go_on=partial(_go_on, intake, held))


def _go_on(intake: Intake, held: Visit) -> None:
    """Between two steps; after the first, the page is here, and its host is free for others."""
    held.leave()
    intake.renew(timezone.now())


def _source(intake: Intake) -> Raw | str:
    return intake.url if intake.body is None else Raw(bytes(intake.body), intake.url or None, name=intake.name)


def _given(intake: Intake) -> Given:
    outlet = intake.feed.outlet if intake.feed else None
    return Given(
        published_on=intake.given_published_on, outlet=intake.given_outlet or (outlet.name if outlet else None)
    )


def _notice(outcome: tuple[Article, str] | Skipped) -> str:
    """What an editor should know although the source was taken."""
    return store.moved(outcome[0]) if not isinstance(outcome, Skipped) and outcome[1] == "changed" else ""


@transaction.atomic
def _settle(intake: Intake, outcome: tuple[Article, str] | Skipped) -> None:
    """Writes down what became of it, unless the lease ran out and the row is somebody else's now. A page that was taken
    is its article's by now."""
    skipped = outcome if isinstance(outcome, Skipped) else Skipped("")
    if _failed(intake, skipped) if skipped.reason in PASSING else intake.finish():
        Intake.objects.filter(pk=intake.pk).update(
            article=None if isinstance(outcome, Skipped) else outcome[0],
            skipped_reason=skipped.reason,
            skipped_detail=(skipped.detail or _notice(outcome))[:500],
        )
        if not isinstance(outcome, Skipped):
            Intake.objects.filter(pk=intake.pk, body__isnull=False).update(body=None)


def _failed(intake: Intake, skipped: Skipped) -> bool:
    """Due again later, and not before the site wants it; False when the row is somebody else's now."""
    wait = skipped.retry_after if isinstance(skipped, Refused) else None
    return intake.fail(skipped.detail, timezone.now(), at_least=wait or timedelta(0))
