"""What an element is called whatever prefix its feed writes: "title", "atom:title", "dc:date", in small letters.

Namespaces count by their address; where a feed declares none, or one that nobody knows, by the prefix that is usual.
RSS of every version stands without a prefix.
"""

from functools import lru_cache

from lxml import etree

PREFIXES = {
    "": "rss",
    "http://www.w3.org/2005/atom": "atom",
    "http://purl.org/atom/ns#": "atom",
    "http://example.com/newformat#": "atom",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://purl.org/rss/1.0/": "rss",
    "http://my.netscape.com/rdf/simple/0.9/": "rss",
    "http://channel.netscape.com/rdf/simple/0.9/": "rss",
    "http://my.netscape.com/publish/formats/rss-0.91.dtd": "rss",
    "http://purl.org/net/rss1.1#": "rss",
    "http://purl.org/net/rss1.1": "rss",
    "http://backend.userland.com/rss": "rss",
    "http://backend.userland.com/rss2": "rss",
    "http://blogs.law.harvard.edu/tech/rss": "rss",
    "http://cyber.law.harvard.edu/rss": "rss",
    "http://cyber.law.harvard.edu/rss/rss.html": "rss",
    "http://www.rssboard.org/rss-specification": "rss",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/elements/1.0/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/rss/1.0/modules/syndication/": "sy",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://example.com/dtds/podcast-1.0.dtd": "itunes",
    "http://search.yahoo.com/mrss/": "media",
    "http://search.yahoo.com/mrss": "media",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://www.sitemaps.org/schemas/sitemap/0.9": "rss",
    "http://www.google.com/schemas/sitemap/0.84": "rss",
    "http://www.google.com/schemas/sitemap-news/0.9": "news",
}
USUAL = {**{name: name for name in PREFIXES.values()}, "": "rss", "atom03": "atom", "atom10": "atom", "a10": "atom"}


def name(element: etree._Element) -> str:
    """Of an element; "" of a comment and the like."""
    tag = element.tag
    return _named(tag, element.prefix or "") if isinstance(tag, str) else ""


@lru_cache(maxsize=4096)
def _named(tag: str, prefix: str) -> str:
    address, _, local = tag[1:].rpartition("}") if tag.startswith("{") else ("", "", tag)
    if ":" in local:  # nothing declares its prefix
        prefix, _, local = local.partition(":")
        address = prefix
    known = PREFIXES.get(address.lower().replace("https://", "http://")) or USUAL.get(prefix.lower(), prefix.lower())
    local = local.lower()
    return local if known == "rss" else f"{known}:{local}"
