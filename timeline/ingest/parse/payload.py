"""Finds an article's text in the data of a page that is empty until its scripts have run.

JSON-LD has the text as `articleBody`; Next.js, Nuxt and the like put everything that a page shows into one script, as
JSON. All strings that are prose, or HTML with prose, are looked at; the list or object with most of it has the article.
This is done only if the page itself has no article.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator

import lxml.html

from timeline.ingest import clean
from timeline.ingest.parse import blocks, json_scripts

TYPES = ("application/json", "text/json", "text/x-json")
LARGEST, MOST = 2_000_000, 20_000  # characters of one script; values looked at


def scripts(tree: lxml.html.HtmlElement) -> tuple[str, ...]:
    """The contents of scripts that may have a text; to be read before scripts are removed from the page."""
    found = (script for script in tree.iter("script") if _is_data(script.get("type") or ""))
    return tuple((script.text or "")[:LARGEST] for script in found)[: json_scripts.SCRIPTS]


def text(carried: Iterable[str]) -> tuple[str, ...]:
    texts = (_paragraphs(script) for script in carried)
    best = max(texts, key=lambda lines: sum(map(len, lines)), default=[])
    return clean.body(list(dict.fromkeys(best)))


def _is_data(kind: str) -> bool:
    return kind.strip().lower() in TYPES or bool(json_scripts.TYPE.fullmatch(kind))


def _paragraphs(script: str) -> list[str]:
    held: dict[int, list[str]] = defaultdict(list)
    for holder, value in _strings(_loaded(script)):
        held[holder].extend(_prose(value))
    return max(held.values(), key=lambda lines: sum(map(len, lines)), default=[])


def _loaded(script: str) -> object:
    try:
        return json.loads(script.strip().removesuffix(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _strings(value: object) -> Iterator[tuple[int, str]]:
    """All strings, each with the number of the list that contains it, directly or in an object."""
    waiting: list[tuple[int, object]] = [(0, value)]
    for number in range(1, MOST):
        if not waiting:
            return
        holder, item = waiting.pop()
        if isinstance(item, str):
            yield holder, item
        elif isinstance(item, list):
            waiting.extend((number, inner) for inner in reversed(item))
        elif isinstance(item, dict):
            waiting.extend((holder, inner) for inner in reversed(item.values()))


def _prose(value: str) -> Iterator[str]:
    """The paragraphs of one string, which may be HTML."""
    if len(value) < clean.PROSE // 3:
        return
    lines = (block.text for block in blocks.of(_tree(value))) if "</" in value else value.splitlines()
    joined = (" ".join(line.split()) for line in lines)
    yield from (line for line in joined if clean.is_prose(line))


def _tree(markup: str) -> lxml.html.HtmlElement:
    return lxml.html.fromstring(f"<div>{markup}</div>", parser=lxml.html.HTMLParser(remove_comments=True))
