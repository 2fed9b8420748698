"""The desk on a small phone, in a font as wide as the widest that editors have."""

from django.contrib.admin.models import CHANGE, LogEntry
from playwright.sync_api import Page, expect

from tests.desk import signed_in
from tests.factories import ArticleFactory, EntryFactory, StoryFactory, UserFactory
from tests.narrow import WIDER, too_wide
from tests.timeline.admin.test_policy import addresses, listen
from timeline.models import Feed, Intake


def test_no_page_of_the_desk_is_wider_than_a_small_phone_and_none_breaks_the_policy(page: Page) -> None:
    complaints, answers = listen(page), []
    page.on("response", lambda response: answers.append(response) if response.request.is_navigation_request() else None)
    wide = too_wide(page, "/accounts/login/") + too_wide(page, "/accounts/password/reset/")
    signed_in(page)

    wide += [found for address in addresses() for found in too_wide(page, address)]

    assert wide == []
    assert complaints == []
    assert [answer.url for answer in answers if answer.status >= 500] == []
    assert {answer.url for answer in answers if "unsafe" in answer.headers["content-security-policy"]} == set()


def test_a_name_without_a_blank_pushes_no_column_out_and_a_number_stands_in_one_line(page: Page) -> None:
    Feed.objects.create(url="https://courier.example/feed", title="x" * 200)
    Intake.objects.bulk_create(
        Intake(url=f"https://down.example/{number}", skipped_reason="unreachable") for number in range(25)
    )
    signed_in(page)

    number = page.locator(".tally .big", has_text="25")
    assert number.evaluate("e => e.offsetHeight < 1.5 * parseFloat(getComputedStyle(e).fontSize)")
    page.goto("/admin/timeline/feed/")
    assert page.locator(".results").evaluate("e => e.scrollWidth - e.clientWidth") == 0


def test_a_title_without_a_blank_pushes_nothing_out_of_an_entrys_pages(page: Page) -> None:
    entry = EntryFactory(title="W" * 200, stories=[StoryFactory(title="Donaudampfschifffahrts" * 6, slug="long")])
    LogEntry.objects.log_actions(UserFactory().pk, [entry], CHANGE, "corrected: " + "W" * 900, single_object=True)
    signed_in(page)

    page.goto(f"/admin/timeline/timelineentry/{entry.pk}/change/")

    expect(page.get_by_title("Donaudampf")).to_be_visible()
    assert page.evaluate(WIDER) == []
    for other in (f"timelineentry/{entry.pk}/history/", f"article/{entry.citations.get().article_id}/change/"):
        page.goto(f"/admin/timeline/{other}")
        assert page.evaluate(WIDER) == [], other


def test_a_table_that_scrolls_sideways_shows_that_there_is_more(page: Page) -> None:
    """A strip at the edge behind which there is more is darker than the paper; it changes sides with scrolling."""
    ArticleFactory.create_batch(3)
    signed_in(page)
    page.set_viewport_size({"width": 375, "height": 800})
    page.goto("/admin/timeline/article/")
    table = page.locator(".results")
    assert table.evaluate("e => e.scrollWidth > e.clientWidth")

    (plain, shaded) = _edges(page)
    table.evaluate("e => e.scrollLeft = e.scrollWidth")
    (now_shaded, now_plain) = _edges(page)

    assert plain == now_plain and plain != shaded and plain != now_shaded


def _edges(page: Page) -> tuple[bytes, bytes]:
    """Two pixels wide, at the left and the right of the table's last row, where no letter stands."""
    box = page.locator(".results").bounding_box()
    strip = {"y": box["y"] + box["height"] - 4, "width": 2, "height": 2}
    return tuple(
        page.screenshot(full_page=True, clip=strip | {"x": x}) for x in (box["x"] + 1, box["x"] + box["width"] - 3)
    )
