"""Lists of feeds as OPML (opml.org/spec2.opml), as feed readers hand them over."""

from collections.abc import Iterable

from lxml import etree

from timeline.addresses.canonical import fingerprint
from timeline.ingest.feeds import html, tree
from timeline.ingest.feeds.elements import address
from timeline.ingest.feeds.names import name
from timeline.ingest.feeds.values import Found
from timeline.ingest.parse import decode
from timeline.ingest.values import Raw, Skipped

ROOTS = ("opml", "outlinedocument")
MOST = 5_000
NO_LIST = Skipped("not_a_list", "It is no list of feeds: OPML was expected.")
TOO_MANY = Skipped("too_many", f"The list names more than {MOST:,} feeds: part it.")


def read(body: bytes) -> tuple[Found, ...] | Skipped:
    """The feeds of a list, in its order, each once however its address is spelt; folders are passed through."""
    text = decode.decode(Raw(body))
    if isinstance(text, Skipped):
        return text
    at = tree.root_at(text)
    root = tree.read(text, at)[0] if at >= 0 else None
    if root is None or name(root) not in ROOTS:
        return NO_LIST
    found = (
        _feed({key.lower(): value for key, value in outline.attrib.items()}) for outline in root.iter("{*}outline")
    )
    once: dict[str, Found] = {}
    for one in filter(None, found):
        once.setdefault(fingerprint(one.url), one)
    return tuple(once.values()) if len(once) <= MOST else TOO_MANY


def _feed(told: dict[str, str]) -> Found | None:
    url = address(told.get("xmlurl"), None)
    kind = (told.get("type") or "").strip().lower()
    return Found(url, html.words(told.get("title") or told.get("text") or ""), kind) if url else None


def write(feeds: Iterable[Found], title: str) -> bytes:
    """A list of feeds that feed readers, and `read`, take."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = html.words(title)
    body = etree.SubElement(root, "body")
    for feed in feeds:
        told = html.words(feed.title) or feed.url
        etree.SubElement(body, "outline", text=told, title=told, type=feed.kind or "rss", xmlUrl=feed.url)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)
