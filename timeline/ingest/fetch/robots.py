"""What a site's robots.txt lets us ask for (RFC 9309): judgement over what `ask` brought, without network.

Where there is none, all is allowed. Where the site can't say (it errs, is busy or is not reached), nothing is, until it
is asked again: no answer is no consent. A document that is none (a page of the site's own) forbids nothing.
"""

import math
import re
from dataclasses import dataclass
from datetime import timedelta

import httpx2
from protego import Protego

from timeline.ingest.fetch import address as addresses
from timeline.ingest.fetch.asking import NAME
from timeline.ingest.fetch.values import Answered, Refused, Way
from timeline.ingest.values import Skipped

RULES = timedelta(days=1)  # RFC 9309, 2.4: none is believed for longer
TROUBLE = timedelta(hours=1)
LONGEST_PAUSE = timedelta(hours=1)
BUSY = 429
# As good as no file: it leads in circles (RFC 9309, 2.3.1.2), or to where nothing is ever asked.
NO_FILE = {"too_many_redirects", "blocked_address", "bad_address"}
AGENT = re.compile(r"(?im)^([^\S\n]*user[- ]?agent[^\S\n]*:?)[^\S\n]*([^\n#]*)")
TOKEN = re.compile(r"[a-z_-]*", re.I)


@dataclass(frozen=True)
class Robots:
    """What a site answered. `status` is 0 where it was not reached; `wait` is what it asked for itself."""

    status: int
    body: bytes = b""
    wait: timedelta | None = None

    @property
    def is_told(self) -> bool:
        return 200 <= self.status < 300

    @property
    def is_trouble(self) -> bool:
        return self.status == BUSY or not 200 <= self.status < 500


def address(url: str) -> str:
    """Where the site of an address keeps its robots.txt. Raises ValueError for what is no web address."""
    site = addresses.read(url)
    if isinstance(site, Skipped):
        raise ValueError(site.detail)
    return str(site.copy_with(raw_path=b"/robots.txt", fragment=None))


def told(outcome: Answered | Way | Skipped) -> Robots:
    """What is to be kept of an answer."""
    if isinstance(outcome, Answered):
        return Robots(200, outcome.body)
    if isinstance(outcome, Refused):
        return Robots(outcome.status, wait=outcome.retry_after)
    return Robots(404 if isinstance(outcome, Way) or outcome.reason in NO_FILE else 0)


def may(robots: Robots, url: str) -> bool:
    """Whether the site lets us ask for this address of its own."""
    if robots.is_trouble or not robots.is_told:
        return not robots.is_trouble
    there = addresses.read(url)
    return not isinstance(there, Skipped) and bool(_rules(robots.body).can_fetch(_path(there), NAME))


def pause(robots: Robots) -> timedelta | None:
    """What the site wants between two requests of ours; an hour at most, None when it says nothing."""
    delay = _rules(robots.body).crawl_delay(NAME) if robots.is_told else None
    if delay is None or not math.isfinite(delay) or delay <= 0:
        return None
    return timedelta(seconds=min(delay, LONGEST_PAUSE.total_seconds()))


def sitemaps(robots: Robots) -> list[str]:
    """The addresses that it names (sitemaps.org), as they are written."""
    return list(_rules(robots.body).sitemaps) if robots.is_told else []


def good_for(robots: Robots) -> timedelta:
    """How long it is believed before it is asked for again."""
    return max(TROUBLE, robots.wait or TROUBLE) if robots.is_trouble else RULES


def _path(url: httpx2.URL) -> str:
    return "http://site" + url.raw_path.decode("ascii")


def _rules(body: bytes) -> Protego:
    return Protego.parse(AGENT.sub(_ours_or_other, body.decode("utf-8-sig", "replace").replace("\r", "\n")))


def _ours_or_other(line: re.Match) -> str:
    """One name for all other robots: thousands of them above thousands of rules would take minutes."""
    name = line[2].strip()
    token = TOKEN.match(name)
    is_ours = token is not None and token[0].lower() == NAME.lower()
    return line[1] + (f" {NAME}" if is_ours else " *" if name == "*" else " other")
