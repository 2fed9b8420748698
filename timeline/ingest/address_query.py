"""Which parameters of an address may choose the page. Any that is not known to be idle stays."""

import re
from collections.abc import Callable
from urllib.parse import unquote

# They only say where a reader came from.
TRACKING = re.compile(
    r"utm_\w+|(?:fb|g|ms|dc|tw|ttc|yc|wbra|gbra|igsh|msclk)clid|[gw]braid|msclkid|yclid|igshid|mc_(?:cid|eid)"
    r"|_hs(?:enc|mi)|hsctatracking|vero_\w+|mkt_tok|oly_(?:anon|enc)_id|_ga|_gl|ref_src|ref_url|cmpid|ncid|smid|smtyp"
    r"|s_cid|trk|trkcampaign|__twitter_impression|xtor|at_(?:medium|campaign|custom\d)|(?:pk|piwik|mtm|matomo)_\w+"
    r"|itm_\w+|wt[._]mc(?:_id)?|ocid|guccounter|guce_referrer(?:_sig)?|sh_kit|amp_js_v|amp_gsa|usqp|share_id|shareid",
    re.I,
)
# They name one visit, or an editor's look at what is not out yet.
VISIT = re.compile(
    r"(?:j|php|asp)sess(?:ion)?id\w*|aspsessionid\w*|session_?id|cfid|cftoken|oscsid|zenid|preview(?:_id|_nonce)?", re.I
)
COPY = re.compile(r"amp(?:=.*)?|output(?:type)?=amp|print(?:=.*)?|printable=.*|m=1|page=1|view=(?:mobile|print)", re.I)


def cleaned(query: str) -> str:
    """Without what tells of the reader's way or visit, in the order it had."""
    return "&".join(_kept(query, lambda part: not _is_idle(part)))


def plain(query: str) -> str:
    """In one order, and without what only asks for another copy of the same page."""
    parts = _kept(query.replace("+", "%20"), lambda part: not (_is_idle(part) or COPY.fullmatch(part)))
    return "&".join(sorted(parts, key=lambda part: part.partition("=")[0]))


def _kept(query: str, wanted: Callable[[str], bool]) -> list[str]:
    return [part for part in query.split("&") if part and wanted(part)]


def _is_idle(part: str) -> bool:
    name = unquote(part.partition("=")[0])
    return bool(TRACKING.fullmatch(name) or VISIT.fullmatch(name))
