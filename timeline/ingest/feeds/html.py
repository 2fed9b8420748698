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
BREAK = re.compile(r"<(?:br|/?(?:p|div|li|tr|h[1-6]|blockquote|td|dd|dt))(?=[\s/>])", re.I)


def safe(markup: str, base: str | None) -> str:
    """HTML that may be shown, with whole addresses."""
    if not MARKUP.search(markup):
        return markup.strip().replace("<", "&lt;").replace(">", "&gt;")
    return str(_cleaner(base).clean(markup)).strip()


def escaped(text: str) -> str:
    """Plain text as HTML."""
    return characters_of(text).strip()


def characters_of(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def line(markup: str) -> str:
    """What HTML says, in one line."""
    if MARKUP.search(markup):
        markup = unescape(_bare().clean(BREAK.sub(r" \g<0>", markup)))
    return words(markup)


def words(text: str) -> str:
    """Plain text in one line, without what nobody sees."""
    return " ".join(characters.clean(text).split())


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
