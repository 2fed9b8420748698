"""Texts of feeds as HTML that may be shown, and as plain text. What is allowed is listed; all else goes."""

import re
from functools import lru_cache
from html import unescape

import nh3

from timeline.ingest import characters

NAMES = """
a abbr article aside b blockquote br caption cite code dd del details dfn div dl dt em figcaption figure footer
h1 h2 h3 h4 h5 h6 header hr i ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup
table tbody td tfoot th thead time tr tt u ul var wbr
"""
TAGS = frozenset(NAMES.split())
"""No pictures, which tell others who reads; no forms, frames, styles, scripts, SVG or MathML."""
ATTRIBUTES = {
    "a": {"href", "title", "hreflang"},
    "abbr": {"title"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
WITHOUT_CONTENT = {"script", "style", "template", "noscript", "iframe", "object", "svg", "math", "xmp", "noembed"}
SCHEMES = {"http", "https", "mailto"}
MARKUP = re.compile(r"<[a-zA-Z/!?]|&(?:#|\w{2,32};)")
DEEPEST = 200
"""Elements in one another. Whoever parses HTML looks up what is open at each tag; nobody's text is deeper."""
OPENS = re.compile(r"<(/?)(?!(?:br|hr|img|wbr|input|link|meta|p|li|dt|dd|t[rdh]|option)[\s/>])[a-zA-Z]", re.I)
ANY_TAG = re.compile(r"<[^<>]*>?")
BREAK = re.compile(r"<(?:br|/?(?:p|div|li|tr|h[1-6]|blockquote|td|dd|dt))(?=[\s/>])", re.I)


def safe(markup: str, base: str | None) -> str:
    """HTML that may be shown, with whole addresses."""
    if not MARKUP.search(markup):
        return markup.strip().replace("<", "&lt;").replace(">", "&gt;")
    return str(_cleaner(base).clean(_bounded(markup))).strip()


def escaped(text: str) -> str:
    """Plain text as HTML."""
    return characters_of(text).strip()


def characters_of(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def line(markup: str) -> str:
    """What HTML says, in one line."""
    if MARKUP.search(markup):
        markup = unescape(_bare().clean(_bounded(BREAK.sub(r" \g<0>", markup))))
    return words(markup)


def words(text: str) -> str:
    """Plain text in one line, without what nobody sees."""
    joined = " ".join(text.split())
    return joined if joined.isascii() and joined.isprintable() else " ".join(characters.clean(text).split())


def _bounded(markup: str) -> str:
    """The same, or without its tags where they are nested deeper than anybody writes."""
    if markup.count("<") <= DEEPEST:
        return markup
    depth = deepest = 0
    for found in OPENS.finditer(markup):
        depth = max(0, depth - 1) if found[1] else depth + 1
        deepest = max(deepest, depth)
    return markup if deepest <= DEEPEST else ANY_TAG.sub(" ", markup)


@lru_cache(maxsize=16)
def _cleaner(base: str | None) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(TAGS),
        clean_content_tags=WITHOUT_CONTENT,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        url_relative=("rewrite_with_base", base) if base else "deny",
        link_rel="nofollow noopener noreferrer",
    )


@lru_cache(maxsize=1)
def _bare() -> nh3.Cleaner:
    return nh3.Cleaner(tags=set(), clean_content_tags=WITHOUT_CONTENT, attributes={})
