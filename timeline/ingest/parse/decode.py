"""From bytes to characters, honestly: a wrong label is corrected, what is no text is said to be none."""

import re

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
CHARSET = re.compile(rb"""charset\s{0,9}=\s{0,9}["']?([A-Za-z0-9_:.-]{2,30})""", re.I)
# The labels that pages carry; Python knows others ("unicode_escape") that a page has no business with.
KNOWN = re.compile(
    r"utf-?8|utf-?16(le|be)?|iso-?8859-\d+|latin-?1|windows-125\d|cp125\d|koi8-[ru]|gb\w+|big5|euc-\w+|shift_jis|macintosh",
    re.I,
)
HTML = re.compile(
    r"\s*(<\?xml[^>]*>\s*)?(<!--.{0,2000}?-->\s*)?<(!doctype html|html|head|body|article|main|meta|title|div|p)\b",
    re.I | re.S,
)


def decode(raw: Raw) -> str | Skipped:
    """The characters of what arrived, without NULs, with plain line ends."""
    body = raw.body
    if len(body) > LIMIT:
        return Skipped("too_large", f"The source has {len(body):,} bytes; the limit is {LIMIT:,}.")
    if not body.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        return Skipped("empty", "The source holds no text at all.")
    text = _marked(body) or _refused(body) or _unmarked(body, raw)
    return text if isinstance(text, Skipped) else _plain(text)


def is_markup(text: str, raw: Raw) -> bool:
    """HTML by its own first tag, or by its carrier's word when a tag stands anywhere near the start."""
    if HTML.match(text[:4000]):
        return True
    named = "html" in (raw.content_type or "").lower() or raw.name.lower().endswith((".html", ".htm", ".xhtml"))
    return named and "<" in text[:20_000]


def _marked(body: bytes) -> str | None:
    for mark, charset in MARKS.items():
        if body.startswith(mark):
            return body.decode(charset, "replace")
    return None


def _refused(body: bytes) -> Skipped | None:
    for magic, what in MAGIC.items():
        if body.startswith(magic):
            return Skipped("binary", f"The source is {what}, not a page: save the article as .html or .txt.")
    start = body[:65_536]
    if len(start) - len(start.translate(None, CONTROLS)) > len(start) // 50:
        return Skipped("binary", "The source is not text: more than one byte in fifty is a control character.")
    return None


def _unmarked(body: bytes, raw: Raw) -> str | Skipped:
    for charset in ("utf-8", *_declared(body, raw)):
        try:
            return body.decode(charset)
        except (UnicodeDecodeError, LookupError):
            continue
    return _damaged_utf8(body) or _western(body)


def _declared(body: bytes, raw: Raw) -> list[str]:
    labels = CHARSET.findall((raw.content_type or "").encode("ascii", "ignore")) + CHARSET.findall(body[:4096])
    names = [label.decode("ascii") for label in labels]
    return [name for name in names if KNOWN.fullmatch(name) and name.lower() not in ("utf-8", "utf8")]


def _damaged_utf8(body: bytes) -> str | None:
    """UTF-8 with a few broken characters keeps them visible as U+FFFD; many mean that it was never UTF-8."""
    text = body.decode("utf-8", "replace")
    broken, whole = text.count("\ufffd"), sum(1 for c in text[:200_000] if c > "\x7f" and c != "\ufffd")
    return text if whole > 10 * broken else None


def _western(body: bytes) -> str | Skipped:
    try:
        return body.decode("cp1252")
    except UnicodeDecodeError:
        return Skipped("undecodable", "Its characters fit neither UTF-8 nor any encoding it names: save it as UTF-8.")


def _plain(text: str) -> str:
    return text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
