from dataclasses import replace
from datetime import date

import pytest

from timeline.ingest.decide import decide
from timeline.ingest.values import Held, Page

PAGE = Page(
    title="Deaf lamp posts",
    outlet="The Copper Wire",
    url="https://wire.example/a",
    published_on=date(2020, 7, 3),
    text="A lamp should not listen.",
)
HELD = Held(7, PAGE.url, PAGE.outlet, PAGE.title, PAGE.published_on, PAGE.fingerprint)


def test_nothing_held_is_new() -> None:
    assert decide([], PAGE).action == "new"
    assert decide([replace(HELD, url="https://wire.example/b", fingerprint="other")], PAGE).action == "new"


def test_the_same_text_at_the_same_address_is_the_same() -> None:
    plan = decide([HELD], PAGE)

    assert (plan.action, plan.article_id) == ("same", 7)


def test_moved_line_breaks_are_no_change() -> None:
    assert decide([HELD], replace(PAGE, text="A lamp\nshould not  listen.")).action == "same"


def test_another_text_at_the_same_address_is_a_change() -> None:
    plan = decide([HELD], replace(PAGE, text="A lamp should listen."))

    assert (plan.action, plan.article_id) == ("changed", 7)


def test_an_article_known_without_text_or_address_gets_its_text() -> None:
    plan = decide([replace(HELD, url=None, title="DEAF lamp-posts", outlet="Copper Wire", fingerprint="")], PAGE)

    assert (plan.action, plan.article_id) == ("filled", 7)


@pytest.mark.parametrize("unknown", ["outlet", "title", "published_on"])
def test_two_unknowns_are_not_the_same(unknown: str) -> None:
    held = replace(HELD, url=None, fingerprint="", **{unknown: None})

    assert decide([held], replace(PAGE, **{unknown: None})).action == "new"


@pytest.mark.parametrize("unknown", ["outlet", "url", "published_on"])
def test_what_a_held_article_lacks_is_taken_from_its_copy(unknown: str) -> None:
    held = replace(HELD, **{unknown: None})

    assert (decide([held], PAGE).action, decide([held], PAGE).article_id) == ("filled", 7)
    assert decide([held], replace(PAGE, **{unknown: None})).action == "same"


def test_what_a_held_article_has_stays_whatever_its_copy_says() -> None:
    copy = replace(PAGE, outlet="Another", url="https://other.example/b", published_on=date(2020, 7, 9))

    assert decide([HELD], copy).action == "same"


def test_an_address_that_another_article_has_is_not_taken() -> None:
    assert decide([replace(HELD, url=None), Held(8, PAGE.url, fingerprint="other")], PAGE).action == "same"


def test_the_address_counts_more_than_the_label() -> None:
    labelled = replace(HELD, article_id=1, url=None, fingerprint="")

    assert decide([labelled, HELD], PAGE).article_id == 7


def test_an_address_with_tracking_is_the_same_address() -> None:
    assert (
        decide([replace(HELD, fingerprint="x")], replace(PAGE, url="https://wire.example/a?utm_source=x")).action
        == "changed"
    )
