"""The article that a page's JSON-LD describes (schema.org Article and its kinds)."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import lxml.html

KINDS = ("Article", "BlogPosting", "Posting", "Report")
LARGEST = 500_000  # characters of one script; a page's own description is never longer


@dataclass(frozen=True)
class Described:
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: str | None = None


def article(tree: lxml.html.HtmlElement) -> Described:
    return next((_described(item) for item in _items(tree) if _is_article(item)), Described())


def _items(tree: lxml.html.HtmlElement) -> Iterator[dict[str, Any]]:
    for script in tree.xpath("//script[@type='application/ld+json']")[:10]:
        try:
            loaded = json.loads((script.text or "")[:LARGEST], strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _listed(loaded):
            graph = item.get("@graph") or item if isinstance(item, dict) else None
            yield from (node for node in _listed(graph) if isinstance(node, dict))


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _is_article(item: dict[str, Any]) -> bool:
    kinds = item.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and kind.endswith(KINDS) for kind in kinds)


def _described(item: dict[str, Any]) -> Described:
    return Described(
        title=_string(item.get("headline")) or _string(item.get("name")),
        byline=_names(item.get("author")),
        outlet=_names(item.get("publisher")),
        published=_string(item.get("datePublished")),
    )


def _string(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _names(value: object) -> str | None:
    people = value if isinstance(value, list) else [value]
    names = [_string(person.get("name")) if isinstance(person, dict) else _string(person) for person in people]
    return ", ".join(dict.fromkeys(name for name in names if name)) or None
