"""The host names of sites, as outlets keep them."""

import re

from timeline.addresses.canonical import shown_host

LONGEST = 253
"""Characters of a host name (RFC 1035 §2.3.4, without the last dot)."""
_LABEL = r"""[^][\s/?#@\\<>^|%:.,;"'(){}!*+=&$~`]{1,63}"""
PATTERN = rf"^({_LABEL}\.)+{_LABEL}$"
"""Labels of letters in any script, with a dot; for the database too, so without what the dialects read differently."""
SCHEME = re.compile(r"\s*https?://", re.I)
NUMBER = re.compile(r"\d+|0x[0-9a-f]*")


def domain(text: str) -> str | None:
    """The host that a text gives, alone or in an address, as people read it (`shown_host`); None when it gives none.

    A name without a dot, a number and an address of mail are none.
    """
    if "@" in text:
        return None
    host = shown_host(text if SCHEME.match(text) else f"https://{text.strip()}") or ""
    is_one = len(host) <= LONGEST and re.match(PATTERN, host) and not NUMBER.fullmatch(host.rpartition(".")[2])
    return host if is_one else None
