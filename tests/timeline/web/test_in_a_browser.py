"""Pages in a real browser: at every width, without scripts, under the content policy."""

import re

from playwright.sync_api import Page, expect

from tests.factories import EntryFactory
from tests.narrow import too_wide
from tests.timeline.web.test_pages import PAGES
from timeline.editorial import publish, retract
from timeline.models import User

REFUSALS = (
    "/nothing/here/",
    "/stories/nothing-of-that-name/",
    "/entries/?kind=unheard-of&organization=nobody-of-that-long-name",
    "/entries/E1/?unknown-parameter-with-a-long-name=1",
)
LONG = (
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "https://files.harbour.example/" + "letters/" * 20,
    "x" * 120,
)


def test_no_page_is_wider_than_a_small_phone_and_none_breaks_the_policy(harbour, page: Page):
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))

    assert [found for path in PAGES for found in too_wide(page, path)] == []
    assert complaints == []


def test_no_refusal_is_wider_than_a_small_phone(harbour, page: Page):
    retract(harbour["lapse"], by=User.objects.first(), note="Not what the source says.")

    assert [found for path in (*REFUSALS, "/entries/E3/") for found in too_wide(page, path)] == []


def test_no_word_is_too_long_for_a_small_phone(harbour, page: Page):
    stories = harbour["letter"].stories.all()
    long = [EntryFactory(title=f"The firm {word}", summary=f"It says {word}.", stories=stories) for word in LONG]
    for entry in long:
        publish(entry, by=User.objects.first())

    pages = ["/", "/entries/", "/stories/harbour/"]
    pages += [f"/entries/{entry.record_id}/{rest}" for entry in long for rest in ("", "history/")]
    assert [found for path in pages for found in too_wide(page, path)] == []


def test_signs_and_brackets_meet_the_rule(harbour, page):
    page.set_viewport_size({"width": 600, "height": 900})
    page.goto("/stories/harbour/")

    rule = page.evaluate("parseFloat(getComputedStyle(document.querySelector('.line'), '::before').marginLeft)")
    line = page.locator(".line").bounding_box()
    sign = page.locator("#E2 > .g").bounding_box()
    bracket = page.locator(".br").first.bounding_box()

    assert abs(sign["x"] + sign["width"] / 2 - (line["x"] + rule + 1.5)) < 1, "a sign is centred on the rule"
    assert 0 <= line["x"] + rule - (bracket["x"] + bracket["width"]) <= 6, "a bracket stands beside it"
    assert bracket["y"] < page.locator("#E1 > .g").bounding_box()["y"] + 8 < bracket["y"] + bracket["height"]


def test_evidence_opens_by_keyboard(harbour, page):
    page.goto("/entries/")
    summary = page.locator("#E1 summary")

    summary.focus()
    page.keyboard.press("Enter")

    expect(page.locator("#E1 q")).to_be_visible()


def test_a_reader_can_skip_to_the_record(harbour, page):
    page.goto("/stories/harbour/")

    page.keyboard.press("Tab")

    expect(page.locator(":focus")).to_have_text("Skip to the record")


def test_filters_work_without_scripts(harbour, browser, site):
    window = browser.new_context(base_url=site.url, java_script_enabled=False).new_page()
    window.goto("/entries/")

    window.locator("details.sieve > summary").click()
    window.get_by_role("checkbox", name="Contract").check()
    window.get_by_role("button", name="Show").click()

    expect(window.locator(".e h3")).to_have_text(["The port lets the contract lapse"])
    expect(window).to_have_url(re.compile("kind=contract"))
    window.context.close()
