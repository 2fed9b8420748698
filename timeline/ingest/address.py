"""One address for one article: what differs without meaning goes, what may mean something stays."""

import re
from urllib.parse import quote, urlsplit, urlunsplit

# Parameters that only say where a reader came from. Any other may choose the page, and stays.
TRACKING = re.compile(
    r"utm_\w+|(fb|g|ms|dc|tw|ttc|yc|wbra|gbra|igsh)clid|igshid|mc_(cid|eid)|_hs(enc|mi)|vero_\w+|mkt_tok|oly_(anon|enc)_id"
    r"|_ga|_gl|ref_src|cmpid|ncid|smid|smtyp|s_cid|trk|__twitter_impression|xtor|at_(medium|campaign)",
    re.I,
)
PORTS = {"http": 80, "https": 443}
SAFE = "!$&'()*+,;=:@/?%-._~[]|"


def canonical(url: str | None) -> str | None:
    """Without fragment, default port and tracking parameters, its host in lower case; None when it is no address."""
    try:
        parts = urlsplit((url or "").strip())
        host, port = (parts.hostname or "").encode("idna").decode(), parts.port
    except (ValueError, UnicodeError):
        return None
    if parts.scheme.lower() not in PORTS or not host or re.search(r"[\s\x00]", host):
        return None
    site = f"[{host}]" if ":" in host else host
    where = site if port in (None, PORTS[parts.scheme.lower()]) else f"{site}:{port}"
    return urlunsplit((parts.scheme.lower(), where, _safe(parts.path) or "/", _query(parts.query), ""))


def _query(query: str) -> str:
    kept = (part for part in query.split("&") if part and not TRACKING.fullmatch(part.partition("=")[0]))
    return _safe("&".join(kept))


def _safe(text: str) -> str:
    return quote(text.encode("utf-8", "replace").decode(), safe=SAFE)
