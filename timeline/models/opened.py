"""Undoes what keeps the letters of a name apart in a text, or what is glued to it.

These are tags and references of HTML, letters escaped in addresses, signs and spaces between letters, small capitals
and letters drawn in boxes, numbers at the end of a handle, and endings behind an apostrophe.
"""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

from anyascii import anyascii

from timeline.models.titles import BEFORE_SURNAMES

# Before a word that is a whole handle, or whose letters stood apart: there small letters tell nothing.
APART = "¶ ¶"
INLINE = re.compile(
    r"</?(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup"
    r"|tt|u|var|wbr)(?:[\s/][^<>]*)?>|<!--[^>]{0,500}-->",
    re.I | re.S,
)
BREAK = re.compile(r"<br\b[^<>]*>", re.I)
BLOCK = re.compile(r"</?[a-z][^<>]*>", re.I)
ESCAPED = re.compile(r"(?:%[0-9a-f]{2})+", re.I)
REFERENCE = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]\w{1,30});", re.I)
SET_APART = re.compile(
    r"(?<!\w)[^\W\d_](?P<sign>[ \u00a0\u2002-\u200a._·•‧*~|/,\-‐‑–—]{1,3})[^\W\d_](?:(?P=sign)[^\W\d_]){1,60}(?!\w)"
)
SIGNS = re.compile(r"(?<=[^\W\d_])[*_~`|\\·•‧+=\-‐‑‒–—―−]+(?=[^\W\d_])")
NUMBER = re.compile(r"(?<=[^\W\d_])\d{1,4}(?![^\W_])")
# What somebody puts inside a name, such as a maiden name; brackets inside a word are around a letter (“W[o]rker”).
ASIDE = re.compile(
    r"""(?:,\s*(?:née?|born|geb|formerly|alias|aka)\b[^,\n]{1,40}, | ,\s*(?:[“„][^“”\n]{1,30}[“”]|"[^"\n]{1,30}"),(?=\s)
    | \s*(?<!\w)(?:\([^()\n]{1,60}\) | \[[^\[\]\n]{1,60}\] | \{[^{}\n]{1,60}\} | （[^（）\n]{1,60}）
    | [“„][^“”\n]{1,30}[“”] | «[^«»\n]{1,30}» | "[^"\n]{1,30}" | [–—][^–—\n]{1,40}[–—]))(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
BRACKETS = re.compile(r"(?<=[^\W\d_])[\[\](){}]+(?=[^\W\d_])")
OVERTURNED = re.compile("\u202e([^\u202c\n]+)")  # shown from right to left, so typed from the end of the name
GLUED = re.compile(rf"(?<![^\W_])(?P<particle>(?i:{BEFORE_SURNAMES}))(?=[A-Z][a-z])")
ENDING = re.compile(r"(?<=[^\W\d_]{3})['’][^\W\d_]{1,6}(?!\w)")
HANDLE = re.compile(r"(?<![\w.+-])(?:[\w.+-]{3,64}(?=@[\w-])|(?<=[@/~])[\w.+-]{3,64}(?![\w.+@-]))")
DRAWN = re.compile(
    "[\u1d00-\u1d7f\ua730-\ua731\u0262\u026a\u0274\u0276\u0280\u028f\u0299\u029c\u029f\U0001f130-\U0001f189\U0001f1e6-\U0001f1ff]"
)


def marked_down(text: str) -> str:
    """The text that HTML and addresses show, without tags; a tag that is no part of a line ends the sentence."""
    for _time in range(2):  # “&amp;#77;” is “&#77;”, and that is M
        text = ESCAPED.sub(lambda found: unquote(found.group()), text) if "%" in text else text
        text = BLOCK.sub(" \n\n ", BREAK.sub(" ", INLINE.sub("", text))) if "<" in text else text
        text = REFERENCE.sub(lambda found: unescape(found.group()), text) if "&" in text else text
    return text


def opened(text: str) -> Iterator[str]:
    """Further readings of a text: only those that differ from it."""
    for pattern in (SIGNS, NUMBER, ENDING, BRACKETS, ASIDE):
        if pattern.search(text):
            yield pattern.sub("", text)
    if SET_APART.search(text):
        yield SET_APART.sub(lambda found: _joined(found.group(), found["sign"]), text)
    if OVERTURNED.search(text):
        yield OVERTURNED.sub(lambda found: found[1][::-1], text)
    if GLUED.search(text):
        yield unglued(text)
    if DRAWN.search(text):
        yield DRAWN.sub(lambda found: anyascii(found.group()), text)


def unglued(text: str) -> str:
    """The text with a space behind the particle of a surname: “alKarimi” gives “al Karimi”."""
    return GLUED.sub(r"\g<particle> ", text)


def alone(text: str) -> Iterator[str]:
    """The handles in a text, and the words whose letters stand apart, each in one word of letters."""
    yield from (re.sub(r"[\W\d_]+", "", found.group()) for found in HANDLE.finditer(text))
    yield from (_joined(found.group(), found["sign"]) for found in SET_APART.finditer(text))


def _joined(apart: str, sign: str) -> str:
    return apart.replace(sign, "")
