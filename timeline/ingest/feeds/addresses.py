"""Addresses of articles in what people hand over: a list of them, or a newsletter saved as mail (.eml)."""

import email
import email.policy
import re
from collections.abc import Iterable, Iterator
from email.message import EmailMessage, Message

import lxml.etree
import lxml.html

from timeline.addresses.canonical import fingerprint, is_bare
from timeline.addresses.web import is_web_address
from timeline.ingest.parse import decode, mhtml
from timeline.ingest.values import Raw, Skipped

MOST = 500
ADDRESS = re.compile(r"https?://[^\s<>\"'\[\]{}|\\^`]{3,2000}", re.I)
ALONE = re.compile(rf"<?{ADDRESS.pattern}>?", re.I)
BEFORE = re.compile(r"(?:[-*•·>]|\d{1,3}[.)])\s+")
TRAILING = re.compile(r"[).,;:!?…»”’*_]+$")
SERVICE = re.compile(
    r"unsubscrib|manage.{0,20}(?:preference|subscription)|email.?preference|opt.?out|update.?profile|view.{0,12}browser"
    r"|view.?online|forward.?to.?a?.?friend|privacy|terms.of|desabonn|abmeld|abbestell|darse.de.baja",
    re.I,
)
SOCIAL = re.compile(
    r"https?://(?:www\.)?(?:(?:facebook|twitter|x|linkedin|instagram|threads|pinterest)\.com/(?:share|sharer|intent|[\w.-]*/?$)"
    r"|t\.me/|wa\.me/|bsky\.app/profile/[^/]*/?$|list-manage\.com/(?:unsub|profile))",
    re.I,
)
FILE = re.compile(r"\.(?:png|jpe?g|gif|svg|webp|ico|css|js|woff2?)(?:[?#]|$)", re.I)
NO_ARTICLE = Skipped("no_addresses", "The mail links to no article: paste its text instead.")
TOO_DEEP = Skipped("unreadable", "The mail holds parts within parts, deeper than any newsletter: paste its addresses.")
NOT_OF_THE_WEB = Skipped("no_addresses", "None of the addresses in the list is one of a page.")
HEADER = re.compile(rb"(?:^|\n)(?:from|to|subject|date|received|return-path|mime-version|message-id)[ \t]{0,9}:", re.I)


def is_mail(body: bytes) -> bool:
    """Whether it is a saved mail: lines of its head stand at its start."""
    head = body.lstrip()[:4096].partition(b"\r\n\r\n")[0].partition(b"\n\n")[0]
    return len(HEADER.findall(head)) >= 3


def listed(raw: Raw) -> tuple[str, ...] | Skipped | None:
    """The addresses in a list of them, or the articles that a mail links to, in their order, each once. None where it
    is neither: then it is an article itself."""
    if is_mail(raw.body) and not mhtml.is_saved_page(raw):
        try:
            return _bounded(in_mail(raw.body), NO_ARTICLE)
        except RecursionError:
            return TOO_DEEP
    text = decode.decode(raw)
    lines = [BEFORE.sub("", line.strip()) for line in ("" if isinstance(text, Skipped) else text).splitlines()]
    named = [line for line in lines if line]
    return _bounded(_once(map(_bare, named)), NOT_OF_THE_WEB) if named and all(map(ALONE.fullmatch, named)) else None


def _bounded(found: tuple[str, ...], nothing: Skipped) -> tuple[str, ...] | Skipped:
    if len(found) > MOST:
        return Skipped("too_many", f"It names more than {MOST} articles; hand over so many at a time.")
    return found or nothing


def _bare(line: str) -> str:
    return line.strip("<>").rstrip(",;")


def in_mail(body: bytes) -> tuple[str, ...]:
    """The links of a newsletter, without those that serve the mail: to unsubscribe, to share, to its own front page."""
    message = email.message_from_bytes(body, policy=email.policy.default)
    markup, text = _content(message, "html"), _content(message, "plain")
    links = _linked(markup) if markup else ((address, "") for address in _written(text))
    return _once(address for address, words in links if _is_article(address, words))


def _content(message: Message, kind: str) -> str:
    parts = (part for part in message.walk() if part.get_content_type() == f"text/{kind}")
    return next(filter(None, map(_text, parts)), "")


def _text(part: Message) -> str:
    """Of a part of a mail, whatever encoding it claims."""
    if not isinstance(part, EmailMessage) or part.get_content_disposition() == "attachment":
        return ""
    payload = part.get_payload(decode=True)
    kind = f"{part.get_content_type()}; charset={part.get_content_charset('') or 'utf-8'}"
    text = decode.decode(Raw(payload, content_type=kind)) if isinstance(payload, bytes) else ""
    return text if isinstance(text, str) else ""


def _linked(markup: str) -> Iterator[tuple[str, str]]:
    try:
        page = lxml.html.fromstring(
            markup.encode(), parser=lxml.html.HTMLParser(encoding="utf-8", remove_comments=True)
        )
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError):
        return
    for link in page.iter("a"):
        yield (link.get("href") or "").strip(), " ".join(link.text_content()[:500].split())


def _written(text: str) -> Iterator[str]:
    for found in ADDRESS.finditer(text):
        yield TRAILING.sub("", found.group()) if not _has_its_bracket(found.group()) else found.group()


def _has_its_bracket(address: str) -> bool:
    """ ".../Amazon_(company)" ends with a bracket of its own."""
    return address.endswith(")") and address.count("(") == address.count(")")


def _is_article(address: str, words: str) -> bool:
    if not is_web_address(address) or is_bare(address):
        return False
    return not (SERVICE.search(words) or SERVICE.search(address[:300]) or SOCIAL.match(address) or FILE.search(address))


def _once(found: Iterable[str]) -> tuple[str, ...]:
    """The first MOST, and one more where there are more: nobody asks for the rest."""
    once: dict[str, str] = {}
    for one in filter(is_web_address, found):
        once.setdefault(fingerprint(one), one)
        if len(once) > MOST:
            break
    return tuple(once.values())
