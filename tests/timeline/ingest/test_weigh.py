"""The tick fits the weights of relevance to what editors decided, and judges by them what waits."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from tests.factories import ArticleFactory, UserFactory
from tests.timeline.ingest.sifting import brought
from timeline.editorial import put_aside
from timeline.ingest import pipeline, store
from timeline.ingest.relevance import BY_HAND
from timeline.ingest.weighing import LEAST
from timeline.models import Article, ArticleGroup, ArticleVerdict, Claim, RelevanceWeights, User

pytestmark = pytest.mark.django_db
TOPICS, NAMES = [0.0, 0.0, 0.0, 0.75, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0, 0.0, 0.0]


def claimed(verdict: str, by: User, **values) -> Article:
    article = ArticleFactory(**{"relevance_signs": NAMES} | values)
    given = {"key": "k", "kind": "protest", "title": "t", "quote": "q", "at": timezone.now(), "by": by}
    Claim.objects.create(article=article, verdict=verdict, **given)
    return article


def decided(number: int, *, since: int = 0) -> None:
    """Names are what makes an article relevant to these editors, and topics are not."""
    by = UserFactory()
    for n in range(since, number):
        if n % 2:
            claimed("accepted", by)
        else:
            put_aside(brought(None, relevance_signs=TOPICS), by=by, verdict=ArticleVerdict.Verdict.NOT_RELEVANT)


def test_it_is_off_until_there_are_50_verdicts():
    decided(LEAST - 1)
    assert (pipeline.weigh(), RelevanceWeights.objects.in_force()) == (0, BY_HAND)

    decided(LEAST, since=LEAST - 1)
    assert pipeline.weigh() == 1

    found = RelevanceWeights.objects.in_force()
    assert (found.verdicts, found.given_on) == (50, timezone.localdate())
    assert found.of[1] > BY_HAND.of[1] and found.of[3] < BY_HAND.of[3]


def test_it_is_fitted_again_after_a_day_in_which_somebody_decided_something():
    decided(LEAST)
    pipeline.weigh()
    tomorrow = timezone.now() + timedelta(days=1, hours=1)

    assert pipeline.weigh() == 0
    with time_machine.travel(tomorrow):
        assert pipeline.weigh() == 0
        decided(LEAST + 2, since=LEAST)
        assert pipeline.weigh() == 1
        assert RelevanceWeights.objects.in_force().verdicts == LEAST + 2


def test_what_waits_is_judged_anew_and_says_by_which_weights():
    waiting, old = brought(None, 0.99, relevance_signs=TOPICS, relevance_reasons=["It names nobody."]), brought(None)
    settled = brought(None, 0.99, relevance_signs=TOPICS, forget_at=None)
    decided(LEAST)
    pipeline.weigh()

    assert sum(iter(pipeline.judge_again, 0)) > 0

    waiting.refresh_from_db()
    assert waiting.relevance < 0.6
    assert waiting.relevance_reasons[0] == "It names nobody."
    assert waiting.relevance_reasons[1].startswith("By the weights of ")
    assert "from 50 verdicts: words of topics +" in waiting.relevance_reasons[1]
    assert Article.objects.filter(pk__in=[old.pk, settled.pk], relevance__gte=0.9).count() == 2
    assert pipeline.judge_again() == 0


def test_articles_that_are_read_from_now_on_are_judged_by_them():
    decided(LEAST)
    pipeline.weigh()
    article = brought(None, text="Riders marched with a petition against the selfie app, and cameras were smashed.")

    pipeline.reread(article)

    article.refresh_from_db()
    assert article.relevance_reasons[-1].startswith("By the weights of ")
    assert len(article.relevance_signs) == len(BY_HAND.of)


def test_verdicts_on_suggestions_and_articles_count_once_for_a_group_and_a_yes_is_worth_more():
    by, group = UserFactory(), ArticleGroup.objects.create()
    first = claimed("out_of_scope", by, group=group)
    claimed("accepted", by, group=group)
    claimed("not_this", by)
    known, refused = claimed("duplicate", by), claimed("out_of_scope", by)
    put_aside(brought(None), by=by, verdict=ArticleVerdict.Verdict.READ)

    assert store.told() == {first.pk: True, known.pk: True, refused.pk: False}


def test_what_was_read_before_signs_were_kept_is_read_for_them_and_what_has_no_text_is_left_out():
    decided(LEAST - 1)
    by = UserFactory()
    old = claimed("accepted", by, relevance_signs=None, text="Workers went on strike over the cameras.")
    of_before = claimed("accepted", by, relevance_signs=[1.0, 0.0], text="Workers went on strike over the apps.")
    claimed("accepted", by, relevance_signs=None)
    brought(None, relevance_signs=[1.0, 0.0])

    assert pipeline.weigh() == 1 and pipeline.judge_again()

    for article in (old, of_before):
        article.refresh_from_db()
        assert any(article.relevance_signs) and len(article.relevance_signs) == len(BY_HAND.of)
    assert RelevanceWeights.objects.in_force().verdicts == LEAST + 1
