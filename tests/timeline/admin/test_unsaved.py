"""Whoever leaves a form that they changed is asked first; whoever changed nothing, or saves, is not."""

import pytest
from playwright.sync_api import Dialog, Page

from tests.desk import signed_in
from tests.factories import EntryFactory
from tests.timeline.admin.cast import person
from tests.timeline.admin.suggestions import suggest


@pytest.fixture
def asked(page: Page) -> list[str]:
    """What the browser asked; it is told to leave all the same."""
    found: list[str] = []

    def note(dialog: Dialog) -> None:
        found.append(dialog.type)
        dialog.accept()

    page.on("dialog", note)
    return found


def opened(page: Page) -> None:
    signed_in(page)
    page.goto(f"/admin/timeline/timelineentry/{EntryFactory(title='The letter').pk}/change/")
    page.wait_for_function("document.readyState === 'complete'")


def test_leaving_any_form_that_was_changed_is_asked_about(page: Page, asked: list[str]) -> None:
    opened(page)
    entry, suggestion, user = EntryFactory(), suggest(), person("somebody")
    forms = {
        f"timeline/timelineentry/{entry.pk}/change/": "#id_title",
        f"timeline/timelineentry/{entry.pk}/print/correct/": "#id_note",
        f"inbox/{suggestion.pk}/": "#reason",
        "timeline/user/add/": "#id_username",
        f"timeline/user/{user.pk}/change/": "#id_first_name",
        f"timeline/user/{user.pk}/password/": "#id_password1",
    }

    for address, field in forms.items():
        page.goto(f"/admin/{address}")
        assert asked == [], f"asked before anything was typed at the page before {address}"
        page.wait_for_function("document.readyState === 'complete'")
        page.fill(field, "typed")
        page.goto("/admin/")
        assert asked == ["beforeunload"], address
        asked.clear()


def test_a_file_that_was_chosen_is_asked_about_too(page: Page, asked: list[str]) -> None:
    opened(page)

    for address in ("intake", "feed"):
        page.goto(f"/admin/timeline/{address}/add/")
        assert asked == [], "asked before anything was chosen"
        page.wait_for_function("document.readyState === 'complete'")
        file = {"name": "a.html", "mimeType": "text/html", "buffer": b"<p>Words.</p>"}
        page.locator("input[type=file]").first.set_input_files(file)
        page.goto("/admin/")
        assert asked == ["beforeunload"], address
        asked.clear()


def test_leaving_one_as_it_was_is_not(page: Page, asked: list[str]) -> None:
    opened(page)
    page.get_by_label("Title").click()

    page.goto("/admin/")

    assert asked == []


def test_saving_is_no_leaving(page: Page, asked: list[str]) -> None:
    opened(page)
    page.get_by_label("Title").fill("The longer letter")

    page.locator("input[name=_save]").click()

    page.locator(".messagelist .success").wait_for()
    assert asked == []


def test_what_was_refused_is_still_unsaved(page: Page, asked: list[str]) -> None:
    opened(page)
    page.locator("#id_date").fill("some day")
    page.locator("input[name=_save]").click()
    page.locator(".errornote").wait_for()

    page.get_by_label("Title").click()
    page.goto("/admin/")

    assert asked == ["beforeunload"]
