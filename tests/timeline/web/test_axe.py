"""Pages as axe-core judges them (WCAG 2.2 AA and good practice), in the light and in the dark."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.timeline.web.test_pages import PAGES

REFUSALS = ("/nothing/here/", "/entries/?kind=unheard-of")
IN_DARK = {"resultTypes": ["violations"], "runOnly": ["color-contrast", "link-in-text-block"]}
"""All that another colour scheme can change."""


def test_axe_finds_nothing_on_any_page(harbour, page: Page):
    axe, found = Axe(), []
    for path in (*PAGES, *REFUSALS):
        page.emulate_media(color_scheme="light")
        page.goto(path)
        light = axe.run(page)
        page.emulate_media(color_scheme="dark")
        dark = axe.run(page, options=IN_DARK)
        found += [f"{path} {result.generate_report()}" for result in (light, dark) if result.violations_count]

    assert found == []
