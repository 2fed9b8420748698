"""Finds the authors of a page in JSON-LD, meta elements, marked elements, or lines that say "by": the first of these
that names people counts.
"""

import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from timeline.ingest import clean
from timeline.ingest.parse import byline, eastern, meta
from timeline.ingest.parse.elements import WRITERS, leads_to_writer, words_of
from timeline.ingest.parse.outline import Outline

NO_NAME = re.compile(r"https?:|@|^/|\.com\b", re.I)
SURNAME_FIRST = re.compile(r"([^,\s]+(?: [^,\s]+)?), ([^,\s]+(?: [^,\s]+)?)")
EASTERN = re.compile(r"(?:作者|撰文|記者|记者)\s?[:：]\s?([\u3400-\u9fff·]{2,10})")  # anywhere in its line
MOST = 50


def of(linked: Iterable[str], named: meta.Meta, lines: Outline, houses: tuple[str, ...]) -> str | None:
    found = (byline.people(source, houses) for source in _sources(linked, named, lines))
    return byline.joined(next((names for names in found if names), ()))


def _sources(linked: Iterable[str], named: meta.Meta, lines: Outline) -> Iterator[list[str]]:
    yield list(linked)
    for name in meta.BYLINE:
        yield [_turned(name, text) for text in meta.contents(named, name)[:MOST] if not NO_NAME.search(text)]
    yield from _marked(lines)
    yield [writer for line in lines.head if (writer := eastern.writer(line))]
    yield from ([said] for line in lines.told if len(line) <= 200 and (said := byline.said_in(line)))
    yield [name for line in lines.head if len(line) <= 200 for name in EASTERN.findall(line)]


def _turned(name: str, text: str) -> str:
    """The name with the first name in front, where a meta element has it like a library: "Marlow, Dana"."""
    parts = SURNAME_FIRST.fullmatch(text.strip()) if name.startswith(("citation", "dc")) else None
    return f"{parts[2]} {parts[1]}" if parts else text


def _marked(lines: Outline) -> Iterator[list[str]]:
    """The texts of elements marked as an author's. Those after the article come last: they may be of other articles."""
    own = list(lines.box.iter()) if lines.box is not None else []
    end = own.index([*lines.prose.iter()][-1]) + 1 if lines.prose in own and lines.prose is not None else len(own)
    yield from _texts([element for element in own[:end] if _is_marked(element) or _is_name(element)], lines)
    yield from _texts([element for element in own[end:] if _is_marked(element)], lines)


def _texts(marked: list[HtmlElement], lines: Outline) -> Iterator[list[str]]:
    """The texts to try, one after the other: those that say "by", then all together, as each may have one author."""
    found = [element for element in marked if not _is_foreign(element, lines)][:MOST]
    texts = [byline.JOINT.join(text for text in element.itertext() if text.strip())[:1000] for element in found]
    yield from ([said] for text in texts if (said := byline.said_in(text)))
    yield texts


def _is_marked(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in ("meta", "link", "body", "article", "main"):
        return False
    if "author" in (element.get("rel") or "").split() or element.get("itemprop") in ("author", "creator"):
        return True
    return bool(element.get("class") and words_of(element) & WRITERS) and len(element.text_content()) <= 300


def _is_name(element: HtmlElement) -> bool:
    """Whether the element is a link to an author's page and does not stand in a sentence."""
    parent = element.getparent()
    in_sentence = parent is not None and parent.tag == "p" and clean.is_prose(parent.text_content())
    return element.tag == "a" and leads_to_writer(element) and not in_sentence


def _is_foreign(element: HtmlElement, lines: Outline) -> bool:
    return element in lines.foreign or any(around in lines.foreign for around in element.iterancestors())
