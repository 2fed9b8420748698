"""Two readers go through the pages in a real browser: one has no mouse, one runs no scripts."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site import Site

FOCUSED = """() => {
  const e = document.activeElement, said = e.labels?.[0]?.innerText || e.getAttribute('aria-label') || e.innerText;
  const style = getComputedStyle(e);
  return {said: e === document.body ? '' : (said || e.placeholder || e.tagName).trim().replace(/\\s+/g, ' '),
          ring: e === document.body || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2};
}"""
MOST = 120
"""Stops of the tab key, within which whatever is wanted is reached."""


def _reach(page: Page, words: str, key: str = "Tab") -> None:
    """By the tab key, as far as what begins with these words; what has the focus shows it."""
    for _ in range(MOST):
        page.keyboard.press(key)
        focused = page.evaluate(FOCUSED)
        assert focused["ring"], f"nobody sees that {focused['said']!r} has the focus"
        if focused["said"].startswith(words):
            return
    pytest.fail(f"{words!r} can't be reached by {key}")


def _open(page: Page, words: str, key: str = "Tab") -> None:
    _reach(page, words, key)
    page.keyboard.press("Enter")


def test_a_reader_without_a_mouse_finds_an_entry_and_its_source(harbour, page: Page):
    page.goto("/")
    _open(page, "Skip to the record")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")

    _open(page, "Search", "Shift+Tab")
    expect(page).to_have_url(re.compile("/search/"))
    _reach(page, "What to search for")
    page.keyboard.type("dockers write")
    page.keyboard.press("Enter")
    expect(page.locator(".found h3").first).to_be_visible()
    _open(page, "Dockers write to Lookout")
    expect(page.locator("h1")).to_have_text("Dockers write to Lookout")
    _open(page, "What rests on source")

    expect(page).to_have_url(re.compile("/articles/A1/"))
    page.go_back()
    expect(page.locator("h1")).to_have_text("Dockers write to Lookout")


def test_a_reader_without_a_mouse_filters_walks_the_timeline_and_compares(harbour, page: Page):
    page.goto("/entries/")
    _open(page, "Narrow down")
    _reach(page, "Contract")
    page.keyboard.press("Space")
    _open(page, "Show")
    expect(page.locator(".e h3")).to_have_text(["The port lets the contract lapse"])

    page.goto("/timeline/")
    expect(page.locator("[data-drawn]")).to_be_attached()
    page.locator("canvas.picture").evaluate("e => e.closest('section').querySelector('a, button, select').focus()")
    _reach(page, page.locator("canvas.picture").get_attribute("aria-label") or "CANVAS")
    page.keyboard.press("End")
    expect(page.locator(".told")).to_contain_text("Dockers call again")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Dockers call again")

    page.goto("/compare/")
    _open(page, "Skip to the record")
    for side in ("The harbour cameras", "Lookout"):
        _reach(page, side)
        page.keyboard.press("Space")
    _open(page, "Compare")
    expect(page.locator("h1")).to_have_text(re.compile("2 lines"))


@pytest.fixture
def plain(browser: Browser, site: Site) -> Iterator[Page]:
    """A window that runs no scripts."""
    context = browser.new_context(base_url=site.url, java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_a_reader_without_scripts_gets_all_there_is(harbour, plain: Page):
    plain.goto("/")
    plain.get_by_role("link", name="Entries", exact=True).click()
    plain.locator("details.sieve > summary").click()
    plain.get_by_role("checkbox", name="Contract").check()
    plain.get_by_role("button", name="Show").click()
    expect(plain.locator(".e h3")).to_have_text(["The port lets the contract lapse"])

    plain.goto("/search/")
    plain.locator("main").get_by_label("What to search for").fill("dockers call")
    plain.locator("main").get_by_role("button", name="Search").click()
    expect(plain.locator(".found h3").first).to_have_text("Dockers call again")

    plain.goto("/demands/")
    plain.get_by_role("link", name="Asked last first").click()
    expect(plain.locator(".ledger .dm a")).to_have_text(["Say who watches.", "Take the cameras down."])
    plain.get_by_role("link", name="Español").click()
    expect(plain.locator("html")).to_have_attribute("lang", "es")
    expect(plain.locator(".ledger .dm a").first).to_have_text("Say who watches.")

    plain.goto("/timeline/")
    expect(plain.get_by_role("link", name="Dockers call again")).to_be_visible()
    plain.goto("/compare/?story=harbour&organization=lookout")
    expect(plain.locator("svg.fig-l")).to_be_visible()
    plain.goto("/stories/harbour/")
    plain.get_by_role("link", name="Dossier to print").click()
    expect(plain.locator("h1")).to_have_text("The harbour cameras")
    expect(plain.locator(".notes > li").first).to_be_visible()
