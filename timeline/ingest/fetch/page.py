"""Fetches one page."""

import httpx2

from timeline.ingest.fetch import address, resolve, walk
from timeline.ingest.fetch.address import short
from timeline.ingest.fetch.backend import Door, Resolve
from timeline.ingest.fetch.deadline import Deadline
from timeline.ingest.fetch.errors import SLOW, UNREACHABLE, Blocked
from timeline.ingest.fetch.forbidden import Network
from timeline.ingest.fetch.limits import SECONDS
from timeline.ingest.fetch.transport import Transport
from timeline.ingest.values import Raw, Skipped


def fetch(
    url: str,
    *,
    allow: tuple[Network, ...] = (),
    contact: str = "",
    seconds: float = SECONDS,
    resolve: Resolve = resolve.addresses,
) -> Raw | Skipped:
    """The page at an address. `allow`: networks that may be fetched although private, on any port.

    `contact` goes into the User-Agent; `resolve(host, port, seconds)` gives a host's addresses.
    """
    start = address.read(url)
    if isinstance(start, Skipped):
        return start
    answer = _answer(start, Door(Deadline(seconds), allow, resolve), contact, seconds)
    if isinstance(answer, Skipped):
        return answer
    return Raw(answer.body, url=answer.url, content_type=answer.headers.get("content-type"))


def _answer(url: httpx2.URL, door: Door, contact: str, seconds: float) -> walk.Answer | Skipped:
    try:
        with _client(door, contact) as client:
            return walk.get(client, url)
    except Blocked as error:
        return Skipped("blocked_address", f"{short(url)} is not fetched: {error}, and that is no public web server.")
    except SLOW:
        return Skipped("too_slow", f"{short(url)} did not arrive within {seconds:g} seconds.")
    except UNREACHABLE as error:
        return Skipped("unreachable", f"{short(url)} could not be reached: {short(error) or type(error).__name__}.")


def _client(door: Door, contact: str) -> httpx2.Client:
    agent = f"Throughline/0.1 ({contact or 'no contact given'})".encode("ascii", "replace").decode()
    kinds = "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1"
    headers = {"User-Agent": agent, "Accept": kinds}
    return httpx2.Client(transport=Transport(door), trust_env=False, follow_redirects=False, headers=headers)
