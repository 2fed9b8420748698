"""Whether a box above an article's text opens it or leads to something else, told by what the box holds.

An opening is running prose. A teaser of something else has a heading or a button of its own, is linked as a whole, or
begins or ends with its link ("Read more"); a link amid the words is how an article names its sources.
"""

import re
from itertools import islice

import lxml.html

from timeline.ingest.parse import beside, blocks

OPENS = re.compile(
    r"\b(lede|lead|leadin|drop ?cap|first para(graph)?|opening|opener|standfirst|chapeau|chapo|vorspann)\b"
)
"""Words of the trade for the paragraph that opens an article: they outweigh others in a box's name."""
INTRO = re.compile(rf"{OPENS.pattern}|\bintro(duction)?\b")
LEADING = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "form", "button", "input", "select", "textarea"))
LETTER = re.compile(r"[^\W\d_]")
LARGEST = 200  # elements; whatever holds more is no opening


def open_asides(tree: lxml.html.HtmlElement) -> None:
    """An aside that is called an opening and leads nowhere is a box of the article's."""
    for aside in tree.iter("aside"):
        if INTRO.search(beside.name(aside)) and leads_nowhere(aside):
            aside.tag = "div"


def is_called_so(box: lxml.html.HtmlElement) -> bool:
    return bool(OPENS.search(beside.name(box)))


def leads_nowhere(box: lxml.html.HtmlElement) -> bool:
    parts = list(islice(box.iter(), LARGEST + 1))
    if len(parts) > LARGEST or any(holder.tag == "a" for holder in blocks.holders(box)):
        return False
    return all(part.tag not in LEADING and (part.tag != "a" or _is_amid_words(part)) for part in parts)


def _is_amid_words(link: lxml.html.HtmlElement) -> bool:
    preceding = link.getprevious()
    before = link.getparent().text if preceding is None else preceding.tail
    return all(LETTER.search(text or "") for text in (before, link.tail))
