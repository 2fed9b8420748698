"""One address for one article: what differs without meaning goes, what may mean something stays.

    canonical(url)     what is kept: RFC 3986 §6.2.2–6.2.3 (case, percent-encoding, dot segments, default port), the
                       host by UTS 46 and IDNA 2008, without what only tells of the reader's way or visit
    fingerprint(url)   what is looked up by: one for all spellings that hardly ever lead to two pages (http or https,
                       www or not, a last slash, the AMP, mobile and print copies, the order of parameters)
    is_believable(url) whether a page that names it as its own address may be taken at its word
    is_bare(url)       whether it is the front page of a site

The part behind # is kept where it names the page (`#!/…`, `#/…`), and goes where it names a place in it.
"""

import hashlib
import ipaddress
import re
import unicodedata
from functools import lru_cache
from urllib.parse import quote, unquote, unquote_to_bytes, urlsplit, urlunsplit

import idna

from timeline.addresses.query import cleaned, plain

PORTS = {"http": 80, "https": 443}
SAFE = "!$&'()*+,;=:@/?%-._~[]|"
UNRESERVED = re.compile(r"[\w.~-]", re.ASCII)
ESCAPED = re.compile(r"%([0-9a-f]{2})", re.I)
# A letter and what stands behind it that is no ASCII: é is one character or e with an accent (RFC 3987 §5.3.2.2).
MARKED = re.compile(r"[a-z0-9]?(?:%[89a-f][0-9a-f])+", re.I)
AMPERSAND = re.compile(r"&(?:amp|#0*38|#x0*26);", re.I)
WRAPPED = re.compile(r"[<\"'“”‘’]*(?:url:)?\s*(.*?)[>\"'“”‘’]*", re.I | re.S)
SESSION = re.compile(r";(?:jsession|phpsess|s(?:ession)?_?)id=[^/;?]*", re.I)
AMP_CACHE = re.compile(
    r"https?://(?:www\.google\.[a-z.]{2,6}/amp|[\w-]+\.cdn\.ampproject\.org/(?:c|v|i|wp))/(?:(s)/)?(?=[\w-]+\.)", re.I
)
ROUTE = re.compile(r"(?=[!/])!?/?(?=.*\w).*")
COPY_HOST = re.compile(r"(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)")
COPY_PATH = re.compile(
    r"^/amp(?=/.)|/(?:amp|print)/*$|\.amp(?=\.html?$)|\.amp$|/(?:index|default)\.(?:html?|php|aspx?)$|/+$"
)
FRONT = re.compile(
    r"/(?:[a-z]{2}(?:[-_][a-z]{2})?/)?(?:(?:home|index|default|start|main|welcome)(?:\.(?:s?html?|php|aspx?|jsp))?/?)?",
    re.I,
)
SECTION = re.compile(
    r"/(?:[a-z]{2}/)?(?:(?:category|categories|tag|tags|section|sections|topic|topics|author|authors|search)(?:/.*)?"
    r"|(?:news|politics|business|tech|technology|world|opinion|culture|sports?|science|economy|local|latest|archives?"
    r"|blog|articles?|stories|posts?|press|magazine)/?)",
    re.I,
)
NOT_PUBLIC = re.compile(r"(?:localhost|.*\.(?:local|localhost|internal|test|invalid|lan|intranet|home\.arpa))", re.I)
WORKSHOP = re.compile(r"(?:cms|staging|stage|preview|draft|dev|test|origin)(?:-[\w-]+)?\..+\..+", re.I)


@lru_cache(maxsize=1024)
def canonical(url: str | None) -> str | None:
    """The one address that is kept; None when the text is no web address."""
    text = AMP_CACHE.sub(lambda found: f"http{found[1] or ''}://", _unwrapped(url or ""))
    try:
        parts = urlsplit(text.replace("\\", "/"))
        host, port = _host(parts.hostname or ""), parts.port
    except (ValueError, UnicodeError):
        return None
    scheme = parts.scheme.lower()
    if scheme not in PORTS or not host:
        return None
    where = host if port in (None, PORTS[scheme]) else f"{host}:{port}"
    path = _without_dots(_normal(SESSION.sub("", parts.path))) or "/"
    return urlunsplit((scheme, where, path, cleaned(_normal(parts.query), host), _route(parts.fragment)))


def fingerprint(url: str | None) -> str:
    """SHA-256 of the address as it is looked up by; "" when it is no address."""
    kept = canonical(url)
    return hashlib.sha256(_plain(kept).encode()).hexdigest() if kept else ""


def is_bare(url: str) -> bool:
    parts = urlsplit(url)
    return bool(FRONT.fullmatch(parts.path or "/")) and not plain(parts.query) and not parts.fragment


def is_believable(url: str | None) -> bool:
    """Not the front of a site or of a section, not a machine that readers can't reach, not the editors' workshop."""
    kept = canonical(url)
    parts = urlsplit(kept or "")
    host = parts.hostname or ""
    is_front = not kept or is_bare(kept) or (SECTION.fullmatch(parts.path) and not parts.query and not parts.fragment)
    return not (is_front or "." not in host or _is_number(host) or NOT_PUBLIC.fullmatch(host) or WORKSHOP.match(host))


def site(url: str | None) -> str:
    """The host, without the copies that stand before it."""
    return COPY_HOST.sub("", urlsplit(canonical(url) or "").hostname or "")


def shown_host(url: str | None) -> str | None:
    """The host as people read it, in letters and without www: one for every spelling of it."""
    host = urlsplit(canonical(url) or "").hostname or ""
    try:
        host = idna.decode(host)
    except idna.IDNAError:
        pass
    return host.removeprefix("www.") or None


def _unwrapped(text: str) -> str:
    """As it was meant when it was pasted: without the brackets, breaks and entities that came along."""
    text = re.sub(r"[\t\r\n\x00]", "", text).strip()
    text = text if text[:4].lower() == "http" else WRAPPED.fullmatch(text)[1]  # type: ignore[index]
    text = text.strip().rstrip(">")
    while (once := AMPERSAND.sub("&", text)) != text:
        text = once
    return text


@lru_cache(maxsize=256)
def _host(host: str) -> str:
    """In lower case, as ASCII. What IDNA 2008 refuses (an underscore, a heart) is kept as older rules have it."""
    host = unquote(host)
    if ":" in host:
        return f"[{ipaddress.ip_address(host).compressed}]"
    try:
        host = idna.encode(host.rstrip("."), uts46=True).decode()
    except idna.IDNAError:
        host = host.encode("idna").decode().rstrip(".").lower()
    return "" if re.search(r"[\s/?#@\\<>^|%:\[\]\x00-\x20\x7f]", host) else host


def _normal(text: str) -> str:
    """Percent-encoded where it must be and nowhere else, with hex digits in upper case."""
    text = re.sub(r"%(?![0-9a-fA-F]{2})", "%25", text)
    text = quote(text.encode("utf-8", "replace").decode(), safe=SAFE)
    return ESCAPED.sub(_unescaped, text)


def _unescaped(found: re.Match[str]) -> str:
    character = chr(int(found[1], 16))
    return character if UNRESERVED.fullmatch(character) else found[0].upper()


def _without_dots(path: str) -> str:
    """RFC 3986 §5.2.4."""
    kept: list[str] = []
    segments = path.split("/")[1:]
    for segment in segments:
        if segment == ".." and kept:
            kept.pop()
        elif segment not in (".", ".."):
            kept.append(segment)
    is_folder = bool(segments) and segments[-1] in (".", "..")
    return "".join(f"/{segment}" for segment in kept) + "/" * is_folder


def _route(fragment: str) -> str:
    """What names the page, without tracking and without the place in it."""
    route = fragment.partition("#")[0]
    if not ROUTE.fullmatch(route):
        return ""
    path, _, query = _normal(route).partition("?")
    kept = cleaned(query)
    return f"{path}?{kept}" if kept else path


def _plain(url: str) -> str:
    parts = urlsplit(url)
    path, before = re.sub(r"/{2,}", "/", composed(parts.path)).lower(), None
    while path != before:
        path, before = COPY_PATH.sub("", path), path
    route = composed(parts.fragment).lower().lstrip("!/").rstrip("/")
    return "\n".join((COPY_HOST.sub("", parts.netloc), path, plain(composed(parts.query)), route))


def composed(text: str) -> str:
    """With composed letters (NFC), however they were typed. To compare by only: a server may know the other spelling
    alone, so the address that is fetched stays as it was found."""
    return MARKED.sub(_composed, text) if "%" in text else text


def _composed(found: re.Match[str]) -> str:
    try:
        letters = unquote_to_bytes(found.group()).decode()
    except UnicodeDecodeError:
        return found.group()
    return quote(unicodedata.normalize("NFC", letters), safe="")


def _is_number(host: str) -> bool:
    try:
        return bool(ipaddress.ip_address(host))
    except ValueError:
        return False
