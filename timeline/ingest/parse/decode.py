"""Decodes the bytes of a source to characters as browsers do, also if its encoding is stated wrongly.

A byte order mark wins. Else what reads as UTF-8 is UTF-8, whatever its label. Else the labels of the HTTP header and of
the page (encoding.spec.whatwg.org: "gb2312" is GBK, "iso-8859-1" is windows-1252), else the page's language.
"""

import re

import webencodings

from timeline.ingest import characters
from timeline.ingest.parse import browser_codecs
from timeline.ingest.parse.browser_codecs import WIDER
from timeline.ingest.values import Raw, Skipped

LIMIT = 10 * 1024 * 1024  # bytes of one page, after decompression
MAGIC = {
    b"%PDF": "a PDF",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"PK\x03\x04": "a ZIP archive",
    b"\x1f\x8b": "a gzip archive",
    b"\x7fELF": "a program",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"SQLite format 3": "a database",
    b"OggS": "a sound file",
    b"ID3": "a sound file",
}
MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b")) + b"\x7f"
HEAD = 4096  # bytes in which a page names its encoding
COMMENT = re.compile(rb"<!--.{0,4096}?(?:-->|\Z)", re.S)
IN_HEADER = re.compile(r"""charset\s{0,9}=\s{0,9}["']?\s{0,9}([^\s"';,]{2,40})""", re.I)
IN_META = re.compile(rb"""<meta\b[^>]{0,400}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([^\s"'/;>]{2,40})""", re.I)
IN_XML = re.compile(rb"""\s{0,99}<\?xml\b[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([^"'>]{2,40})""", re.I)
LANGUAGE = re.compile(rb"""<html\b[^>]{0,400}?\blang\s{0,9}=\s{0,9}["']?([a-z]{2}(?:-[a-z]{2,4})?)""", re.I)
# What browsers take for a page without a label, by language (html.spec.whatwg.org, "determining the encoding").
OF_LANGUAGE = {
    "ja": ("shift_jis", "euc-jp"),
    "zh": ("gb18030", "big5"),
    "ko": ("euc-kr",),
    "el": ("iso-8859-7",),
    "he": ("windows-1255",),
    "th": ("windows-874",),
    "tr": ("windows-1254",),
    "vi": ("windows-1258",),
    **dict.fromkeys(("zh-tw", "zh-hk"), ("big5", "gb18030")),
    **dict.fromkeys(("ru", "uk", "be", "bg", "sr", "mk", "kk"), ("windows-1251",)),
    **dict.fromkeys(("pl", "hu", "sl"), ("iso-8859-2",)),
    **dict.fromkeys(("cs", "sk", "hr"), ("windows-1250",)),
    **dict.fromkeys(("ar", "fa", "ur"), ("windows-1256",)),
    **dict.fromkeys(("et", "lt", "lv"), ("windows-1257",)),
}
# More than one of Python's codecs where none reads all of what pages hold.
SEVERAL = {"euc-jp": ("euc_jp", "euc_jis_2004"), "iso-2022-jp": ("iso2022_jp", "iso2022_jp_ext")}
SHIFTS = re.compile(rb"\x1b(?:\$[@B]|\([BIJ])")  # ISO-2022-JP is ASCII to look at
# Bytes that were UTF-16 have been read by their NULs; under any other bytes its label is wrong.
UNTRUSTED = ("utf-8", "utf-16le", "utf-16be", "replacement", "x-user-defined")
HTML = re.compile(
    r"\s*(<\?xml[^>]*>\s*)?(<!--.{0,2000}?-->\s*)?<(!doctype html|html|head|body|article|main|meta|title|div|p)\b",
    re.I | re.S,
)


def decode(raw: Raw) -> str | Skipped:
    """The text of a source, without invisible characters and with plain line ends; Skipped if it is no text."""
    body = raw.body
    if len(body) > LIMIT:
        return Skipped("too_large", f"The source has {len(body):,} bytes; the limit is {LIMIT:,}.")
    if not body.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        return Skipped("empty", "The source holds no text at all.")
    text = _marked(body) or _wide(body) or _refused(body) or _unmarked(body, raw)
    return text if isinstance(text, Skipped) else _plain(text, raw)


def is_markup(text: str, raw: Raw) -> bool:
    """Whether a text is HTML: it begins with a tag, or is said to be HTML and has a tag near its start."""
    if HTML.match(text[:4000]):
        return True
    named = "html" in (raw.content_type or "").lower() or raw.name.lower().endswith((".html", ".htm", ".xhtml"))
    return named and "<" in text[:20_000]


def _marked(body: bytes) -> str | None:
    for mark, charset in MARKS.items():
        if body.startswith(mark):
            return body.decode(charset, "replace")
    return None


def _wide(body: bytes) -> str | None:
    """The text of UTF-16 without a byte order mark: every other byte of `<` or a space is 0; None if it is not that."""
    start = body[: 2 * HEAD]
    even, odd = start[::2].count(0), start[1::2].count(0)
    if 10 * max(even, odd) < len(start) or 20 * min(even, odd) > max(even, odd):
        return None
    text = body.decode("utf-16-be" if even > odd else "utf-16-le", "replace")
    controls = sum(1 for c in text[:HEAD] if c < " " and c not in "\t\n\r\f")
    return text if _is_whole(text) and 50 * controls <= len(text[:HEAD]) else None


def _refused(body: bytes) -> Skipped | None:
    for magic, what in MAGIC.items():
        if body.startswith(magic):
            return Skipped("binary", f"The source is {what}, not a page: save the article as .html or .txt.")
    start = body[:65_536]
    if len(start) - len(start.translate(None, CONTROLS)) > len(start) // 50:
        return Skipped("binary", "The source is not text: more than one byte in fifty is a control character.")
    return None


def _unmarked(body: bytes, raw: Raw) -> str | Skipped:
    labelled = _codecs(_labels(body, raw))
    shifted = ["iso2022_jp", "iso2022_jp_ext"] if SHIFTS.search(body[:65_536]) else []
    for codec in (*shifted, "utf-8", *labelled):
        try:
            return browser_codecs.decode(body, codec)
        except UnicodeDecodeError:
            continue
    return _damaged_utf8(body) or _damaged(body, labelled) or _by_language(body) or _western(body)


def _labels(body: bytes, raw: Raw) -> list[str]:
    """The encodings that are stated: in the HTTP header, then in a meta element or XML declaration of the page.

    Those in comments and scripts do not count.
    """
    head = COMMENT.sub(b"", body[:HEAD])
    found = [*IN_META.findall(head), *IN_XML.findall(head)]
    return IN_HEADER.findall(raw.content_type or "") + [label.decode("ascii", "ignore") for label in found]


def _codecs(labels: list[str]) -> list[str]:
    """Python's codecs for the labels of encodings, without labels that browsers don't know."""
    found = [encoding for label in labels if (encoding := webencodings.lookup(label))]
    named = [encoding for encoding in found if encoding.name not in UNTRUSTED]
    return [codec for one in named for codec in SEVERAL.get(one.name, (WIDER.get(one.name, one.codec_info.name),))]


def _damaged_utf8(body: bytes) -> str | None:
    """The text as UTF-8 with broken characters as U+FFFD; None if there are so many that it can't be UTF-8."""
    text = body.decode("utf-8", "replace")
    broken, whole = text.count("\ufffd"), sum(1 for c in text[:200_000] if c > "\x7f" and c != "\ufffd")
    return text if whole > 10 * broken else None


def _damaged(body: bytes, codecs: list[str]) -> str | None:
    """The text by the first codec that leaves only a few characters broken, which become U+FFFD; None if none does."""
    texts = (browser_codecs.decode(body, codec, "replace") for codec in codecs)
    return next((text for text in texts if _is_whole(text)), None)


def _is_whole(text: str) -> bool:
    """Whether few characters are broken: one in fifty of those that aren't ASCII, or a quarter if these are rare."""
    broken, strange = text.count("\ufffd"), sum(1 for c in text if c > "\x7f")
    return 50 * broken <= strange or (50 * strange <= len(text) and 4 * broken <= strange)


def _by_language(body: bytes) -> str | None:
    """The text by the encoding that was usual for pages in its language, for a page that states no encoding."""
    stated = LANGUAGE.search(COMMENT.sub(b"", body[:HEAD]))
    name = stated[1].decode("ascii").lower() if stated else ""
    for codec in _codecs(list(OF_LANGUAGE.get(name) or OF_LANGUAGE.get(name[:2], ()))):
        try:
            return browser_codecs.decode(body, codec)
        except UnicodeDecodeError:
            continue
    return None


def _western(body: bytes) -> str | Skipped:
    text = body.decode("cp1252", "replace")
    if _is_whole(text):
        return text
    return Skipped("undecodable", "Its characters fit neither UTF-8 nor any encoding it names: save it as UTF-8.")


def _plain(text: str, raw: Raw) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return characters.clean_markup(text) if is_markup(text, raw) else characters.clean(text)
