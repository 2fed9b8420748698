"""How pages are laid out, on paper and on large screens, as far as a browser can be asked."""

import pytest
from playwright.sync_api import Page

from tests.factories import EntryFactory, StoryFactory
from tests.timeline.web.test_pages import PAGES

ON_PAPER = "e => getComputedStyle(e).display"
LIMITS = """() => [...document.querySelectorAll('li > :is(h2, h3):last-child')]
  .filter(e => getComputedStyle(e).breakAfter !== 'auto').map(e => e.textContent.trim())"""
ROOM = """([upper, lower]) => document.querySelector(lower).getBoundingClientRect().top
  - document.querySelector(upper).getBoundingClientRect().bottom"""


def test_no_form_and_nothing_for_the_screen_alone_is_printed(harbour, page: Page):
    page.emulate_media(media="print")
    for path in PAGES:
        page.goto(path)

        for sign in ("form", ".screen", ".contents", ".colophon"):
            assert {one.evaluate(ON_PAPER) for one in page.locator(f"{sign}:visible").all()} == set(), (path, sign)


def test_titles_that_end_rows_hold_no_row_to_the_next_one_on_paper(harbour, page: Page):
    page.emulate_media(media="print")
    for path in ("/changes/", "/search/?q=lookout", "/demands/"):
        page.goto(path)

        assert page.evaluate(LIMITS) == [], path


def test_marks_end_with_the_short_line_on_paper(harbour, page: Page):
    page.emulate_media(media="print")
    page.goto("/entries/E1/")

    assert page.locator(".near").evaluate("e => getComputedStyle(e).overflow") == "clip"


@pytest.mark.parametrize(("width", "size"), [(375, "16px"), (1280, "16px"), (1920, "18px")])
def test_large_screens_have_larger_type(harbour, page: Page, width: int, size: str):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("/about/")

    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == size


@pytest.mark.parametrize(
    ("path", "upper", "lower"),
    [
        ("/nothing/here/", ".refusal .lead", ".search"),
        ("/nothing/here/", ".search", ".search + p"),
        ("/changes/", ".by-kind", ".day-of-changes"),
        ("/changes/", ".by-kind fieldset:last-of-type", ".show"),
    ],
)
def test_forms_stand_apart_from_what_is_above_and_below(harbour, page: Page, path: str, upper: str, lower: str):
    for width in (375, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(path)

        assert page.evaluate(ROOM, [upper, lower]) >= 8, width


def test_lines_of_stories_beside_each_other_stand_on_one_level(harbour, put_in_print, page: Page):
    story = {"title": "Short", "lead": "One sentence."}
    put_in_print(EntryFactory(stories=[StoryFactory(slug="short", **story)]))
    page.goto("/stories/")

    levels = {box["y"] + box["height"] for box in (one.bounding_box() for one in page.locator(".told .mini").all())}
    assert page.locator(".told .mini").count() == 2
    assert max(levels) - min(levels) < 1


def test_no_dot_of_the_colophon_can_begin_a_row(harbour, page: Page):
    page.goto("/stories/harbour/")

    assert "·" not in page.locator(".colophon").inner_text(), "dots are drawn, and clipped away where a row begins"


def test_no_row_changes_the_widths_of_the_ledger_while_it_comes_in(harbour, page: Page):
    page.goto("/demands/")
    widths = "() => [...document.querySelectorAll('.ledger th')].map(e => Math.round(e.getBoundingClientRect().width))"
    whole = page.evaluate(widths)

    page.evaluate("document.querySelectorAll('.ledger tbody td').forEach(e => { e.textContent = '' })")

    assert page.evaluate(widths) == whole
