"""The way into the desk, in a real browser."""

from playwright.sync_api import Page

from tests.site import signed_in


def test_the_first_log_in_enrols_and_ends_on_the_desk(page: Page) -> None:
    signed_in(page)

    assert page.url.endswith("/admin/")
    assert page.locator("h1").first.is_visible()
