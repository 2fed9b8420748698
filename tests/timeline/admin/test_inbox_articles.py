"""An article in which nothing was found stands in the inbox: it is read, put aside or written from, and taken back."""

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from lxml.html import fromstring

from tests.factories import EntryFactory, UserFactory
from tests.timeline.admin.pages import filled, text
from tests.timeline.admin.suggestions import suggest
from tests.timeline.admin.test_onward import published
from tests.timeline.ingest.sifting import brought, feed
from timeline.editorial import put_aside, refuse, save, take_up
from timeline.models import Article, ArticleGroup, ArticleVerdict, TimelineEntry
from timeline.models.sifted import to_read


def door(article: Article, verb: str) -> str:
    return f"/admin/inbox/article/{article.pk}/{verb}/"


def undo(desk: Client, article: Article, page: HttpResponse) -> HttpResponse:
    opened = fromstring(page.content.decode())
    form = opened.xpath(f"//form[@action='{door(article, 'reopen')}']")[0]
    return desk.post(door(article, "reopen"), dict(form.form_values()), follow=True)


def test_it_stands_among_the_suggestions_the_likeliest_first_and_is_counted(desk: Client):
    suggest(brought(None, 0.6), title="A letter")
    likely, weak = brought(feed(), 0.9, title="Riders march"), brought(feed(), 0.55, title="Scanners at the gate")
    brought(feed(), 0.2, title="A flower show")

    page = text(desk.get("/admin/inbox/"))

    assert "To decide 3" in page and "A flower show" not in page
    assert page.index("Riders march") < page.index("A letter") < page.index("Scanners at the gate")
    assert page.count("Nothing proposed; 1 sentence to choose from") == 2
    assert "2 relevant articles wait to be read" in text(desk.get("/admin/"))
    assert list(to_read().order_by("pk")) == [likely, weak]


def test_its_whole_text_stands_beside_why_it_is_there(desk: Client):
    words = "<b>Bold</b> riders.\n\nThey left at noon."
    article = brought(feed(0.3), 0.4, text=words, relevance_reasons=["It names nobody on the record."])

    page = desk.get(f"/admin/inbox/article/{article.pk}/")

    assert "&lt;b&gt;Bold&lt;/b&gt; riders." in page.content.decode() and "They left at noon." in text(page)
    assert "It names nobody on the record." in text(page)
    assert "Its score is 0.40 of 1; from 0.30 on it stands here" in text(page)


def test_a_group_stands_there_once_and_names_the_others(desk: Client):
    group = ArticleGroup.objects.create()
    first, copy = (brought(feed(), 0.8, group=group, title=f"March {n}") for n in "AB")

    page = text(desk.get("/admin/inbox/"))

    assert "To decide 1" in page and f"counted as one report: {copy.record_id}" in page
    desk.post(door(first, "read"))
    assert not to_read().exists()


@pytest.mark.parametrize("verdict", ["read", "not_relevant"])
def test_it_is_put_aside_with_a_reason_and_taken_back(desk: Client, verdict: str):
    article, other = brought(feed(), 0.9, title="Riders march"), brought(feed(), 0.8)

    answer = desk.post(door(article, verdict), {"reason": "An advertisement."}, follow=True)

    assert (article.verdict.verdict, article.verdict.reason, article.verdict.by.username) == (
        verdict,
        "An advertisement.",
        "owner",
    )
    assert list(to_read()) == [other]
    assert "Your last verdict:" in text(answer) and "Riders march" in text(answer)
    decided = text(desk.get("/admin/inbox/?show=decided"))
    assert "Riders march" in decided and "An advertisement." in decided
    assert "“Riders march” waits again." in text(undo(desk, article, answer))
    assert article in to_read()


def test_an_entry_is_written_from_it_published_and_leads_on(desk: Client):
    article, other = brought(feed(), 0.9), brought(feed(), 0.8)

    answer = desk.post(door(article, "write"))

    entry = TimelineEntry.objects.get()
    assert answer.url == f"/admin/timeline/timelineentry/{entry.pk}/change/"
    page = desk.get(answer.url)
    assert "A draft that cites the article." in text(page)
    saved = desk.post(answer.url, filled(desk, answer.url) | {"title": "Riders march", "date": "2018-06-20"})
    assert saved.status_code == 302
    entry.refresh_from_db()
    assert (entry.title, entry.date) == ("Riders march", "2018-06-20")
    assert published(desk, entry) == f"/admin/inbox/article/{other.pk}/"


def test_undoing_takes_the_draft_with_it_unless_somebody_worked_on_it(desk: Client):
    article = brought(feed(), 0.9)
    desk.post(door(article, "write"))
    undo(desk, article, desk.get("/admin/inbox/"))
    assert not TimelineEntry.objects.exists()

    desk.post(door(article, "write"))
    entry = TimelineEntry.objects.get()
    entry.summary = "What they want."
    save(entry, entry.save, by=UserFactory())

    told = text(undo(desk, article, desk.get(f"/admin/inbox/article/{article.pk}/")))

    assert f"The draft {entry.record_id}" in told and "stays" in told


def test_an_undo_is_of_the_verdict_that_was_on_the_page(desk: Client):
    article, ben = brought(feed(), 0.9), UserFactory(username="ben")
    desk.post(door(article, "read"))
    opened = desk.get("/admin/inbox/")
    take_up(article, by=ben)
    put_aside(article, by=ben, verdict="not_relevant")

    assert "Now it is: not relevant, ben." in text(undo(desk, article, opened))
    assert ArticleVerdict.objects.get().by == ben


def test_the_second_is_told_who_decided(desk: Client):
    article = brought(feed(), 0.9)
    put_aside(article, by=UserFactory(username="ben"), verdict="read")

    assert "ben decided this already" in text(desk.post(door(article, "write"), follow=True))
    assert not TimelineEntry.objects.exists()


def test_a_day_is_asked_for_where_none_is_known(desk: Client):
    article = brought(feed(), 0.9, published_on=None)

    assert "day is not known" in text(desk.post(door(article, "write"), follow=True))


@pytest.mark.parametrize("verb", ["written", "promote"])
def test_there_are_no_other_verdicts(desk: Client, verb: str):
    article = brought(feed(), 0.9)

    assert desk.post(door(article, verb)).status_code == 404
    assert desk.get(door(article, "read")).status_code == 405
    assert article in to_read()


@pytest.mark.parametrize("number", [3, 40])
def test_it_asks_the_database_twenty_times_at_most(desk: Client, number: int):
    for _ in range(number):
        brought(None, 0.9)
        refuse(suggest(brought(None), existing=EntryFactory()), by=UserFactory(), verdict="not_this")
        put_aside(brought(None), by=UserFactory(), verdict="read")

    for address in ("/admin/inbox/", "/admin/inbox/?show=decided"):
        with CaptureQueriesContext(connection) as queries:
            desk.get(address)
        assert len(queries) <= 20
