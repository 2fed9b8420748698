"""Which addresses may become links: of the web, of a host, and of nobody's account. Pure."""

import re
from functools import lru_cache
from urllib.parse import urlsplit

LONGEST = 2000
PATTERN = r"^https?://[^\s/?#@\\]+([/?#]\S*)?$"
"""For the database too, so without what the two dialects read differently."""
_web = re.compile(PATTERN, re.IGNORECASE)


def is_web_address(url: object) -> bool:
    """http or https, a host, no name or password before it, no white space, at most 2,000 characters."""
    return isinstance(url, str) and len(url) <= LONGEST and _is_of_the_web(url)


@lru_cache(maxsize=5_000)
def _is_of_the_web(url: str) -> bool:
    """Kept in memory: an article's address is asked about wherever it is cited."""
    return bool(_web.fullmatch(url)) and _has_host(url)


def _has_host(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return bool(parts.hostname) and (parts.port is None or parts.port >= 0)
    except ValueError:
        return False
