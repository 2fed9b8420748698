"""What was found of cited sources is told beside documents: in no edition, with a clock of its own in the tags of the
pages that say it."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.factories import CitationFactory, EntryFactory, UserFactory
from timeline import publishing
from timeline.editorial import publish
from timeline.models import Article, SourceCheck, TimelineEntry
from timeline.printed.models import Edition, SourceState

pytestmark = pytest.mark.usefixtures("record")
DAY = date(2026, 11, 12)


def printed() -> tuple[TimelineEntry, Article]:
    entry = EntryFactory(citation__quote_exact="the very words")
    article = entry.citations.get().article
    CitationFactory(entry=entry, article=article, quote_exact="other words")
    publish(entry, by=UserFactory())
    return entry, article


def found(article: Article, standing: str, *lost: int) -> int:
    values = {"standing": standing, "checked_on": DAY, "lost": list(lost), "tell_at": timezone.now()}
    SourceCheck.objects.update_or_create(article=article, defaults={"url": article.url, **values})
    return publishing.tell()


def page() -> str:
    answer = Client().get("/entries/E1/", follow=True)
    return " ".join(answer.content.decode().split())


def test_readers_see_when_a_source_was_last_checked_and_print_does_not_change():
    _entry, article = printed()
    before = Edition.objects.count()
    assert "Last checked" not in page()

    assert found(article, "alive") == 1

    assert page().count('Last checked <time datetime="2026-11-12">12 November 2026</time>.') == 1
    assert Client().get("/api/v1/articles/A1/").json()["checked"] == {"standing": "alive", "on": "2026-11-12"}
    assert Edition.objects.count() == before
    assert list(publishing.verify()) == []


def test_of_a_source_that_lost_words_those_quotes_alone_are_told():
    _entry, article = printed()

    found(article, "altered", article.citations.get(quote_exact="other words").pk)

    assert page().count("these words stand there no longer") == 1
    assert page().count("Last checked <time") == 2
    assert "words" not in str(SourceState.objects.get().lost), "what a redaction would have to find"


@pytest.mark.parametrize(("standing", "told"), [("gone", "No longer there when last"), ("moved", "to another address")])
def test_readers_see_that_a_source_is_gone_or_has_moved(standing: str, told: str):
    found(printed()[1], standing)

    assert told in page()


def test_the_tags_of_pages_that_show_sources_change_and_no_others():
    entry, article = printed()
    own = f"/entries/E1/{entry.title.lower().replace(' ', '-')}/"
    showing = (own, "/api/v1/articles/A1/")
    paths = (*showing, "/", "/entries/", "/api/v1/entries/E1/", "/api/v1/changes/")
    held = {path: Client().get(path)["ETag"] for path in paths}

    found(article, "gone")

    again = {path: Client().get(path, headers={"if-none-match": held[path]}).status_code for path in paths}
    assert again == {path: 200 if path in showing else 304 for path in paths}
    newer = Client().get(own)["ETag"]
    assert Client().get(own, headers={"if-none-match": newer}).status_code == 304


def test_an_older_state_of_the_record_says_nothing_of_today():
    found(printed()[1], "gone")

    past = Client().get(f"/entries/E1/?as_of={timezone.localdate()}", follow=True).content.decode()
    assert "No longer there" not in past


def test_what_is_as_it_was_waits_for_others_and_what_is_not_in_print_for_print():
    _entry, article = printed()
    draft = CitationFactory().article
    later = timezone.now() + timedelta(hours=1)
    for each in (article, draft):
        values = {"url": each.url, "standing": "alive", "checked_on": DAY, "tell_at": later}
        SourceCheck.objects.create(article=each, **values)

    assert publishing.tell() == 0
    assert publishing.tell(later) == 1
    assert list(SourceState.objects.values_list("record", "tick")) == [("A1", 1)]
    assert found(article, "gone") == 1
    assert SourceState.objects.get().tick == 2
