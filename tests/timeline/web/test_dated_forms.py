"""Forms of pages that are of a day: each keeps the time and the dates that it was drawn for, in every language."""

from datetime import UTC, datetime
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.site import Site

PATHS = (
    "/stories/harbour/",
    "/organizations/lookout/",
    "/products/gaze/",
    "/contracts/port-cameras/",
    "/topics/harbours/",
    "/entries/",
    "/timeline/",
    "/demands/",
    "/es/stories/harbour/",
)
FORMS = "main form:not([action$='/search/'])"


@pytest.fixture
def window(browser: Browser, site: Site):
    context = browser.new_context(base_url=site.url, java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_each_form_of_a_dated_page_can_be_sent_and_keeps_the_dates(harbour, window: Page):
    assert {path: _sent(window, path) for path in PATHS} == dict.fromkeys(PATHS, {(200, True)})


def _sent(window: Page, path: str) -> set[tuple[int, bool]]:
    """Of each form, the status of what it leads to, and whether the dates are in its address."""
    narrowed = {} if path == "/demands/" else {"after": "2018-01-31"}
    dates = {"known_by": "2019-09-21", "as_of": datetime.now(UTC).date().isoformat()} | narrowed
    address = f"{path}?{urlencode(dates)}"
    window.goto(address)
    return {_send(window, address, number, dates) for number in range(window.locator(FORMS).count())}


def _send(window: Page, address: str, number: int, dates: dict[str, str]) -> tuple[int, bool]:
    window.goto(address)
    for closed in window.locator("main details.sieve > summary").all():
        closed.click()
    with window.expect_navigation() as sent:
        window.locator(FORMS).nth(number).locator("button").first.click()
    asked = dict(parse_qsl(urlsplit(sent.value.url).query))
    return sent.value.status, dates.items() <= asked.items()
