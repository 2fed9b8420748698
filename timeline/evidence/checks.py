"""Looks at one cited page: claim → ask → judge → write down, for the desk at once and for print a little later."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from random import SystemRandom
from typing import Any

from django.conf import settings
from django.utils import timezone

from timeline.evidence import judge
from timeline.evidence.judge import Verdict
from timeline.evidence.words import missing
from timeline.ingest.fetch import PAGE, Answered, Way
from timeline.ingest.pipeline.hosts import Visit, claimed, permitted, why_not
from timeline.ingest.pipeline.ways import arrived, led, way_of
from timeline.ingest.values import Skipped
from timeline.models import Citation, SourceCheck
from timeline.publishing.quotes import stands_in
from timeline.vocabulary import SourceStanding
from timeline.work import LeaseLost

CHANCE = SystemRandom()
TOLD_WITHIN = timedelta(hours=1)
"""Print is told of a page that is as it was: each time that it is told anything, caches ask for pages anew."""


def look(pk: int, *, now: datetime | None = None) -> SourceCheck | None:
    """None when it is not due, or it or its host is in other hands."""
    now = now or timezone.now()
    with claimed(SourceCheck.objects.all(), pk, now) as ours:
        if ours:
            _look(*ours, now)
    return ours[0] if ours else None


def _look(check: SourceCheck, held: Visit, now: datetime) -> None:
    article = check.article
    if not article.url or not article.citations.exists():
        check.delete()
    elif article.url != check.url:
        SourceCheck.objects.filter(pk=check.pk, fence=check.fence).update(url=article.url, failures=0)
        check.give_back()
    elif (may := permitted(held, way_of(check).url, now)) is None:
        check.give_back()
    elif not may:
        _settle(check, Verdict(None, why_not(held, now).detail), now)
    else:
        _told(check, held.fetch(way_of(check), kinds=PAGE), now)


def _told(check: SourceCheck, answer: Answered | Way | Skipped, now: datetime) -> None:
    check.renew(timezone.now())
    if isinstance(answer, Way):
        check.give_back(**led(check, answer))
    else:
        _settle(check, _judged(check, answer), now)


def _judged(check: SourceCheck, answer: Answered | Skipped) -> Verdict:
    if isinstance(answer, Skipped):
        return judge.of_refusal(answer, check.failures)
    verdict = judge.of_address(check.url, answer)
    return verdict if verdict.standing == SourceStanding.GONE else _with_words(verdict, check, answer)


def _with_words(verdict: Verdict, check: SourceCheck, answer: Answered) -> Verdict:
    """The same, or that quoted words stand there no longer."""
    found = missing(_quotes(check), answer.raw)
    if not found or not found[0]:
        return verdict
    lost, text = found
    if not judge.is_all_shown(text, check.article.text):
        return replace(verdict, detail="It shows less than was read once, so quotes were not looked for.")
    return Verdict(SourceStanding.ALTERED, verdict.detail, verdict.moved_to, tuple(lost))


def _quotes(check: SourceCheck) -> list[tuple[int, str]]:
    """Those that stand in the text that is held: of others it is known that the page does not say them."""
    cited: Iterable[Citation] = check.article.citations.filter(version=None).exclude(quote_exact="")
    return [(one.pk, one.quote_exact) for one in cited if stands_in(one.quote_exact, check.article.text)]


def _settle(check: SourceCheck, verdict: Verdict, now: datetime) -> None:
    failures = check.failures + 1 if verdict.fails and verdict.standing is None else 0
    wait = judge.wait(verdict, failures, days=settings.TRACKER_RECHECK_DAYS or 1, chance=CHANCE.random())
    values = {"failures": failures, "detail": verdict.detail[:500]} | _found(check, verdict, now) | arrived(check)
    if not check.settle(now + wait, **values):
        raise LeaseLost


def _found(check: SourceCheck, verdict: Verdict, now: datetime) -> dict[str, Any]:
    """What was found, where something could be said. What an editor has seen is news again when it is another thing."""
    if verdict.standing is None:
        return {}
    lost, moved_to = sorted(verdict.lost), verdict.moved_to
    is_news = (check.standing, check.lost, check.moved_to) != (verdict.standing, lost, moved_to)
    return {
        "standing": verdict.standing,
        "checked_on": timezone.localdate(now),
        "lost": lost,
        "moved_to": moved_to,
        "tell_at": now if is_news else now + TOLD_WITHIN,
        **({"seen_at": None, "seen_by": None} if is_news else {}),
    }
