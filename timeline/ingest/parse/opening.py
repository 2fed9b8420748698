"""Tells whether an element above an article's text is its opening or leads to another page.

An opening is plain prose. Teasers have a heading or a button, are a link as a whole, or begin or end with one ("Read
more"); a link in the middle of a sentence speaks for prose, since articles name their sources so.
"""

import re
from itertools import islice

import lxml.html

from timeline.ingest import characters
from timeline.ingest.parse import beside, blocks

OPENS = re.compile(
    r"\b(lede|lead|leadin|drop ?cap|first para(graph)?|opening|opener|standfirst|chapeau|chapo|vorspann)\b"
)
"""Journalists' words for the first paragraph of an article; in an element's name they count more than other words."""
INTRO = re.compile(rf"{OPENS.pattern}|\bintro(duction)?\b")
LEADING = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "form", "button", "input", "select", "textarea"))
LETTER = re.compile(r"[^\W\d_]")
LONG = 4  # letters of a word that tells of something
BEGINNING = 5  # letters that a word's forms share: "worker", "workers"
SMALL = frozenset(
    """
    about after been could from have into more over than that their there they this were what when which will with"
    " would your
    """.split()  # noqa: SIM905
)
# Most words of Chinese have two letters.
PAIR = re.compile("(?=([\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]{2}))")
KATAKANA = re.compile("[\u30a1-\u30fa\u30fc]{2,}")
SYLLABLES = re.compile(f"\\b[{characters.SYLLABLES}]{{2}}")  # what follows on them is often an ending
LARGEST = 200  # elements; whatever holds more is no opening


def open_asides(tree: lxml.html.HtmlElement) -> None:
    """Makes each `aside` that is named an opening and leads to no other page an ordinary element of the article."""
    for aside in tree.iter("aside"):
        if INTRO.search(beside.name(aside)) and leads_nowhere(aside):
            aside.tag = "div"


def is_called_so(box: lxml.html.HtmlElement) -> bool:
    return bool(OPENS.search(beside.name(box)))


def may_be_called_so(box: lxml.html.HtmlElement) -> bool:
    return bool(INTRO.search(beside.name(box)))


def speaks_of(text: str, heading: str) -> bool:
    """Whether a text has two words of the headline."""
    return len(telling(text) & telling(heading)) > 1


def telling(text: str) -> set[str]:
    words = (word for word in re.findall(r"[^\W\d_]+", text.casefold()) if len(word) >= LONG)
    return {word[:BEGINNING] for word in words if word not in SMALL} | _telling_in_the_far_east(text)


def _telling_in_the_far_east(text: str) -> set[str]:
    """There few words have four letters, and in Chinese and Japanese no space parts them."""
    return {word for form in (PAIR, KATAKANA, SYLLABLES) for word in form.findall(text)}


def leads_nowhere(box: lxml.html.HtmlElement) -> bool:
    parts = list(islice(box.iter(), LARGEST + 1))
    if len(parts) > LARGEST or any(holder.tag == "a" for holder in blocks.holders(box)):
        return False
    return all(part.tag not in LEADING and (part.tag != "a" or _is_amid_words(part)) for part in parts)


def _is_amid_words(link: lxml.html.HtmlElement) -> bool:
    preceding = link.getprevious()
    before = link.getparent().text if preceding is None else preceding.tail
    return all(LETTER.search(text or "") for text in (before, link.tail))
