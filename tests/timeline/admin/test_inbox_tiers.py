"""The inbox opens with what is surely an event; what only may be one stands behind one link, counted."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from playwright.sync_api import Page, expect

from tests.desk import signed_in
from tests.factories import ArticleFactory, UserFactory
from tests.timeline.admin.pages import text
from tests.timeline.admin.suggestions import suggest
from tests.timeline.admin.test_onward import published
from tests.timeline.ingest.sifting import brought
from timeline.editorial import accept
from timeline.ingest.values import SURE_FROM
from timeline.models import Suggestion

INBOX, MAYBE = "/admin/inbox/", "/admin/inbox/?show=maybe"
BELOW = SURE_FROM - 0.01


def test_it_opens_with_the_sure_ones_and_counts_those_that_may_be(desk: Client):
    article = ArticleFactory(text="One.")
    suggest(article, score=SURE_FROM, title="A strike")
    suggest(article, score=BELOW, title="A rally of shares")

    first, second = text(desk.get(INBOX)), text(desk.get(MAYBE))

    assert "A strike" in first and "A rally of shares" not in first
    assert "A rally of shares" in second and "A strike" not in second
    for page in (first, second):
        assert "To decide 1" in page and "and 1 that may be an event" in page


def test_an_article_in_which_nothing_was_found_stands_with_the_sure_ones(desk: Client):
    brought(None, 0.6, title="Riders march")

    assert "Riders march" in text(desk.get(INBOX))
    assert "Riders march" not in text(desk.get(MAYBE))


def test_where_only_some_may_be_the_empty_inbox_leads_to_them(desk: Client):
    suggest(score=BELOW)
    suggest(score=BELOW)

    page = text(desk.get(INBOX))

    assert "Nothing waits for a verdict." in page
    assert "2 of what was read may be events." in page


def test_what_may_be_one_is_opened_among_its_like_wherever_the_link_stands(desk: Client):
    one = suggest(score=BELOW, title="A rally of shares")
    suggest(title="A strike")

    page = text(desk.get(f"{INBOX}{one.pk}/"))

    assert page.count("A rally of shares") > 1 and "A strike" not in page


def test_its_pages_keep_the_filter(desk: Client):
    for _ in range(26):
        suggest(ArticleFactory(text="One."), score=BELOW)

    page = desk.get(MAYBE).content.decode()

    assert "?page=2&amp;show=maybe" in page


def test_a_verdict_leads_to_the_next_of_the_same_tier(desk: Client):
    article = ArticleFactory(text="One.")
    sure, maybe, other = (suggest(article, score=score) for score in (0.9, 0.4, 0.3))

    ways = [desk.post(f"{INBOX}{one.pk}/not_this/").headers["Location"] for one in (sure, maybe, other)]

    assert ways == [INBOX, f"{INBOX}{other.pk}/", MAYBE]


def test_publishing_leads_to_the_sure_ones_and_then_to_the_others(desk: Client):
    article = ArticleFactory(text="One.")
    done, maybe = suggest(article, score=0.9, quote=""), suggest(article, score=0.4)
    sure, last = suggest(score=0.7), suggest(score=0.3)
    ways = []

    for one in (done, sure):
        ways.append(published(desk, accept(one, by=UserFactory())))

    assert ways == [f"{INBOX}{sure.pk}/", f"{INBOX}{last.pk}/"]
    assert Suggestion.objects.waiting().filter(pk=maybe.pk).exists()


def test_the_first_page_counts_them_apart(desk: Client):
    suggest()
    suggest(score=BELOW)

    page = desk.get("/admin/")

    assert "1 suggestion waits for a verdict" in text(page)
    assert "1 suggestion may be an event" in text(page) and f'href="{MAYBE}"' in page.content.decode()


@pytest.mark.parametrize("number", [3, 60])
def test_it_asks_the_database_twenty_times_at_most(desk: Client, number: int):
    article = ArticleFactory(text="One.")
    for _ in range(number):
        suggest(article, score=BELOW)

    with CaptureQueriesContext(connection) as queries:
        desk.get(MAYBE)

    assert len(queries) <= 20


def test_by_keyboard_they_are_one_link_away_and_a_no_stays_among_them(page: Page):
    article = ArticleFactory(text="One.")
    for title, score in {"A strike": 0.9, "A rally of shares": 0.4, "A wish": 0.3}.items():
        suggest(article, score=score, title=title)
    signed_in(page)
    page.goto(INBOX)
    listed = page.locator(".ib-list li")
    expect(listed).to_have_count(1)
    expect(listed).to_contain_text("A strike")

    page.get_by_role("link", name="and 2 that may be events").press("Enter")
    expect(listed).to_have_count(2)
    page.get_by_role("button", name="Not this").press("Enter")

    expect(page.get_by_role("link", name="and 1 that may be an event")).to_have_attribute("aria-current", "true")
    expect(listed).to_have_count(1)
    expect(listed).to_contain_text("A wish")


def test_a_single_key_shows_what_may_be_and_shows_the_sure_again(page: Page):
    suggest(score=0.9, title="A strike")
    suggest(score=0.4, title="A rally of shares")
    signed_in(page)
    page.goto(INBOX)
    listed = page.locator(".ib-list li")
    expect(page.get_by_role("link", name="and 1 that may be an event")).to_have_attribute("aria-keyshortcuts", "m")

    page.keyboard.press("m")
    expect(listed).to_contain_text("A rally of shares")
    page.keyboard.press("m")
    expect(listed).to_contain_text("A strike")


def test_a_key_that_is_typed_or_switched_off_shows_nothing(page: Page):
    suggest(score=0.9, title="A strike")
    suggest(score=0.4, title="A rally of shares")
    signed_in(page)
    page.goto(INBOX)
    reason = page.get_by_label("Or no, because")

    reason.press_sequentially("mm")
    expect(reason).to_have_value("mm")
    expect(page).to_have_url(re.compile("inbox/$"))
    page.get_by_role("button", name="Single keys").press("Enter")
    expect(page.get_by_role("button", name="Single keys")).to_have_attribute("aria-pressed", "false")
    page.keyboard.press("m")

    page.goto(INBOX)
    expect(page.get_by_role("button", name="Single keys")).to_have_attribute("aria-pressed", "false")
    page.locator("h1").click()
    page.keyboard.press("m")
    expect(page.locator(".ib-list li")).to_contain_text("A strike")
    expect(page.locator("[aria-keyshortcuts]")).to_have_count(0)
