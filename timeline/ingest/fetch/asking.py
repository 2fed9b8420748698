"""Asks an address for something: a page, a feed, a robots.txt."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import httpx2

from timeline.ingest.fetch import address, held, resolve, walk
from timeline.ingest.fetch.address import short
from timeline.ingest.fetch.backend import Door, Resolve
from timeline.ingest.fetch.deadline import Deadline
from timeline.ingest.fetch.errors import SLOW, UNREACHABLE, Blocked, TooMuch
from timeline.ingest.fetch.forbidden import Network
from timeline.ingest.fetch.kinds import PAGE
from timeline.ingest.fetch.limits import SECONDS
from timeline.ingest.fetch.transport import Headers, Session
from timeline.ingest.fetch.values import Answered, Kinds, NotModified
from timeline.ingest.values import Raw, Skipped

NAME = "Throughline"  # also the word for us in a robots.txt


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
    answer = _answer(url, Door(Deadline(seconds), allow, resolve), contact, _get(PAGE))
    if isinstance(answer, Skipped):
        return answer
    return Raw(answer.body, url=answer.url, content_type=answer.headers.get("content-type"))


def ask(
    url: str,
    *,
    kinds: Kinds,
    etag: str = "",
    last_modified: str = "",
    allow: tuple[Network, ...] = (),
    contact: str = "",
    seconds: float = SECONDS,
    resolve: Resolve = resolve.addresses,
) -> Answered | NotModified | Skipped:
    """What stands at an address, unless it is what is held already: `etag` and `last_modified` are those of the last
    answer. A server that gives nothing is a `Refused`. `allow`, `contact` and `resolve` as in `fetch`.
    """
    door = Door(Deadline(seconds), allow, resolve)
    answer = _answer(url, door, contact, _get(kinds, held.headers(etag, last_modified)))
    if isinstance(answer, Skipped):
        return answer
    told = held.told(answer.headers, b"etag"), held.told(answer.headers, b"last-modified")
    moved_to = answer.url if answer.is_moved else None
    if answer.status == walk.UNCHANGED:
        return NotModified(answer.url, told[0] or etag, told[1] or last_modified, moved_to)
    return Answered(answer.body, answer.url, answer.headers.get("content-type"), *told, moved_to)


def call(
    url: str,
    *,
    kinds: Kinds,
    form: walk.Form | None = None,
    authorization: str = "",
    allow: tuple[Network, ...] = (),
    contact: str = "",
    seconds: float = SECONDS,
    resolve: Resolve = resolve.addresses,
) -> Answered | Skipped:
    """Asks a service of the web, of which the address is ours: sends a form where there is one (POST), and follows no
    redirect, so that a key goes nowhere else. A server that gives nothing is a `Refused`."""
    headers = [(b"Authorization", authorization.encode("ascii"))] if authorization else []
    walks = partial(walk.once, headers=headers, form=form, kinds=kinds)
    answer = _answer(url, Door(Deadline(seconds), allow, resolve), contact, Request(kinds, walks))
    if isinstance(answer, Skipped):
        return answer
    return Answered(answer.body, answer.url, answer.headers.get("content-type"))


@dataclass(frozen=True)
class Request:
    kinds: Kinds
    walk: Callable[[Session, httpx2.URL], walk.Answer | Skipped]


def _get(kinds: Kinds, held: Headers | None = None) -> Request:
    return Request(kinds, partial(walk.get, kinds=kinds, held=held or []))


def _answer(url: str, door: Door, contact: str, request: Request) -> walk.Answer | Skipped:
    start = address.read(url)
    if isinstance(start, Skipped):
        return start
    try:
        with Session(door, f"{NAME}/0.1 ({contact or 'no contact given'})") as session:
            return request.walk(session, start)
    except Blocked as error:
        return Skipped("blocked_address", f"{short(start)} is not fetched: {error}, and that is no public web server.")
    except TooMuch:
        return Skipped("too_large", f"{short(start)} sends more than {request.kinds.limit:,} bytes.")
    except SLOW:
        return Skipped("too_slow", f"{short(start)} did not arrive within {door.seconds:g} seconds.")
    except UNREACHABLE as error:
        return Skipped("unreachable", f"{short(start)} could not be reached: {short(error) or type(error).__name__}.")
