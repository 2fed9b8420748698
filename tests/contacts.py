"""Every page type of the readers' room on one picture, at four widths, dark and printed, over the demo.
`make drill-contacts` writes docs/contacts.webp; it is no test of the suite.
"""

import re
from base64 import b64decode, b64encode
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.chromium import launched
from tests.demo import Demo
from tests.site import Site
from tests.timeline.web.test_pages import NO_PAGES
from timeline.web.urls import urlpatterns

TARGET = Path(__file__).resolve().parent.parent / "docs" / "contacts.webp"
MOST_BYTES = 600_000
TALL = 250
"""Pixels of a picture on the sheet; what of a page is beneath is cut off."""


class Look(NamedTuple):
    """`wide`: pixels on the sheet."""

    name: str
    width: int
    wide: int
    scheme: str = "light"
    media: str = "screen"


LOOKS = (
    Look("375", 375, 90),
    Look("768", 768, 150),
    Look("1280", 1280, 200),
    Look("1920", 1920, 250),
    Look("375, dark", 375, 90, scheme="dark"),
    Look("1280, dark", 1280, 200, scheme="dark"),
    Look("printed", 794, 150, media="print"),
)
PAGES = {
    "home": "/",
    "stories": "/stories/",
    "story": "/stories/github-ice/",
    "organizations": "/organizations/",
    "organization": "/organizations/amazon/",
    "product": "/products/rekognition/",
    "contracts": "/contracts/",
    "contract": "/contracts/palantir-ice/",
    "entries": "/entries/?story=rekognition",
    "entry": "{entry}",
    "entry-history": "{entry}../history/",
    "article": "{article}",
    "timeline": "/timeline/",
    "demands": "/demands/",
    "compare": "/compare/?story=microsoft-ice&story=github-ice",
    "search": "/search/?q=petition",
    "dossier": "/dossier/?story=chef-ice",
    "embed-story": "/embed/story/github-ice/",
    "embed-timeline": "/embed/timeline/?story=github-ice",
    "compare-aligned": "/compare/?story=project-maven&story=rekognition&align=first-protest",
    "topics": "/topics/",
    "topic": "/topics/climate/",
    "commitments": "/commitments/",
    "upcoming": "/upcoming/",
    "changes": "/changes/",
    "coverage": "/coverage/",
    "about": "/about/",
    "known-by": "/stories/project-maven/?known_by=2018-06-01",
    "spanish-home": "/es/",
    "spanish-demands": "/es/demands/",
    "none": "/stories/no-such-story/",
}
"""Where a type of page is looked at, by its name in timeline/web/urls.py. `{entry}`, `{article}`: found on a page."""
OTHERS = {"none", "embed-story", "embed-timeline", "compare-aligned", "known-by", "spanish-home", "spanish-demands"}
"""The page of an address at which nothing is, what other sites take, and other looks of pages that are above."""
NAMES = {pattern.name for pattern in urlpatterns if not pattern.name.endswith("feed")} - NO_PAGES
FOUND = {
    "{entry}": ("/stories/rekognition/", r'href="(/entries/E\d+/amazon-employees-ask-jeff[^"]*/)"'),
    "{article}": ("{entry}", r'href="(/articles/A\d+/[^"]*)"'),
}
"""On which page, and by which pattern."""


@pytest.fixture(scope="session")
def template(demo_once: Demo) -> str:
    return demo_once.database


@pytest.fixture
def browser() -> Iterator[Browser]:
    """With the fonts of this machine."""
    with sync_playwright() as playwright:
        chromium = launched(playwright, {})
        yield chromium
        chromium.close()


def test_every_type_of_page_is_on_the_sheet():
    assert NAMES - PAGES.keys() == set(), "say in PAGES where these are looked at"


def test_the_sheet_is_written(site: Site, browser: Browser):
    paths = dict(_paths(browser, site))
    shots = [(look, name, _shot(browser, site, look, path)) for name, path in paths.items() for look in LOOKS]

    TARGET.write_bytes(_sheet(browser, shots))

    print(f"\n{TARGET.name}: {len(paths)} page types, {TARGET.stat().st_size:,} bytes")
    assert TARGET.stat().st_size <= MOST_BYTES


def _paths(browser: Browser, site: Site) -> Iterator[tuple[str, str]]:
    """Of the types of pages that there are."""
    page = browser.new_page(base_url=site.url)
    found: dict[str, str] = {}
    for name, path in PAGES.items():
        if name in NAMES | OTHERS:
            for sign in FOUND.keys() & set(re.findall(r"{\w+}", path)):
                found.setdefault(sign, _first(page, found, sign))
                path = path.replace(sign, found[sign])
            yield name, path
    page.close()


def _first(page: Page, found: dict[str, str], sign: str) -> str:
    on, pattern = FOUND[sign]
    page.goto(found.get(on, on))
    path = re.search(pattern, page.content())
    assert path, f"{sign}: no such link on {page.url}"
    return path[1]


def _shot(browser: Browser, site: Site, look: Look, path: str) -> bytes:
    """Scaled down by the browser."""
    size = {"width": look.width, "height": look.width * TALL // look.wide}
    ratio = 2 * look.wide / look.width
    context = browser.new_context(base_url=site.url, viewport=size, color_scheme=look.scheme, device_scale_factor=ratio)
    page = context.new_page()
    page.emulate_media(media=look.media)
    answer = page.goto(path)
    assert answer and answer.status < 500, path
    page.wait_for_timeout(300)  # what a script draws
    picture = page.screenshot(type="jpeg", quality=90)
    context.close()
    return picture


def _sheet(browser: Browser, shots: list[tuple[Look, str, bytes]]) -> bytes:
    rows: dict[str, list[str]] = {}
    for look, name, picture in shots:
        image = f"data:image/jpeg;base64,{b64encode(picture).decode()}"
        rows.setdefault(name, []).append(
            f'<figure><img src="{image}" width="{look.wide}" height="{TALL}">'
            f"<figcaption>{look.name}</figcaption></figure>"
        )
    told = "".join(f"<h2>{escape(name)}</h2><div>{''.join(pictures)}</div>" for name, pictures in rows.items())
    page = browser.new_page(viewport={"width": 1260, "height": 800})
    page.set_content(f"<style>{STYLE}</style>{told}", wait_until="load")
    return _as_webp(page)


STYLE = """
body { margin: 16px; font: 11px/1.4 sans-serif; background: #fff; color: #222 }
h2 { font: bold 13px/1 sans-serif; margin: 14px 0 6px } h2:first-of-type { margin-top: 0 }
div { display: flex; gap: 14px } figure { margin: 0 } img { display: block; outline: 1px solid #bbb }
figcaption { color: #555 }
"""


def _as_webp(page: Page) -> bytes:
    """At the best quality that keeps the picture modest."""
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": 1260, "height": height})
    for quality in (80, 65, 50, 40, 30, 20):
        asked = {"format": "webp", "quality": quality, "captureBeyondViewport": True}
        told = page.context.new_cdp_session(page).send("Page.captureScreenshot", asked)
        found = b64decode(told["data"])
        if len(found) <= MOST_BYTES:
            break
    return found
