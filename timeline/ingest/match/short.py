"""Short forms that a text brings in itself: "Norvane Workers Forum (NWF)", "Norvane" after "Norvane Systems Inc."."""

import re

DEFINED = re.compile(
    r"\s*\(\s*(?:(?:the|or|hereafter|henceforth|also|known as)\s+)*"
    r"[\"“'‘]?([A-Z][\w&.-]{1,14})[\"”'’]?\s*[),;]"
)
LEGAL = re.compile(
    r",? (?:Inc|Incorporated|Ltd|Limited|LLC|LLP|Corp|Corporation|Co|Company|PLC|plc|GmbH|AG|SE|S\.?A|S\.p\.A|BV"
    r"|B\.V|NV|N\.V|AB|Oy|KK|Holdings?|Group|Technologies|Systems|Software|Solutions|Labs|Laboratories|Industries"
    r"|International|Networks|Enterprises|Partners)\.?$"
)
SMALL = frozenset(
    (
        "of",
        "for",
        "and",
        "the",
        "to",
        "in",
        "on",
        "at",
        "de",
        "la",
        "le",
        "des",
        "du",
        "und",
        "für",
        "der",
        "y",
        "del",
        "di",
    )
)


def forms(name: str, after: str) -> list[str]:
    """The short forms that a full name licenses from there on; `after` is what follows it in the text."""
    found = [name]
    while (shorter := LEGAL.sub("", found[-1])) != found[-1]:
        found.append(shorter)
    defined = DEFINED.match(after)
    is_own = defined and (_initials(defined[1]) in _of(name) or defined[1] in name.split()[:1])
    return [*found[1:], *([defined[1]] if defined and is_own else [])]


def _initials(short: str) -> str:
    return re.sub(r"[^A-Z]", "", short) if not short.islower() else ""


def _of(name: str) -> set[str]:
    """The initials of a name, with and without its small words and a country before it."""
    words = re.findall(r"[^\W_][\w']*", name.replace("U.S.", "US"))
    large = [word for word in words if word.lower() not in SMALL]
    rest = large[1:] if large and large[0] in ("US", "UK", "EU") else large
    return {"".join(word[0].upper() for word in some) for some in (words, large, rest) if len(some) > 1}
