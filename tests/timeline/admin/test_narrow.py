"""The desk on a small phone, in a font as wide as the widest that editors have."""

from playwright.sync_api import Page

from tests.narrow import too_wide
from tests.site import signed_in
from tests.timeline.admin.test_policy import addresses


def test_no_page_of_the_desk_is_wider_than_a_small_phone(page: Page) -> None:
    doors = too_wide(page, "/accounts/login/") + too_wide(page, "/accounts/password/reset/")
    signed_in(page)

    assert doors + [found for address in addresses() for found in too_wide(page, address)] == []
