"""Reads the JSON-LD of a page, also with the usual mistakes: in CDATA or comments, with a semicolon or extra commas.

For each object it is said whether it stands in a list of other articles.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

import lxml.html

from timeline.ingest.parse.words import word_set

PREFIX = re.compile(r"(?:schema:|https?://schema\.org/)(?=\w)")  # before a property: schema:headline
LARGEST = 500_000  # characters of one script; a page's own description is never longer
SCRIPTS, NODES, DEPTH = 20, 5_000, 12
TYPE = re.compile(r"\s*application/(ld\+json|json\+ld)\s*(;.*)?", re.I | re.S)
COMMENT = re.compile(r"^[ \t]*//[^\n]*$|/\*(?:[^*]|\*(?!/)){0,300}\*/", re.M)
TRAILING_COMMA = re.compile(r",(\s*[}\]])")
# What stands under these names is another article than the one that names it.
OTHERS = word_set(
    "itemlistelement itemlist haspart ispartof mentions citation isbasedon relatedlink related liveblogupdate comment"
    " comments subjectof about review itemreviewed appearance firstappearance partofseries partofseason"
    " associatedmedia video workexample workfeatured blogpost sameas"
)


@dataclass(frozen=True)
class Node:
    item: dict[str, Any]
    is_other: bool  # stands in a list or under a name for other articles


def nodes(tree: lxml.html.HtmlElement) -> Iterator[Node]:
    left = NODES
    scripts = [script for script in tree.iter("script") if TYPE.fullmatch(script.get("type") or "")]
    for script in scripts[:SCRIPTS]:
        for node in _inside(_loaded((script.text or "")[:LARGEST])):
            left -= 1
            if left < 0:
                return
            yield node


def _loaded(text: str) -> object:
    text = _unwrapped(text)
    bare = TRAILING_COMMA.sub(r"\1", COMMENT.sub("", text))
    for attempt in dict.fromkeys((text, bare, unescape(bare))):
        try:
            return json.loads(attempt, strict=False, object_hook=_unprefixed)
        except (ValueError, RecursionError):
            continue
    return _sequence(text)


def _unprefixed(item: dict[str, Any]) -> dict[str, Any]:
    return {PREFIX.sub("", name): value for name, value in item.items()}


def _unwrapped(text: str) -> str:
    """The text from the first bracket to the last; around it there are comments, CDATA or code."""
    text = text.replace("]]>", "").replace("<![CDATA[", "")
    starts = [at for at in (text.find("{"), text.find("[")) if at >= 0]
    return text[min(starts, default=len(text)) : max(text.rfind("}"), text.rfind("]")) + 1]


def _sequence(text: str) -> list[object]:
    """The values of a text that has several in a row, up to the first that can't be read."""
    found: list[object] = []
    decoder = json.JSONDecoder(strict=False, object_hook=_unprefixed)
    while text and len(found) < SCRIPTS:
        try:
            value, end = decoder.raw_decode(text)
        except (ValueError, RecursionError):
            break
        found.append(value)
        text = text[end:].lstrip(" \t\r\n;,")
    return found


def _inside(value: object, is_other: bool = False, depth: int = 0) -> Iterator[Node]:
    if depth > DEPTH:
        return
    if isinstance(value, list):
        for item in value:
            yield from _inside(item, is_other, depth + 1)
    elif isinstance(value, dict):
        yield Node(value, is_other)
        for name, inner in value.items():
            if isinstance(inner, dict | list):
                yield from _inside(inner, is_other or name.lower() in OTHERS, depth + 1)
