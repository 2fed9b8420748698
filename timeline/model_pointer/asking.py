"""Asks the model about one text after the other: claim → budget → ask → keep.

A call is spent before it is made, and an answer is kept in one transaction with what it sets off: a worker that dies
between them costs one call and loses nothing.
"""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from timeline.ingest import prompt, store
from timeline.ingest.pipeline.hosts import Visit, claimed
from timeline.ingest.prompt import PROMPT
from timeline.ingest.propose.pointing.form import Form
from timeline.model_pointer import door
from timeline.model_pointer.door import Silence
from timeline.models import Article, ModelAnswer, ModelDay, Suggestion
from timeline.models.sifted import to_read
from timeline.work import LeaseLost

AT_ONCE = 50
"""Rows that wait: the day's budget goes to what is new when it is spent."""
LEASE = timedelta(seconds=settings.MODEL_SECONDS + 90)
PATIENCE = 4
SHORTEST, LONGEST = timedelta(seconds=30), timedelta(hours=1)
"""That the endpoint is left alone when it is in trouble, longer each time; a Retry-After counts too."""
TOO_LONG = "It has more characters than a day may send."
End = ModelAnswer.End


def request(now: datetime | None = None) -> int:
    """Once a minute: a row for each of the newest articles that it was not asked about; how many it made. The tick
    calls it."""
    now = now or timezone.now()
    if not settings.TRACKER_MODEL_URL or not ModelDay.objects.look(now):
        return 0
    waiting = ModelAnswer.objects.filter(due_at__isnull=False)
    waiting.exclude(pk__in=ModelAnswer.objects.in_force().values("pk")).delete()
    waiting.exclude(host=door.host()).update(host=door.host())
    is_known = Exists(ModelAnswer.objects.in_force().filter(text_sha256=OuterRef("text_sha256")))
    new = wanted().exclude(is_known).order_by("-pk").values_list("pk", "text_sha256")
    found = list(new[: max(0, AT_ONCE - waiting.count())])
    about: dict[str, Any] = {"prompt": PROMPT, "model": settings.TRACKER_MODEL, "host": door.host(), "due_at": now}
    rows = [ModelAnswer(article_id=pk, text_sha256=sha256, **about) for pk, sha256 in reversed(found)]
    return len(ModelAnswer.objects.bulk_create(rows, ignore_conflicts=True))


def wanted() -> QuerySet[Article]:
    """Articles in the inbox, in English: rules read no other days."""
    waits = Q(pk__in=Suggestion.objects.waiting().values("article")) | Q(pk__in=to_read().values("pk"))
    is_english = Q(language="") | Q(language__iregex="^en(-|$)")
    return Article.objects.filter(waits, is_english).exclude(text="").exclude(text_sha256="")


def ask(pk: int, *, now: datetime | None = None) -> ModelAnswer | None:
    """None when it is not due, or it or the endpoint is in other hands."""
    now = now or timezone.now()
    with claimed(ModelAnswer.objects.filter(host=door.host()), pk, now, lease=LEASE) as ours:
        if ours:
            _ask(*ours, now)
            return ours[0]
    return None


def _ask(row: ModelAnswer, held: Visit, now: datetime) -> None:
    article = wanted().filter(text_sha256=row.text_sha256).order_by("pk").first()
    if article is None:
        row.delete()
        return
    page = store.page_of(article)
    letters = door.letters(page)
    if letters > settings.TRACKER_MODEL_CHARACTERS_A_DAY > 0:
        _go_on(row, None, end=End.FAILED, detail=TOO_LONG)
    elif not ModelDay.objects.spend(letters, now):
        _go_on(row, _tomorrow(now))
    else:
        _told(row, held, door.ask(page, is_plain=bool(row.tries % 2)), letters)


def _told(row: ModelAnswer, held: Visit, said: Form | Silence, letters: int) -> None:
    now = timezone.now()
    rest = _rest(said, letters, now)
    held.asked(retry_after=rest)
    if not isinstance(said, Silence):
        keep(row, said)
        return
    tries = row.tries + said.is_of_page
    if tries >= PATIENCE:
        _go_on(row, None, end=End.FAILED, tries=tries, detail=said.detail)
    else:
        _go_on(row, now + rest, tries=tries, detail=said.detail)


def _rest(said: Form | Silence, letters: int, now: datetime) -> timedelta:
    """How long the endpoint is left alone after that; the day's account is brought up to date."""
    if isinstance(said, Silence) and not said.is_spent:
        ModelDay.objects.give_back(letters, now)
    if not (isinstance(said, Silence) and said.is_trouble):
        ModelDay.objects.recovered(now)
        return timedelta(0)
    longer = SHORTEST * 2 ** min(ModelDay.objects.failed(now) - 1, 10)
    return max(min(longer, LONGEST), said.retry_after or timedelta(0))


@transaction.atomic
def keep(row: ModelAnswer, told: Form) -> None:
    """With it articles of that text are due to be read again. Raises LeaseLost."""
    _go_on(row, None, end=End.ANSWERED, answer=prompt.kept(told), detail="")
    Article.objects.filter(text_sha256=row.text_sha256).exclude(text="").update(read_due_at=timezone.now())


def _go_on(row: ModelAnswer, due_at: datetime | None, **values: object) -> None:
    if not row.settle(due_at, **values):
        raise LeaseLost


def _tomorrow(now: datetime) -> datetime:
    day = timezone.localtime(now) + timedelta(days=1)
    return day.replace(hour=0, minute=0, second=0, microsecond=0)
