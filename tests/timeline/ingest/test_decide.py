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
    copy = replace(PAGE, title="Another", url="https://other.example/b", published_on=date(2020, 7, 9))

    assert decide([HELD], copy).action == "same"


ELSEWHERE = "https://other.example/b"


@pytest.mark.parametrize(
    ("facts", "action"),
    [
        ({"outlet": "Hill Gazette", "url": ELSEWHERE}, "new"),
        ({"outlet": "Hill Gazette", "url": None}, "new"),
        ({"outlet": "Hill Gazette", "stated_url": PAGE.url}, "new"),
        ({"outlet": "Copper Wire", "url": ELSEWHERE}, "same"),
        ({"outlet": "The Copper Wire Online", "url": ELSEWHERE}, "same"),
        ({"outlet": None, "url": None}, "same"),
        ({"outlet": "wire.example", "url": "https://www.wire.example/a?page=all"}, "same"),
        ({"outlet": "Wire Media", "stated_url": PAGE.url, "is_found": True}, "same"),
    ],
    ids=[
        "at another outlet",
        "pasted from another outlet",
        "saved at another outlet, naming the original's address",
        "at another address of the same outlet",
        "of an outlet whose name is written longer",
        "of nobody",
        "on the same site under another name",
        "found at the very address under another name",
    ],
)
def test_a_copy_at_another_outlet_is_an_article_of_its_own(facts: dict, action: str) -> None:
    assert decide([HELD], replace(PAGE, **facts)).action == action


def test_of_two_that_hold_the_text_that_of_the_outlet_is_meant() -> None:
    theirs = replace(HELD, article_id=5, outlet=None, url=None)

    assert decide([theirs, HELD], PAGE).article_id == 7


def test_an_address_that_another_article_has_is_not_taken_and_the_claim_to_it_once() -> None:
    theirs = Held(8, PAGE.url, fingerprint="other")

    plan = decide([replace(HELD, url=None), theirs], PAGE)

    assert (plan.action, plan.article_id, plan.takes_address) == ("filled", HELD.article_id, False)
    assert decide([replace(HELD, url=None, is_claimant=True), theirs], PAGE).action == "same"


def test_the_address_counts_more_than_the_label() -> None:
    labelled = replace(HELD, article_id=1, url=None, fingerprint="")

    assert decide([labelled, HELD], PAGE).article_id == 7


def test_an_address_with_tracking_is_the_same_address() -> None:
    assert (
        decide([replace(HELD, fingerprint="x")], replace(PAGE, url="https://wire.example/a?utm_source=x")).action
        == "changed"
    )


SENTENCES = [
    f"{who} of the harbour {did} {what} before the {when} bell, and wrote it down for all who come after them."
    for who, did, what, when in (
        ("The pilots", "counted", "forty grey barges", "first"),
        ("A clerk", "stamped", "every yellow permit", "second"),
        ("Two divers", "mended", "the northern lock", "third"),
        ("The cook", "salted", "nine barrels of herring", "fourth"),
        ("Some students", "drew", "a map of the shoals", "fifth"),
        ("Her brother", "sold", "the last brass compass", "sixth"),
    )
]
OTHERS = [
    "In the hills a school reopened with thirty children, three teachers and a stove that smokes whenever it rains.",
    "Parents had carried desks up the path by hand since no cart gets through while the bridge is being rebuilt.",
    "The council promised coal for the winter but has not said who will bring it, nor who is going to pay for it.",
]
LONG = replace(PAGE, text="\n\n".join(SENTENCES))
LONG_HELD = replace(HELD, text=LONG.text, fingerprint=LONG.fingerprint)
FOREIGN = replace(LONG, text="\n\n".join(OTHERS))
REWORDED = replace(LONG, text="\n\n".join(SENTENCES[:5]) + "\n\nThis was mended.")


def test_another_article_at_the_same_address_is_another_and_goes_without_it() -> None:
    plan = decide([LONG_HELD], replace(FOREIGN, title="A school in the hills", published_on=date(2020, 8, 1)))

    assert (plan.action, plan.takes_address) == ("new", False)


def test_the_same_day_alone_makes_no_article_of_two() -> None:
    assert decide([LONG_HELD], replace(FOREIGN, title="A school in the hills")).action == "new"


def test_the_second_page_of_a_report_does_not_replace_the_first() -> None:
    assert decide([LONG_HELD], FOREIGN).action == "new"
    assert decide([replace(LONG_HELD, url=None)], replace(FOREIGN, url=None)).action == "new"


@pytest.mark.parametrize("facts", [{}, {"title": "Harbour mends lock"}, {"published_on": date(2020, 7, 5)}])
def test_a_reworded_article_is_still_the_same(facts: dict) -> None:
    assert decide([LONG_HELD], replace(REWORDED, **facts)).action == "changed"


def test_a_copy_of_a_text_that_an_article_had_before_is_that_article() -> None:
    held = replace(LONG_HELD, earlier=(REWORDED.fingerprint,))
    copy = replace(REWORDED, url=None, outlet=None, title=None)

    assert (decide([held], copy).action, decide([held], copy).article_id) == ("same", 7)
    assert decide([held], REWORDED).action == "changed", "its own page has that text again"


def test_the_front_of_a_site_takes_more_than_a_title_to_be_the_same() -> None:
    front = replace(LONG_HELD, url="https://wire.example/")

    assert decide([front], replace(FOREIGN, url="https://wire.example/")).action == "new"
    assert decide([front], replace(REWORDED, url="https://wire.example/")).action == "changed"


def test_a_copy_elsewhere_that_names_the_original_is_an_article_of_its_own() -> None:
    copy = replace(REWORDED, outlet="Hill Gazette", stated_url=PAGE.url)

    assert (decide([LONG_HELD], copy).action, decide([LONG_HELD], copy).takes_address) == ("new", False)
    assert decide([LONG_HELD], replace(copy, outlet="Copper Wire")).action == "changed"


def test_an_article_met_at_another_address_is_known_by_the_one_that_the_page_names() -> None:
    met = replace(REWORDED, url="https://wire.example/a?from=menu", stated_url=PAGE.url)

    assert decide([LONG_HELD], met).action == "changed"


def test_an_article_without_text_is_filled_unless_title_and_day_speak_against_it() -> None:
    empty = replace(HELD, fingerprint="")

    assert decide([empty], replace(LONG, title="Curated otherwise")).action == "filled"
    assert decide([empty], replace(LONG, title="Another", published_on=date(2021, 1, 1))).action == "new"


def test_paths_that_differ_in_case_alone_may_both_be_kept() -> None:
    plan = decide([LONG_HELD], replace(FOREIGN, url="https://wire.example/A", title="A school"))

    assert (plan.action, plan.takes_address) == ("new", True)


ONE_FOR_ALL = "https://wire.example/2020/best-of-july"


@pytest.mark.parametrize("title", [LONG.title, "A school in the hills", None])
@pytest.mark.parametrize("held_url", [ONE_FOR_ALL, "https://wire.example/b"])
@pytest.mark.parametrize("text", [FOREIGN.text, SENTENCES[0] + "\n\n" + "\n\n".join(OTHERS), "Nobody listens.", ""])
def test_a_page_found_elsewhere_that_only_names_the_address_of_another_text_has_its_own(
    title: str | None, held_url: str, text: str
) -> None:
    held = replace(LONG_HELD, url=held_url, title=LONG.title if text else "Harbour news")
    page = replace(LONG, url="https://wire.example/c", stated_url=ONE_FOR_ALL, title=title, text=text, outlet=None)

    plan = decide([held], page)

    assert (plan.action, plan.takes_address) == ("new", True)


def test_nor_does_it_fill_an_article_without_text_but_under_its_title() -> None:
    empty = replace(HELD, fingerprint="", url=ONE_FOR_ALL, outlet=None)
    page = replace(LONG, url="https://wire.example/c", stated_url=ONE_FOR_ALL)

    assert decide([replace(empty, title=None)], page).action == "new"
    assert decide([replace(empty, title="Another")], page).action == "new"
    assert decide([empty], page).action == "filled"
