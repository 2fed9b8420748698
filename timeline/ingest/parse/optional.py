"""Tags that HTML lets a page leave out: libxml2 keeps what it doesn't know (article, main, header …) in the head."""

from lxml.html import HtmlElement

from timeline.ingest.parse.words import word_set

OF_HEADS = word_set("base basefont bgsound link meta title style script noscript template object")


def open_body(tree: HtmlElement) -> None:
    """The body begins where a browser begins it: with the first element that no head may hold."""
    head = tree.find("head") if tree.tag == "html" else None
    if head is None:
        return
    children = list(head)
    first = next((at for at, child in enumerate(children) if child.tag not in OF_HEADS), len(children))
    _put_before(_body(tree), children[first:])


def _body(tree: HtmlElement) -> HtmlElement:
    body = tree.find("body")
    if body is None:
        body = tree.makeelement("body")
        tree.append(body)
    return body


def _put_before(body: HtmlElement, moved: list[HtmlElement]) -> None:
    """Words that the body began with stay behind what is put before them."""
    if not moved:
        return
    words, body.text = body.text, None
    body[:0] = moved
    moved[-1].tail = (moved[-1].tail or "") + (words or "")
