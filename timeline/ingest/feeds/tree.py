"""The tree of a feed's XML, also where it is ill-formed, without anything that its DTD defines.

What stands before the root element goes, and with it every declaration of entities, so that none expands. HTML's own
names of characters (&eacute;) become these characters; any other "&" that begins no reference is meant as one.
"""

import re
from html import unescape

from lxml import etree

ROOT = re.compile(
    r"<(?:[\w.-]{1,40}:)?(?:rss|feed|rdf|channel|entry|urlset|sitemapindex|opml|outlinedocument)(?=[\s/>])", re.I
)
BEFORE = 200_000  # characters in which the root element begins
MOST = 500
"""Items of one feed."""
TOO_MANY = f"It holds more than {MOST} items; the first {MOST} were taken."
PIECE = re.compile(r"<(?:[\w.-]{1,40}:)?(?:item|entry|url|sitemap)(?=[\s>])", re.I)
CDATA, CDATA_END = "<![CDATA[", "]]>"
AMPERSAND = re.compile(
    r"&(?!(?:amp|lt|gt|quot|apos|#[1-9]\d{1,6}|#x[\da-fA-F]{1,6});)(\w{2,32};|\#[xX]?[\da-fA-F]{1,8};)?"
    r"|&\#(?:1[2-5]\d|x[89][\da-fA-F]);"
)
OPENED = re.compile(
    r"<((?:[\w.-]{1,40}:)?(title|description|summary|content|encoded|tagline))(?=[\s>])([^>]{0,400})>", re.I
)
HALVES = re.compile(r"(?:&#(?:x0{0,4}d[89a-f][\da-f]{2}|0{0,4}5[5-7]\d{3});)+", re.I)
"""References to halves of characters, two by two (and to some whole ones beside them)."""
NOT_OF_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def root_at(text: str) -> int:
    """Where the root element of a feed begins; -1 where there is none."""
    at = text.find("<", 0, BEFORE)
    while at >= 0:
        if text.startswith("<!--", at):
            end = text.find("-->", at + 4)
        elif text.startswith("<?", at):
            end = text.find("?>", at)
        elif text.startswith("<!", at):
            end = _end_of_declaration(text, at)
        elif ROOT.match(text, at):
            return at
        else:
            end = at
        if end < 0:
            return -1
        at = text.find("<", end + 1, BEFORE)
    return -1


def _end_of_declaration(text: str, at: int) -> int:
    """Of a DOCTYPE with all that it declares."""
    end, subset = text.find(">", at), text.find("[", at)
    if 0 <= subset < end:
        closed = re.compile(r"\]\s{0,99}>").search(text, subset)
        return closed.end() - 1 if closed else -1
    return end


def read(text: str, at: int) -> tuple[etree._Element | None, bool]:
    """The root element of a feed that begins at a place of its text, and whether all of it was well-formed."""
    whole = text[at:]
    kept = _cut(whole)
    body = _plain(kept)
    root, is_well = _parsed(body)
    if is_well or len(kept) < len(whole) or not PIECE.search(body):
        return root, is_well or len(kept) < len(whole)
    mended, _ = _parsed(_told(body))
    return (mended if mended is not None else root), False


def pieces(text: str, at: int) -> list[str]:
    """The items of a feed, each as an XML document of its own in its root's namespaces: what is left where an error in
    one swallows others."""
    body = _plain(_cut(text[at:]))
    starts = [found.start() for found in PIECE.finditer(body)]
    end = body.find(">")
    if not starts or end < 0 or end > starts[0]:
        return []
    opening, name = body[:end].rstrip("/"), body[1:end].split()[0].rstrip("/")
    return [f"{opening}>{body[a:b]}</{name}>" for a, b in zip(starts, [*starts[1:], len(body)], strict=True)]


def parsed(piece: str) -> etree._Element | None:
    return _parsed(_told(piece))[0]


def _parsed(body: str) -> tuple[etree._Element | None, bool]:
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True,
        remove_comments=True, encoding="utf-8",
    )  # fmt: skip
    try:
        root = etree.fromstring(body.encode(), parser)
    except etree.XMLSyntaxError:
        return None, False
    return root, not any(error.level_name == "FATAL" for error in parser.error_log)


def _cut(text: str) -> str:
    """With a few more items than are taken, which costs less memory than all of them."""
    for number, found in enumerate(PIECE.finditer(text)):
        if number > 2 * MOST:
            return text[: found.start()]
    return text


def _plain(text: str) -> str:
    """With references as XML has them, and what is character data already as it stands."""
    text, kept, at = HALVES.sub(_joined, NOT_OF_XML.sub("", text)), list[str](), 0
    while (start := text.find(CDATA, at)) >= 0:
        end = text.find(CDATA_END, start)
        kept.append(AMPERSAND.sub(_meant, text[at:start]))
        at = end if end >= 0 else len(text)
        kept.append(text[start:at])
    kept.append(AMPERSAND.sub(_meant, text[at:]))
    return "".join(kept)


def _joined(found: re.Match[str]) -> str:
    """The characters that are written as references to their halves, as some exporters write emoji. A half alone is
    none, and libxml2 makes of it what is no text."""
    codes = (int("0" + name if name[0] in "xX" else name, 0) for name in found[0][2:-1].split(";&#"))
    return "".join(map(chr, codes)).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")


def _meant(found: re.Match[str]) -> str:
    written = found.group()
    if written == "&":
        return "&amp;"
    character = unescape(written)
    if character == written or NOT_OF_XML.search(character):
        return "" if written.startswith("&#") else "&amp;" + written[1:]
    return character.replace("&", "&amp;").replace("<", "&lt;")


def _told(body: str) -> str:
    """Texts with HTML in them that is not well-formed XML, as character data."""
    kept, at, unclosed = [], 0, set[str]()
    while found := OPENED.search(body, at):
        name, start = found[1], found.end()
        end = -1 if name in unclosed else body.find(f"</{name}", start)
        if end < 0:
            unclosed.add(name)
            kept.append(body[at:start])
            at = start
            continue
        said = body[start:end]
        kept += [body[at:start], said if _is_sound(said, found[3]) else _as_data(said)]
        at = end
    return "".join((*kept, body[at:]))


def _is_sound(said: str, attributes: str) -> bool:
    return "<" not in said or said.lstrip().startswith("<![CDATA[") or "xhtml" in attributes or bool(PIECE.search(said))


def _as_data(said: str) -> str:
    return said.replace("&amp;", "&").replace("&", "&amp;").replace("<", "&lt;")
