"""Asks the browser whether a page fits a small phone."""

from playwright.sync_api import Page

SMALL_PHONE = {"width": 320, "height": 640}
THEMES = ("light", "dark")
WIDER = """() => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  const wide = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > room + .5);
  return [`${document.documentElement.scrollWidth} px`, ...wide.slice(0, 5).map(e => e.outerHTML.slice(0, 90))];
}"""


def too_wide(page: Page, address: str) -> list[str]:
    """What stands out of the window at 320 px, in either theme; empty when all fits."""
    page.set_viewport_size(SMALL_PHONE)
    page.goto(address)
    return [f"{address} ({theme}): {' | '.join(found)}" for theme in THEMES if (found := _wider(page, theme))]


def _wider(page: Page, theme: str) -> list[str]:
    page.emulate_media(color_scheme=theme)
    return page.evaluate(WIDER)
