"""Parameters of an address that only say where a reader came from: networks, newsletters and counters add them. Pure.

Any other may choose the page, and stays. One list, for addresses of sources and for our own; besides, a few names that
choose pages elsewhere choose none of ours.
"""

import re
from urllib.parse import unquote_plus

FAMILIES = (
    r"(utm|itm|mtm|matomo|piwik|pk|hsa|vero|bsft)_\w+",
    r"(ga|stm|at|ns|sc)_(source|src|medium|campaign|m?channel|term|content|kwd|keyword|cid|linkname|custom\d*)",
    r"fb_(action_ids|action_types|ref|source)",
    r"oly_(anon|enc)_id",
    r"guce_referrer(_sig)?",
    r"wt[._]z?mc(_\w+)?",
    r"cm_mm[ca]\w*",
    r"oft_(id|k|d)",
    r"trk_(contact|msg|module|sid)",
    r"hmb_(campaign|medium|source)",
    r"sfmc_(id|sub)",
    r"adjust_(tracker|campaign|adgroup|creative)",
    r"sms_(click|source|uph)",
    r"_sgm_(campaign|source|action|term)",
    r"at_(link_\w+|recipient_\w+|ptr_name|send_date|bbc_team|format|audience)",
    r"elq(track|trackid|aid|at|ak|campaignid|cst|2)?",
    r"sp(mailing|user|job|report)id",
    r"action_(object|type|ref)_map",
    r"cx_(artpos|recs\w*|refspos|test\w*|click\w*)",
    r"iterable(email)?(campaign|template|message)_?id",
    r"omnisend[-_]?contact[-_]?id",
    r"(taboola|outbrain)_?clickid",
    r"share_(from|source|medium|plat|tag|session_id)",
    r"xsec_(token|source)",
)
CLICKS = (
    *("fbclid", "gclid", "gclsrc", "gbraid", "wbraid", "gad_source", "gad_campaignid", "dclid", "msclkid", "twclid"),
    *("ttclid", "yclid", "ysclid", "irclickid", "rdt_cid", "epik", "igsh", "igshid", "li_fat_id", "li_ed", "sccid"),
    *("srsltid", "wickedid", "rb_clickid", "s_kwcid", "ef_id", "obclid", "tblci", "mibextid", "_openstat", "zanpid"),
    *("_branch_match_id", "_branch_referrer", "__twitter_impression", "ref_src", "ref_url", "guccounter"),
    *(
        "ved",
        "usg",
        "trackingid",
        "yadclid",
        "ymclid",
        "gclgs",
        "gclst",
        "gcllp",
        "gps_adid",
        "sscid",
        "tduid",
        "irgwc",
    ),
    *("gidzl", "mkcid", "mkrid", "twcamp", "twsrc", "twterm", "cndid", "zarsrc"),
    *("dicbo", "oborigurl", "extid", "qclid", "tbclid", "vmcid", "syclid", "ttad_id", "_ttp", "wtrid", "xhsshare"),
    *("ocid", "sh_kit", "share_id", "shareid", "usqp", "amp_js_v", "amp_gsa"),
)
LETTERS = (
    *("mc_cid", "mc_eid", "mkt_tok", "ml_subscriber", "ml_subscriber_hash", "ck_subscriber_id", "_kx", "dm_i", "__s"),
    *("_cldee", "email_source", "email_referrer", "mc_tc", "dm_t", "wickedsource"),
    *("_hsenc", "_hsmi", "__hstc", "__hssc", "__hsfp", "hsctatracking", "nr_email_referer", "sb_referer_host"),
)
COUNTERS = ("_ga", "_gl", "_gac", "s_cid", "cmpid", "ncid", "smid", "smtyp", "trk", "trkcampaign", "xtor")

AT_HOSTS = {
    "youtube.com": "si feature pp ab_channel",
    "youtu.be": "si feature",
    "spotify.com": "si context nd",
    "twitter.com": "s t cxt",
    "x.com": "s t cxt",
    "linkedin.com": "lipi rcm refid",
    "facebook.com": "__tn__ __cft__[0] rdid sfnsn",
    "google.com": "ei sei gs_lcp sclient oq aqs sourceid",
    "reddit.com": "rdt",
    "tiktok.com": "_r _t is_from_webapp sender_device",
    "medium.com": "source",
}
"""Names that are idle at one site and may choose the page at another."""

HERE = (
    *(
        "ref",
        "si",
        "share",
        "shared",
        "cmp",
        "icid",
        "spm",
        "scm",
        "campaign_id",
        "campaignid",
        "adid",
        "ad_id",
        "adset_id",
    ),
    *("s", "t", "sr_share", "hss_channel", "cvid"),
    *("cjevent", "awc", "sfnsn", "xmt", "slof", "_ke", "_bta_tid", "_bta_c", "et_cid", "et_rid", "trkid", "bbeml"),
    *("__tn__", "_bhlid", "vgo_ee", "emci", "emdi", "ceid", "isappinstalled", "nsukey", "rcm", "lipi"),
    *("rdid", "refsrc", "paipv", "eav", "gad", "gc_id", "h_ad_id", "clickid", "click_id", "sca_esv", "sa", "ust", "zx"),
    *("mbid", "esrc", "bxid", "vd_source", "from_source", "from_spmid", "bbid", "buvid", "unique_k", "chksm", "scene"),
    *("ranmid", "raneaid", "ransiteid", "cjdata", "tap_a", "tap_s", "affid", "aff_id", "subid", "sub_id", "gh_src"),
    *("soc_src", "soc_trk", "linkid", "tpcc", "wprov", "__readwiselocation"),
)
"""At our own addresses: `ref` ends each link of many newsletters, and names a branch where code is kept."""
HERE_TOO = r"utm-?(source|medium|campaign|term|content|id)|__cft__(\[\d+\])?|_x_tr_\w+"

_names = "|".join((*FAMILIES, *map(re.escape, (*CLICKS, *LETTERS, *COUNTERS))))
# An ampersand that was escaped twice leaves "amp;" before the name; "[]" is how some programs write a list.
_tracking = re.compile(rf"(amp;)*({_names})(\[\])?", re.IGNORECASE)
_here = re.compile(rf"(amp;)*({'|'.join((HERE_TOO, *HERE))})(\[\])?", re.IGNORECASE)


def is_tracking(name: str, host: str = "") -> bool:
    """However it is cased or escaped, at any site or at this host's."""
    plain = unquote_plus(name).strip()
    return bool(_tracking.fullmatch(plain)) or (bool(host) and plain.lower() in _at(host))


def _at(host: str) -> frozenset[str]:
    """The names that are idle at a host or the site that it belongs to: "m.youtube.com" is of "youtube.com"."""
    parts = host.split(".")
    sites = (".".join(parts[first:]) for first in range(len(parts)))
    return frozenset(name for site in sites for name in AT_HOSTS.get(site, "").split())


def without_tracking(query: str) -> str:
    """The query string of an address of ours, with all else as it stood."""
    return "&".join(part for part in query.split("&") if not _chooses_nothing(part.partition("=")[0]))


def _chooses_nothing(name: str) -> bool:
    return is_tracking(name) or bool(_here.fullmatch(unquote_plus(name).strip()))
