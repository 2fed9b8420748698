"""An editor's path with its clicks and keystrokes counted, from an article about a company that is not on record to
three linked entries in print. `make drill-three_entries` walks it; it is no test of the suite.

By the keystroke-level model a click with its pointing takes 1.1 s, a keystroke 0.28 s, a step of thought 1.35 s. To
read the article is not counted.
"""

from collections.abc import Callable, Iterator, Sequence
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from playwright.sync_api import Locator, Page, expect

from tests.desk import signed_in
from tests.site import Site
from tests.worker import eventually, worker_over
from timeline.models import Article, TimelineEntry
from timeline.printed.models import PublicRecord

CLICK, KEY, THOUGHT = 1.1, 0.28, 1.35
MOST = 180
"""Seconds."""
TITLE = "Ambervane staff walk out over state police contract"
ARTICLE = f"""{TITLE}

The Harbour Courier, 31 March 2022

Roughly 70 Ambervane employees walked out of the company's Leeds headquarters on Wednesday to protest a messaging
contract with the state police.

The contract, signed with the Tide County Department of Public Safety on March 11 and worth $2.7 million over two years,
covers text alerts to officers. Employees learned of it last week from a post on the county comptroller's website.

"Sales knew, legal knew, and the people who build the thing found out from a PDF," one of them said.

Ambervane said in a statement on Thursday that it would honor the contract, and that it would from now on tell staff
about law enforcement customers before signing.

The department declined to comment. Ambervane, founded in 2008, sells tools for sending calls and texts from apps.
"""
EVENTS = ("signed with the Tide County", "Roughly 70", "said in a statement")
"""Words of the three sentences, in the order of what happened."""
BEFORE = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
  .filter(each => each.tabIndex >= 0 && each.offsetParent && !each.disabled && each.type !== 'hidden')
  .findIndex(each => each === document.activeElement)"""


class Hand:
    def __init__(self, page: Page) -> None:
        self._page, self.clicks, self.keys, self.thoughts = page, 0, 0, 0

    def click(self, on: Locator) -> None:
        self.clicks, self.thoughts = self.clicks + 1, self.thoughts + 1
        on.click()

    def press(self, key: str, times: int = 1) -> None:
        self.keys += times
        for _ in range(times):
            self._page.keyboard.press(key)

    def tab_to(self, goal: Locator, key: str = "Tab") -> None:
        """One thought, and a key for each stop on the way."""
        self.thoughts += 1
        for _ in range(150):
            if goal.evaluate("goal => goal === document.activeElement"):
                return
            self.press(key)
        pytest.fail(f"{key} leads to no {goal}")

    @property
    def seconds(self) -> float:
        return CLICK * self.clicks + KEY * self.keys + THOUGHT * self.thoughts


def handed_over(hand: Hand, page: Page, file: Path) -> Article:
    """Choosing the file takes three clicks of the browser's own: its button, the file, Open."""
    hand.click(page.get_by_role("link", name="Articles").first)
    hand.click(page.get_by_role("link", name="Add article"))
    page.set_input_files("input[type=file]", file)
    hand.clicks, hand.thoughts = hand.clicks + 3, hand.thoughts + 2
    hand.click(page.get_by_role("button", name="Take it in", exact=True))
    eventually(lambda: Article.objects.filter(title=TITLE, read_due_at=None).exists())
    return Article.objects.get(title=TITLE)


def published(hand: Hand, page: Page) -> None:
    expect(page.locator(".messagelist .success")).to_contain_text("A draft, filled from")
    hand.click(page.locator("[name=_publish]").first)
    hand.click(page.locator("#content .submit-row .go"))
    expect(page.locator(".messagelist")).to_contain_text("See the page")


def linked_back(hand: Hand, page: Page) -> None:
    offered = page.locator("input[name=accept-prompted_by]")
    if offered.count():
        hand.click(offered.last)


def by_suggestions(hand: Hand, page: Page) -> None:
    """Two were found: the earlier is taken first, so that the other can be linked back. The third is chosen."""
    hand.click(page.locator(".ib-list a", has_text="contract").first)
    for _ in EVENTS[:2]:
        expect(page.locator(".ib-draft")).to_contain_text("What it proposes")
        linked_back(hand, page)
        hand.click(page.get_by_role("button", name="Accept as a draft"))
        published(hand, page)
    hand.click(page.get_by_role("link", name="Its article may tell of more"))
    by_mouse(hand, page, EVENTS[2:])


def by_mouse(hand: Hand, page: Page, events: Sequence[str] = EVENTS) -> None:
    for words in events:
        hand.click(page.locator(".sentences a", has_text=words))
        expect(page.locator(".picked")).to_be_visible()
        linked_back(hand, page)
        hand.click(page.get_by_role("button", name="Accept as a draft"))
        published(hand, page)


def by_keyboard(hand: Hand, page: Page) -> None:
    for words in EVENTS:
        expect(page.locator(".keys")).to_be_visible()
        hand.tab_to(page.locator(".sentences a[tabindex='0']"))
        order = page.locator(".sentences a").all_inner_texts()
        at = next(number for number, text in enumerate(order) if words in text)
        now = page.locator(".sentences a").evaluate_all("all => all.indexOf(document.activeElement)")
        hand.press("j" if at > now else "k", abs(at - now))
        hand.press("Enter")
        expect(page.locator("#drf")).to_be_focused()
        offered = page.locator("input[name=accept-prompted_by]")
        if offered.count():
            hand.tab_to(offered.last)
            hand.press(" ")
        hand.press("Control+Enter")
        expect(page.locator(".messagelist .success")).to_contain_text("A draft, filled from")
        hand.tab_to(page.locator("[name=_publish]").last, "Shift+Tab")
        hand.press("Enter")
        expect(page.locator("#content .submit-row .go")).to_be_visible()
        hand.tab_to(page.locator("#content .submit-row .go"))
        hand.press("Enter")
        expect(page.locator(".messagelist")).to_contain_text("See the page")


WAYS = {
    "suggestions, and one sentence": by_suggestions,
    "sentences, by mouse": by_mouse,
    "sentences, by keyboard": by_keyboard,
}


def links() -> Iterator[tuple[str, str]]:
    for entry in TimelineEntry.objects.filter(citations__article__title=TITLE).order_by("pk"):
        yield from ((entry.kind, link.earlier.kind) for link in entry.links_back.all())


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_three_linked_entries_are_in_print_in_less_than_three_minutes(
    page: Page, site: Site, tmp_path: Path, way: Callable[[Hand, Page], None]
) -> None:
    call_command("demo", stdout=StringIO())
    (file := tmp_path / "article.txt").write_text(ARTICLE)
    signed_in(page)
    hand = Hand(page)
    with worker_over(site.environment):
        article = handed_over(hand, page, file)
    article.suggestions.exclude(kind__in=("contract", "protest") if way is by_suggestions else ()).delete()

    hand.click(page.get_by_role("link", name="Inbox").first)
    way(hand, page)

    print(f"\n{hand.clicks} clicks, {hand.keys} keys, {hand.thoughts} thoughts: {hand.seconds:.0f} s")
    made = TimelineEntry.objects.filter(citations__article=article)
    in_print = PublicRecord.objects.filter(pk__in=[entry.record_id for entry in made])
    assert made.count() == in_print.count() == 3
    assert list(links()) == [("protest", "contract"), ("statement", "protest")]
    assert hand.seconds < MOST
