"""Copies of cited pages are asked for at an archive that behaves like the Wayback Machine, step by step."""

from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django import Settings
from pytest_httpserver import HTTPServer
from werkzeug import Response

from tests.factories import CitationFactory
from tests.timeline.evidence.wayback import Wayback, busy, days_ago, wayback
from tests.timeline.ingest.servers import HERE
from timeline import evidence
from timeline.evidence.snapshots import PATIENCE
from timeline.models import Host, Snapshot

pytestmark = pytest.mark.django_db
END = Snapshot.End


@pytest.fixture
def archive(httpserver: HTTPServer, settings: Settings) -> Wayback:
    settings.TRACKER_FETCH_ALLOW, settings.TRACKER_HOST_PAUSE_MS = HERE, 1
    return wayback(httpserver, settings)


def wanted() -> Snapshot:
    article = CitationFactory().article
    evidence.request()
    return Snapshot.objects.get(article=article)


def step(snapshot: Snapshot) -> Snapshot:
    """Its time, and its host's, has come."""
    now = timezone.now()
    Snapshot.objects.filter(pk=snapshot.pk, due_at__isnull=False).update(due_at=now, lease_until=None)
    Host.objects.update(free_at=now)
    evidence.archive_page(snapshot.pk)
    snapshot.refresh_from_db()
    return snapshot


def until_the_end(snapshot: Snapshot) -> Snapshot:
    for _ in range(30):
        if step(snapshot).due_at is None:
            return snapshot
    raise AssertionError("it never ends")


def test_nothing_is_asked_for_without_a_key(archive: Wayback, settings: Settings):
    snapshot = wanted()
    settings.TRACKER_ARCHIVE = ""
    CitationFactory()

    assert evidence.request() == 0
    assert not step(snapshot).end
    assert not archive.asked


def test_a_citation_brings_a_copy_whose_address_is_the_articles(archive: Wayback):
    snapshot = until_the_end(wanted())

    article = snapshot.article
    assert (snapshot.end, archive.asked) == (END.KEPT, ["save", "status", "status"])
    assert article.archive_url.startswith(f"{archive.address}/web/2")
    assert article.archive_url.endswith(f"/{article.url}")
    assert article.version == 2
    assert evidence.request() == 0


def test_what_is_cited_no_longer_is_not_asked_for(archive: Wayback):
    snapshot = wanted()
    snapshot.article.citations.all().delete()

    assert evidence.archive_page(snapshot.pk)
    assert not Snapshot.objects.exists() and not archive.asked


def test_one_copy_is_made_at_a_time(archive: Wayback):
    first, second = wanted(), wanted()
    step(first)

    assert step(second).step == Snapshot.Step.SAVE
    assert archive.asked == ["save"]
    until_the_end(first)
    assert until_the_end(second).end == END.KEPT


def test_a_busy_archive_is_left_alone_for_as_long_as_it_says(archive: Wayback):
    archive.refuses = [busy(300)]

    snapshot = step(wanted())

    soon = timezone.now() + timedelta(seconds=290)
    assert snapshot.due_at > soon and Host.objects.get().free_at > soon
    assert until_the_end(snapshot).end == END.KEPT
    assert archive.asked == ["save", "available", "save", "status", "status"]


@pytest.mark.parametrize("failure", ["error:service-unavailable", "error:browsing-timeout"])
def test_a_failure_that_was_kept_all_the_same_is_found(archive: Wayback, failure: str):
    archive.fails, archive.keeps = failure, True

    assert until_the_end(wanted()).end == END.KEPT
    assert archive.asked == ["save", "status", "status", "available"]


def test_a_copy_of_long_ago_is_not_one_of_what_was_cited(archive: Wayback):
    snapshot = wanted()
    archive.refuses = [Response(status=502)]
    archive.held[snapshot.article.url] = days_ago(90)

    assert step(step(snapshot)).step == Snapshot.Step.SAVE


def test_a_site_that_does_not_want_to_be_kept_is_never_asked_for_again(archive: Wayback):
    archive.fails = "error:blocked-url"

    snapshot = until_the_end(wanted())

    assert (snapshot.end, "It did not work." in snapshot.detail) == (END.EXCLUDED, True)
    assert evidence.request() == 0
    assert not snapshot.article.archive_url


@pytest.mark.parametrize(
    "says",
    [{"timestamp": None}, {"timestamp": "soon"}, {"original_url": None}, {"original_url": "javascript:alert(1)"}],
)
def test_a_success_that_names_no_copy_is_looked_for(archive: Wayback, says: dict):
    archive.says = says | {"url": None}

    snapshot = step(step(step(wanted())))

    assert (snapshot.step, snapshot.article.archive_url) == (Snapshot.Step.LOOK, "")


@pytest.mark.parametrize("address", ["https://elsewhere.example/web/1/x", "javascript:alert(1)", None, 3])
def test_a_copy_is_where_the_archive_is(archive: Wayback, address: object):
    snapshot = wanted()
    archive.refuses = [Response(status=502)]
    archive.held[snapshot.article.url] = timezone.now()
    archive.says = {"url": address}

    assert step(step(snapshot)).step == Snapshot.Step.SAVE
    assert not snapshot.article.archive_url


def test_patience_ends(archive: Wayback):
    archive.refuses = [Response("<html>", status=200)] * 9

    assert until_the_end(wanted()).end == END.FAILED
    assert archive.asked.count("save") == PATIENCE
