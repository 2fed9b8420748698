"""Which parameters of an address may choose the page. Any that is not known to be idle stays."""

import re
from collections.abc import Callable
from urllib.parse import unquote

from timeline.addresses.tracking import is_tracking

# They name one visit, or an editor's look at what is not out yet.
VISIT = re.compile(
    r"(?:j|php|asp)sess(?:ion)?id\w*|aspsessionid\w*|session_?id|cfid|cftoken|oscsid|zenid|preview(?:_id|_nonce)?", re.I
)
COPY = re.compile(r"amp(?:=.*)?|output(?:type)?=amp|print(?:=.*)?|printable=.*|m=1|page=1|view=(?:mobile|print)", re.I)


def cleaned(query: str, host: str = "") -> str:
    """Without what tells of the reader's way or visit, in the order it had. Some names are idle at some hosts alone."""
    return "&".join(_kept(query, lambda part: not _is_idle(part, host)))


def plain(query: str) -> str:
    """In one order, and without what only asks for another copy of the same page."""
    parts = _kept(query.replace("+", "%20"), lambda part: not (_is_idle(part) or COPY.fullmatch(part)))
    return "&".join(sorted(parts, key=lambda part: part.partition("=")[0]))


def _kept(query: str, wanted: Callable[[str], bool]) -> list[str]:
    return [part for part in query.split("&") if part and wanted(part)]


def _is_idle(part: str, host: str = "") -> bool:
    name = unquote(part.partition("=")[0])
    return is_tracking(name, host) or bool(VISIT.fullmatch(name))
