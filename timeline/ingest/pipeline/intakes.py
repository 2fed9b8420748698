"""Sources that wait for the road: a row each, due until it names its article or why nothing was taken."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from timeline.ingest import store
from timeline.ingest.fetch import PAGE, Answered, Refused, Way
from timeline.ingest.pipeline.hosts import Visit, claimed, permitted, why_not
from timeline.ingest.pipeline.reread import glance
from timeline.ingest.pipeline.road import NOTHING_GIVEN, walk
from timeline.ingest.pipeline.ways import arrived, led, way_of
from timeline.ingest.relevance import THRESHOLD
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


def take(pk: int, *, now: datetime | None = None) -> Intake | None:
    """Claims one intake and walks its road. None when it is done, or it or its host is in other hands; nothing happens
    after a step that ended when another had claimed it."""
    now = now or timezone.now()
    with claimed(Intake.objects.all(), pk, now) as ours:
        if ours:
            _take(*ours, now)
    return ours[0] if ours else None


def _take(intake: Intake, held: Visit, now: datetime) -> None:
    source = _source(intake, held, now)
    if source is None:
        intake.give_back()
    elif isinstance(source, Way):
        intake.give_back(**led(intake, source))
    else:
        _settle(intake, source if isinstance(source, Skipped) else _walked(intake, source))


def _source(intake: Intake, held: Visit, now: datetime) -> Raw | Way | Skipped | None:
    """What is read, or why that is not to be had. None where robots.txt was asked first: it is to come again, as it is
    where its address leads to another host."""
    if intake.body is not None:
        return Raw(bytes(intake.body), intake.url or None, name=intake.name)
    if not intake.host or intake.turn == Turn.SOMEBODY_WAITS:
        return _fetched(intake, held)
    if not intake.is_led and not _is_worth_it(intake):
        return UNWORTHY
    may = permitted(held, way_of(intake).url, now)
    if may is None:
        return None
    return _fetched(intake, held) if may else why_not(held, now)


def _fetched(intake: Intake, held: Visit) -> Raw | Way | Skipped:
    answer = held.fetch(way_of(intake), kinds=PAGE)
    return answer.raw if isinstance(answer, Answered) else answer


def _is_worth_it(intake: Intake) -> bool:
    if not intake.title and not intake.teaser:
        return True  # nothing can be said
    page = Page(title=intake.title, text=f"{intake.title}.\n\n{intake.teaser}", language="en")
    return glance(page).score >= WORTH


def _walked(intake: Intake, raw: Raw) -> tuple[Article, str] | Skipped:
    is_kept = intake.body is not None  # what was fetched can be fetched again
    given, today, needed = _given(intake), timezone.localdate(), _needed(intake)
    return walk(raw, given, today, is_kept=is_kept, needed=needed, go_on=lambda: intake.renew(timezone.now()))


def _needed(intake: Intake) -> float:
    """From which relevance something is proposed that nobody on record does: any, where somebody handed it over."""
    if not intake.item_key or intake.turn == Turn.SOMEBODY_WAITS:
        return 0.0
    return intake.feed.threshold if intake.feed else THRESHOLD


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
            **arrived(intake),
        )
        if not isinstance(outcome, Skipped):
            Intake.objects.filter(pk=intake.pk, body__isnull=False).update(body=None)
            store.call(outcome[0])


def _failed(intake: Intake, skipped: Skipped) -> bool:
    """Due again later, and not before the site wants it; False when the row is somebody else's now."""
    wait = skipped.retry_after if isinstance(skipped, Refused) else None
    return intake.fail(skipped.detail, timezone.now(), at_least=wait or timedelta(0))
