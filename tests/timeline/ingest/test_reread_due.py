"""When names change, articles that wait for a verdict are read again by the tick; what was decided is left alone."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from tests.factories import ArticleFactory, CitationFactory, OrganizationFactory
from timeline.ingest import pipeline, store
from timeline.models import Alias, Article

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
TEXT = "Employees of NVW sent a letter to the management on 3 June 2018."


def article(**values) -> Article:
    return ArticleFactory(**{"text": TEXT, "gazetteer": "another", "text_taken_at": timezone.now()} | values)


def work_through(after: timedelta = timedelta(minutes=2)) -> int:
    """The ticks of a minute and the one that follows."""
    with time_machine.travel(NOW, tick=False):
        pipeline.reread_due()
    with time_machine.travel(NOW + after, tick=False):
        return sum(iter(pipeline.reread_due, 0))


@pytest.fixture(autouse=True)
def now():
    with time_machine.travel(NOW, tick=False):
        yield


def test_what_nobody_decided_is_read_again_once_names_have_changed() -> None:
    held = article()
    work_through()
    Alias.objects.create(organization=OrganizationFactory(slug="norvane", name="Norvane Works"), text="NVW")

    assert work_through() == 1

    held.refresh_from_db()
    assert [mention.organization.slug for mention in held.mentions.all()] == ["norvane"]
    assert (held.gazetteer, held.read_due_at) == (store.names_version(), None)
    assert work_through() == 0


def test_what_is_cited_and_waits_for_nothing_is_left_alone() -> None:
    cited = CitationFactory(article=article()).article
    long_ago = article(text=f"{TEXT} Again.", text_taken_at=NOW - timedelta(days=200))
    OrganizationFactory()

    assert work_through() == 0
    assert Article.objects.filter(pk__in=[cited.pk, long_ago.pk], gazetteer="another").count() == 2


def test_an_editor_who_changes_several_names_in_a_minute_has_articles_read_once() -> None:
    article()
    OrganizationFactory()

    assert work_through(after=timedelta(seconds=30)) == 0

    OrganizationFactory()
    assert work_through() == 1


def test_a_batch_that_another_worker_holds_is_not_handed_out_twice_and_comes_again_if_it_dies() -> None:
    held = article()
    OrganizationFactory()
    pipeline.reread_due()
    later = NOW + timedelta(minutes=2)

    assert store.claim_unread(later, 5) == [held]
    assert store.claim_unread(later, 5) == []
    assert store.claim_unread(later + timedelta(minutes=11), 5) == [held]


def test_more_than_a_batch_is_read_batch_by_batch() -> None:
    for number in range(7):
        article(text=f"{TEXT} {number}")
    OrganizationFactory()

    assert work_through() == 7
