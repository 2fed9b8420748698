"""The way into the desk and an hour there, in a real browser."""

from allauth.mfa.models import Authenticator
from playwright.sync_api import Page

from tests.site import signed_in
from tests.timeline.admin.suggestions import suggest
from timeline.models import TimelineEntry
from timeline.printed.models import PublicRecord


def test_the_first_log_in_enrols_and_ends_on_the_desk(page: Page) -> None:
    signed_in(page)

    assert page.url.endswith("/admin/")
    assert page.get_by_role("heading", name="What needs a decision").is_visible()


def test_the_second_log_in_asks_for_the_code_alone(page: Page) -> None:
    signed_in(page)
    page.get_by_role("button", name="Log out").click()

    signed_in(page)

    assert Authenticator.objects.filter(type="totp").count() == 1
    assert page.get_by_role("heading", name="What needs a decision").is_visible()


def test_a_suggestion_becomes_a_page_that_readers_see(page: Page) -> None:
    suggest()
    signed_in(page)
    page.goto("/admin/inbox/")

    page.get_by_role("button", name="Accept as a draft").click()
    page.get_by_role("button", name="Save and publish …").click()
    page.get_by_label("Public note").fill("First edition.")
    page.get_by_role("button", name="Publish", exact=True).click()
    page.get_by_role("link", name="See the page").first.click()

    entry = TimelineEntry.objects.get()
    assert PublicRecord.objects.get(pk=entry.record_id).state == "in_print"
    assert page.url.endswith(PublicRecord.objects.get(pk=entry.record_id).document["url"])
    assert page.get_by_role("heading", name="Shareholders: open letter to Amazon").first.is_visible()
