"""Finds the day that a page tells its counters of readers: `dataLayer = [{'publishDate': '2018-06-22'}]`, or that
stands with its headline in the data that its scripts show (`"title": …, "publishedAt": …`).

Such data tells of other articles too. So a day counts in a layer of known name if that tells no other, or in the object
that has the page's headline or the end of its address.
"""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from lxml.html import HtmlElement

from timeline.ingest.parse.days import machine_day
from timeline.ingest.parse.words import ALIKE, likeness

LAYER = re.compile(
    r"(?<![\w.])(?:window\.)?(?:dataLayer(?:\.push\(|\s*=)|(?:utag_data|digitalData|pageData|page_data|articleData"
    r"|analyticsData|trackingData|omniture|_sf_async_config|adobeDataLayer)\s*=)[\s\[(]*(?P<object>\{[^<]{0,5000})"
)
PUBLISHED = (
    r"(?:first|article|story|page|content|post|original)?[_.-]?"
    r"(?:(?:publish(?:ed)?|publication|pub)[_.-]?(?:date(?:time)?|time(?:stamp)?|at|on)|date[_.-]?published)"
)
KEY = re.compile(rf"(?<![\w.-])[\"']?{PUBLISHED}[\"']?\s*:\s*[\"']([^\"'\n]{{6,40}})[\"']", re.I)
NAME = re.compile(PUBLISHED, re.I)
TITLES = ("title", "headline", "name")
ADDRESSES = ("slug", "url", "path")
JSON_TYPES = ("application/json", "text/json")
SCRIPTS, LARGEST, MOST = 60, 500_000, 5_000


def day(tree: HtmlElement, titles: Iterable[str], url: str | None) -> str | None:
    """As it is written there; None where several days are told."""
    scripts = [(script.get("type") or "", script.text or "") for script in islice(tree.iter("script"), SCRIPTS)]
    told = [text for kind, body in scripts if kind not in JSON_TYPES for text in _in_layer(body[:LARGEST])]
    held = [text for kind, body in scripts if kind in JSON_TYPES for text in _in_data(body, tuple(titles), url)]
    for found in (held, told):
        days = {machine_day(text) for text in found} - {None}
        if days:
            return found[0] if len(days) == 1 else None
    return None


def _in_layer(script: str) -> Iterator[str]:
    for layer in islice(LAYER.finditer(script), 20):
        yield from (found[1] for found in KEY.finditer(_first_object(layer["object"])))


def _first_object(text: str) -> str:
    """Up to the brace that closes it."""
    depth = 0
    for brace in re.finditer(r"[{}]", text):
        depth += 1 if brace[0] == "{" else -1
        if not depth:
            return text[: brace.end()]
    return text


def _in_data(script: str, titles: tuple[str, ...], url: str | None) -> Iterator[str]:
    if len(script) > LARGEST or not NAME.search(script):
        return
    try:
        waiting: list[Any] = [json.loads(script, strict=False)]
    except (ValueError, RecursionError):
        return
    for _ in range(MOST):
        if not waiting:
            return
        item = waiting.pop()
        if isinstance(item, dict):
            if _is_own(item, titles, url):
                yield from (value for name, value in item.items() if isinstance(value, str) and NAME.fullmatch(name))
            item = list(item.values())
        if isinstance(item, list):
            waiting.extend(reversed(item))


def _is_own(item: dict[str, Any], titles: tuple[str, ...], url: str | None) -> bool:
    named = [item[name] for name in TITLES if isinstance(item.get(name), str)]
    if any(likeness(one, title) >= ALIKE for one in named for title in titles):
        return True
    last = (url or "").split("?")[0].rstrip("/").rpartition("/")[2]
    at = [item[name].rstrip("/").rpartition("/")[2] for name in ADDRESSES if isinstance(item.get(name), str)]
    return len(last) > 5 and last in at
