"""Clears away what keeps an article's text from being found: a form around the whole page, and readers' comments."""

import re
from functools import lru_cache

import lxml.html

from timeline.ingest import clean
from timeline.ingest.parse import blocks, voices

COMMENTS = re.compile(
    r"\b(comments|commentlist|commenters|replies|respond|responses|disqus|dsq|talkback|livefyre"
    r"|comment (list|section|thread|area|form|box|stream)"
    r"|kommentare?n?|kommentarer|commentaires|comentarios|commenti|reacties|komentarze|komentare|kommentit|yorumlar)\b"
)
MAY_BE_COMMENTS = re.compile(rf"{COMMENTS.pattern}|\b(comment|reply|response)\b")  # one may be called so, several are
HINT = re.compile(
    "comment|repl|respon|disqus|dsq|talkback|livefyre|komment|koment|coment|reacties|yorumlar"
    "|discussi|diskussion|thread|conversation|forum|debate|talk"
)
BOXES = ("div", "section", "aside", "ol", "ul", "li", "details", "article")
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|[\W_\d]+")


def open_forms(tree: lxml.html.HtmlElement) -> None:
    """Makes forms that contain prose ordinary elements: some servers put a form around the whole page."""
    for form in tree.iter("form"):
        if any(clean.is_prose(said(paragraph)) for paragraph in form.iter("p", "div", "td")):
            form.tag = "div"


def drop_comments(tree: lxml.html.HtmlElement) -> None:
    """Removes elements whose names say that they contain comments.

    One that contains the page's first prose or an h1 stays: there the name is that of the article's element. A name
    that single elements have too ("reply") counts only if a neighbour has such a name as well, and one that a part of
    the article may have ("discussion") if readers' voices are in it.
    """
    hinted = [(box, name(box)) for box in tree.iter(*BOXES) if _hints(box)]
    named = [(box, called) for box, called in hinted if MAY_BE_COMMENTS.search(called)]
    boxes = {box for box, _ in named}
    found = [box for box, called in named if COMMENTS.search(called) or {box.getprevious(), box.getnext()} & boxes]
    found += [box for box, called in hinted if voices.DISCUSSION.search(called) and voices.are_in(box)]
    first = next((p for p in tree.iter("p") if clean.is_prose(said(p))), None) if found else None
    around = set() if first is None else set(blocks.holders(first))
    for box in found:
        if around and box not in around and box.find(".//h1") is None and box.getparent() is not None:
            box.drop_tree()


def _hints(box: lxml.html.HtmlElement) -> bool:
    """Whether a class or id may be about comments."""
    called, key = box.get("class"), box.get("id")
    return bool((called and _is_hint(called)) or (key and _is_hint(key)))


@lru_cache(maxsize=4096)
def _is_hint(called: str) -> bool:
    """Kept in memory, since many elements have the same."""
    return bool(HINT.search(called.lower()))


def said(element: lxml.html.HtmlElement) -> str:
    return blocks.all_said(element) if element.tag == "p" else " ".join((element.text or "").split())


def name(element: lxml.html.HtmlElement) -> str:
    return CAMEL.sub(" ", f"{element.get('id', '')} {element.get('class', '')}").lower()
