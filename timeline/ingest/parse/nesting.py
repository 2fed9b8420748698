"""Repairs elements that contain paragraphs though HTML does not allow it, because a tag was left open or crossed.

A `p`, `font` or `b` that contains paragraphs is made a `div`, and the loose text between them is put into paragraphs of
its own. Then the text falls into the paragraphs that a browser shows.
"""

from lxml.html import HtmlElement

from timeline.ingest import clean
from timeline.ingest.parse import beside
from timeline.ingest.parse.blocks import PARTS
from timeline.ingest.parse.words import word_set

NO_BOXES = word_set("p font b big i em strong small span tt u h2 h3 h4 h5 h6")  # may hold none, and do on real pages


def straighten(tree: HtmlElement) -> None:
    for around in _wrongly_around(tree):
        around.tag = "div"
        _set_apart(around)


def _wrongly_around(tree: HtmlElement) -> list[HtmlElement]:
    """The elements that contain a block of prose, though their tags may not contain blocks."""
    found: dict[HtmlElement, None] = {}
    for box in tree.iter("p", "div", "td", "li", "blockquote", "center"):
        if box.getparent() is None or box.getparent().tag not in NO_BOXES or not clean.is_prose(beside.said(box)):
            continue
        for around in box.iterancestors():
            if around in found or around.tag not in NO_BOXES:
                break
            found[around] = None
    return list(found)


def _set_apart(around: HtmlElement) -> None:
    """Puts each run of text and inline elements between two blocks into a paragraph."""
    children = list(around)
    run = _paragraph(around, around.text)
    around.text = None
    around.insert(0, run)
    for child in children:
        if child.tag in PARTS:
            _drop_if_empty(run)
            run = _paragraph(around, child.tail)
            child.tail = None
            child.addnext(run)
        else:
            run.append(child)
    _drop_if_empty(run)


def _paragraph(around: HtmlElement, text: str | None) -> HtmlElement:
    made = around.makeelement("p")
    made.text = text
    return made


def _drop_if_empty(run: HtmlElement) -> None:
    parent = run.getparent()
    if parent is not None and not len(run) and not (run.text or "").strip():
        parent.remove(run)
