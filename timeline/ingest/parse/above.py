"""Chooses the lines above a heading that may date it, such as the day that many blogs show: “Thursday, April 19, 2018”.

It counts if its class calls it a date or if it stands inside the element of the posts. A site's clock may look the
same, but stands in the head of the site.
"""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from timeline.ingest.parse.blocks import all_said
from timeline.ingest.parse.elements import FOREIGN_WORDS, SILENT, words_of
from timeline.ingest.parse.labels import is_of_a_keeper, only_label
from timeline.ingest.parse.words import word_set

DATED = word_set(
    "dateheader postdate entrydate articledate storydate newsdate blogdate dayheader dateheading datetitle dateentry"
    " dateline pubdate publishdate published datepublished postedon postmeta entrymeta dateposted"
)
DATE = word_set("date day datum fecha data jour dato time timestamp when")
POSTS = word_set(
    "post posts entry entries blog blogs blogposts hfeed hentry article articles story stories dateouter dateposts"
    " weblog journal diary"
)
LONGEST = 60  # characters of a day, with its weekday and an hour
CLOCK = re.compile(r"[^\W\d_]{3,12},? ")  # with a weekday, as it may be, the clocks of sites begin
FRAME = frozenset(("body", "html"))


def day_above(heading: HtmlElement | None) -> tuple[str, ...]:
    """The line with the day, as a tuple of one, or an empty tuple.

    It must be the next text above the heading, or the one before that if it is called a date.
    """
    before = list(_before(heading)) if heading is not None else []
    for number, (element, around) in enumerate(before):
        text = all_said(element)
        if _may_be_day(text) and _is_posts(element, around, is_next=number == 0):
            return (text,)
    return ()


def nearest(above: list[str]) -> list[str]:
    """The last line, with its label, unless it may be the site's clock or says when an archive saved the page."""
    if any(map(CLOCK.match, above[-1:])) or any(map(is_of_a_keeper, above[-2:-1])):
        return []
    return above[-2:] if any(map(only_label, above[-2:-1])) else above[-1:]


def _before(heading: HtmlElement) -> Iterator[tuple[HtmlElement, HtmlElement]]:
    """The last two elements with text before the heading, each with the element that contains it and the heading."""
    left, node = 2, heading
    while node.getparent() is not None and node.tag not in FRAME:
        around = node.getparent()
        for element in node.itersiblings(preceding=True):
            if isinstance(element.tag, str) and element.tag not in SILENT and element.text_content().strip():
                yield element, around
                left -= 1
                if not left:
                    return
        node = around


def _may_be_day(text: str) -> bool:
    return len(text) <= LONGEST and any(map(str.isdigit, text))


def _is_posts(element: HtmlElement, around: HtmlElement, *, is_next: bool) -> bool:
    named = [words_of(part) for part in element.iter() if isinstance(part.tag, str)]
    words = set().union(*named)
    boxes = [box for box in (around, *around.iterancestors()) if box.tag not in FRAME]
    if not boxes or (words | words_of(around)) & FOREIGN_WORDS:
        return False
    if words & DATED:
        return True
    in_posts = any(box.tag == "article" or words_of(box) & POSTS for box in boxes[:3])
    return in_posts and (is_next or bool(words & DATE))
