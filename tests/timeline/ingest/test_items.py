"""What a feed announces is known again, whatever it does with its ids."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from timeline.ingest.feeds.values import FeedItem
from timeline.ingest.items import Known, Marked, Sorted, marked, sort

TEASER = "<p>Employees of Norvane asked its board to end the work for the border police.</p>"
LETTER = FeedItem(
    "tag:courier,1",
    url="https://courier.example/2021/letter",
    title="Workers at Norvane ask it to end border contract",
    published=datetime(2021, 6, 14, 9, tzinfo=UTC),
    summary=TEASER,
)
WALKOUT = replace(
    LETTER,
    id="tag:courier,2",
    url="https://courier.example/2021/walkout",
    title="Norvane staff walk out in three cities on Monday",
    summary="<p>Hundreds left their desks.</p>",
)


def known(item: FeedItem, pk: int = 1, *, is_own: bool = True, is_waiting: bool = False) -> Known:
    (one,) = marked([item])
    return _row(one, pk, is_own, is_waiting)


def _row(one: Marked, pk: int, is_own: bool = True, is_waiting: bool = False) -> Known:
    return Known(pk, is_own, one.key, one.address, one.label, one.sha256, is_waiting, has_text=bool(one.content))


def sorted_(items: list[FeedItem], *rows: Known) -> tuple[list[str], list[int], list[int]]:
    """The titles of the new ones, the keys of the changed and of the renamed."""
    found = sort(marked(items), rows)
    return [one.item.title for one in found.new], [pk for pk, _ in found.changed], [pk for pk, _ in found.renamed]


def test_the_first_time_all_are_new():
    assert sorted_([LETTER, WALKOUT]) == ([LETTER.title, WALKOUT.title], [], [])


def test_seen_unchanged_nothing_is_done():
    assert sort(marked([LETTER, WALKOUT]), [known(LETTER, 1), known(WALKOUT, 2)]) == Sorted()


def test_a_time_of_update_alone_is_no_change():
    renewed = replace(LETTER, updated=datetime(2021, 6, 15, tzinfo=UTC), published=LETTER.published)

    assert sorted_([renewed], known(LETTER)) == ([], [], [])


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Norvane’s workers ask it to end border contract"},
        {"summary": "<p>Others asked too.</p>"},
        {"content": TEASER * 3},
    ],
    ids=lambda change: next(iter(change)),
)
def test_other_words_under_the_same_id_and_address_are_a_change(change: dict[str, str]):
    assert sorted_([replace(LETTER, **change)], known(LETTER)) == ([], [1], [])


@pytest.mark.parametrize(
    ("moved", "is_change"),
    [
        (replace(LETTER, id="courier:0001"), False),
        (replace(LETTER, url="http://www.courier.example/2021/letter/"), False),
        (replace(LETTER, id="x", url="https://courier.example/2021/letter?utm_source=rss"), False),
        (replace(LETTER, id="x", url="https://new-courier.example/letter-1"), True),
    ],
    ids=["renumbered", "another spelling of the address", "tracked", "moved and renumbered"],
)
def test_a_feed_that_changes_its_ids_or_addresses_brings_nothing_twice(moved: FeedItem, is_change: bool):
    new, changed, renamed = sorted_([moved], known(LETTER))

    assert new == []
    assert bool(changed) == is_change
    assert renamed in ([], [1])


def test_an_id_that_is_given_to_another_article_loses_none():
    assert sorted_([replace(WALKOUT, id=LETTER.id)], known(LETTER)) == ([WALKOUT.title], [], [])


def test_one_id_for_all_loses_none_and_brings_none_twice():
    items = [replace(LETTER, id="1"), replace(WALKOUT, id="1")]
    rows = [_row(one, pk) for pk, one in enumerate(marked(items))]

    assert sorted_(items) == ([LETTER.title, WALKOUT.title], [], [])
    assert sort(marked(items), rows) == Sorted()


def test_items_without_addresses_that_share_an_id_are_kept_apart_until_one_is_read():
    letter, walkout = replace(LETTER, url=None), replace(WALKOUT, url=None, id=LETTER.id)

    assert sorted_([walkout], known(letter, is_waiting=True))[0] == [WALKOUT.title]
    assert sorted_([walkout], known(letter)) == ([], [1], [])


def test_what_waits_under_another_feed_is_one():
    assert sorted_([replace(LETTER, id="theirs", title="Letter")], known(LETTER, is_own=False)) == ([], [], [])


def test_the_same_words_in_another_feed_are_another_article():
    copy = replace(LETTER, url="https://herald.example/letter")

    assert sorted_([copy], known(LETTER, is_own=False))[0] == [LETTER.title]


@pytest.mark.parametrize("address", ["https://courier.example/", None])
def test_a_front_page_makes_no_two_items_one(address: str | None):
    items = [replace(LETTER, url=address), replace(WALKOUT, url=address)]

    assert len(sort(marked(items), []).new) == 2


def test_an_address_that_several_items_bear_makes_none_of_them_another():
    items = [replace(LETTER, url="https://courier.example/live"), replace(WALKOUT, url="https://courier.example/live")]

    assert {one.address for one in marked(items)} == {""}


def test_a_brief_of_every_day_is_new_every_day():
    brief = FeedItem("1", "https://courier.example/b/1", "The news of the day, in brief", summary="All that happened.")
    today = replace(brief, id="2", url="https://courier.example/b/2")

    assert sorted_([today], known(brief))[0] == [brief.title]


def test_an_item_twice_in_a_feed_is_one():
    assert len(marked([LETTER, LETTER])) == 1


def test_an_article_twice_in_a_feed_under_two_ids_is_one():
    assert sorted_([LETTER, replace(LETTER, id="tag:courier,letter")]) == ([LETTER.title], [], [])


def test_a_text_that_nobody_has_read_yet_is_not_lost_to_another_at_its_address():
    first = replace(LETTER, url="https://courier.example/latest.html", content="<p>They wrote to the board.</p>")
    then = replace(WALKOUT, url=first.url, content="<p>They left their desks.</p>")

    assert sorted_([then], known(first, is_waiting=True)) == ([then.title], [], [])
    assert sorted_([then], known(first)) == ([], [1], []), "what was read is its article's by now"
    assert sorted_([replace(first, id="tag:courier,9")], known(first, is_waiting=True)) == ([], [], [1])


def test_no_item_takes_the_row_that_is_anothers_for_certain():
    """The letter, under the walkout's old id, does not take the walkout's row."""
    items = [replace(LETTER, id=WALKOUT.id, url=None), WALKOUT]

    assert sorted_(items, known(WALKOUT, 7)) == ([LETTER.title], [], [])
