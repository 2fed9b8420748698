"""The way into the desk and an hour there, in a real browser."""

from allauth.mfa.models import Authenticator
from playwright.sync_api import Page, expect

from tests.site import log_out, logs_in
from tests.timeline.admin.suggestions import suggest
from timeline.models import TimelineEntry
from timeline.printed.models import PublicRecord


def test_the_first_log_in_enrols_and_ends_on_the_desk(page: Page) -> None:
    logs_in(page)

    assert page.url.endswith("/admin/")
    expect(page.get_by_role("heading", name="What needs a decision")).to_be_visible()


def test_the_second_log_in_asks_for_the_code_alone(page: Page) -> None:
    logs_in(page)
    log_out(page)

    logs_in(page)

    assert Authenticator.objects.filter(type="totp").count() == 1
    expect(page.get_by_role("heading", name="What needs a decision")).to_be_visible()


def test_a_suggestion_becomes_a_page_that_readers_see(page: Page) -> None:
    suggest()
    logs_in(page)
    page.goto("/admin/inbox/")

    page.get_by_role("button", name="Accept as a draft").click()
    page.get_by_role("button", name="Save and publish …").click()
    page.get_by_label("Public note").fill("First edition.")
    page.get_by_role("button", name="Publish", exact=True).click()
    page.get_by_role("link", name="See the page").first.wait_for()

    entry = TimelineEntry.objects.get()
    printed = PublicRecord.objects.get(pk=entry.record_id)
    assert printed.state == "in_print"
    page.get_by_role("link", name="See the page").first.click()
    expect(page).to_have_url(printed.document["url"])
    expect(page.get_by_role("heading", name="Shareholders: open letter to Amazon").first).to_be_visible()
