"""Asks the model about a page at hand, for who waits for it: `manage.py evaluate proposals --pointer model`."""

from contextlib import suppress
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from timeline.ingest import prompt
from timeline.ingest.prompt import PROMPT
from timeline.ingest.propose.pointing.form import Form, Marks
from timeline.ingest.values import Page
from timeline.model_pointer import door
from timeline.model_pointer.asking import keep
from timeline.model_pointer.door import Silence
from timeline.models import Article, ModelAnswer, ModelDay
from timeline.work import LeaseLost

SPENT = Silence("The day's budget is spent.", is_of_page=False, is_trouble=True, is_spent=True)


def stored(page: Page) -> Marks | None:
    """What the model that is named marked on its text before, though nobody asks it now."""
    return ModelAnswer.objects.marks(page.fingerprint)


def asked(page: Page) -> Marks | Silence:
    """The same, else asked now, within the day's budget, and kept."""
    if marks := stored(page):
        return marks
    said = _said(page, is_plain=False)
    if isinstance(said, Silence) and said.is_of_page:
        said = _said(page, is_plain=True)
    if isinstance(said, Silence):
        return said
    with suppress(LeaseLost):  # a worker asks the same just now
        _keep(page, said, timezone.now())
    return Marks(said, prompt.pointer(settings.TRACKER_MODEL, PROMPT))


def _said(page: Page, *, is_plain: bool) -> Form | Silence:
    now, letters = timezone.now(), door.letters(page)
    if not ModelDay.objects.spend(letters, now):
        return SPENT
    said = door.ask(page, is_plain=is_plain)
    if isinstance(said, Silence) and not said.is_spent:
        ModelDay.objects.give_back(letters, now)
    return said


@transaction.atomic
def _keep(page: Page, told: Form, now: datetime) -> None:
    article = Article.objects.filter(text_sha256=page.fingerprint).order_by("pk").first()
    row, _ = ModelAnswer.objects.get_or_create(
        text_sha256=page.fingerprint,
        prompt=PROMPT,
        model=settings.TRACKER_MODEL,
        defaults={"article": article, "host": door.host(), "due_at": now},
    )
    keep(row, told)
