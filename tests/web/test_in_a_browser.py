"""Pages in a real browser: at every width, without scripts, under the content policy."""

from tests.web.test_pages import PAGES

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def test_no_page_is_wider_than_a_small_phone_and_none_breaks_the_policy(harbour, page):
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.set_viewport_size({"width": 320, "height": 640})

    for path in PAGES:
        page.goto(path)
        assert page.evaluate(OVERFLOW) == 0, path

    assert complaints == []


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

    assert page.locator("#E1 q").is_visible()


def test_a_reader_can_skip_to_the_record(harbour, page):
    page.goto("/stories/harbour/")

    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.textContent") == "Skip to the record"


def test_filters_work_without_scripts(harbour, browser, site):
    window = browser.new_context(base_url=site.url, java_script_enabled=False).new_page()
    window.goto("/entries/")

    window.get_by_label("Contract").check()
    window.get_by_role("button", name="Show").click()

    assert "kind=contract" in window.url
    assert window.locator(".e h3").all_text_contents() == ["The port lets the contract lapse"]
    window.context.close()
