"""What a text browser, a screen reader or a copied page gets: all of it, in order, and no mark without its words."""

import re

from lxml import html

from tests.timeline.web.test_pages import PAGES

TOLD = (
    "The harbour cameras",
    "Where it stands on 26 March 2019",
    "The line",
    "May 2018",
    "Protest",
    "Dockers write to Lookout",
    "Take the cameras down.",
    "Refused after 21 to 51 days",
    "known by",
    "Lookout says no",
    "9 months, nothing on record",
    "Dockers call again",
    "The record ends here",
    "Say who watches.",
    "Take it along",
    "To cite this",
)
GLUED = re.compile(r"[^\s<>]</(?:span|a|b|time|bdi)>(?:<(?:span|a|b|time|bdi)\b[^>]*>)+[^\s<>]")
"""Two elements in a row, which only a style sheet parts."""


def _main(page: str) -> html.HtmlElement:
    main = html.fromstring(page).get_element_by_id("main")
    for drawing in main.xpath("//svg"):
        drawing.drop_tree()
    return main


def test_a_story_reads_in_order(harbour, read):
    told = " ".join(_main(read("/stories/harbour/")).text_content().split())

    at = 0
    for words in TOLD:
        assert words in told[at:], f"{words!r} is not told, or too early: {told[at : at + 300]}"
        at = told.index(words, at) + len(words)


def test_what_only_eyes_get_has_no_words_and_words_are_parted(harbour, read):
    for path in PAGES:
        page = read(path)

        assert _main(page).xpath("//*[@aria-hidden='true'][normalize-space()]/text()") == [], path
        assert [found[0] for found in GLUED.finditer(page)] == [], path
