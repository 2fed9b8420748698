"""Asks an address for something: a page, a feed, a robots.txt. One host is asked: where that leads on to another, the
answer is the way there, and who goes on asks that host in its turn."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

import httpx2

from timeline.addresses.web import is_web_address
from timeline.ingest.fetch import address, held, resolve, walk
from timeline.ingest.fetch.address import short
from timeline.ingest.fetch.backend import Door, Resolve
from timeline.ingest.fetch.deadline import Deadline
from timeline.ingest.fetch.errors import SLOW, UNREACHABLE, Blocked, TooMuch
from timeline.ingest.fetch.forbidden import Network
from timeline.ingest.fetch.limits import SECONDS
from timeline.ingest.fetch.transport import Form, Headers, Session
from timeline.ingest.fetch.values import Answered, Kinds, NotModified, Way
from timeline.ingest.values import Skipped

NAME = "Throughline"  # also the word for us in a robots.txt


def fetch(
    where: str | Way,
    *,
    kinds: Kinds,
    allow: tuple[Network, ...] = (),
    contact: str = "",
    seconds: float = SECONDS,
    resolve: Resolve = resolve.addresses,
) -> Answered | Way | Skipped:
    """What stands at an address, or at the end of a way. A server that gives nothing is a `Refused`.

    `allow`: networks that may be asked although private, on any port; `contact` goes into the User-Agent;
    `resolve(host, port, seconds)` gives a host's addresses.
    """
    way = _way(where)
    answer = _answer(way.url, Door(Deadline(seconds), allow, resolve), contact, _get(way, kinds))
    return _answered(answer) if isinstance(answer, walk.Answer) else answer


def ask(
    where: str | Way,
    *,
    kinds: Kinds,
    etag: str = "",
    last_modified: str = "",
    allow: tuple[Network, ...] = (),
    contact: str = "",
    seconds: float = SECONDS,
    resolve: Resolve = resolve.addresses,
) -> Answered | NotModified | Way | Skipped:
    """As `fetch`, unless it is what is held already: `etag` and `last_modified` are those of the last answer."""
    way, door = _way(where), Door(Deadline(seconds), allow, resolve)
    answer = _answer(way.url, door, contact, _get(way, kinds, held.headers(etag, last_modified)))
    if not isinstance(answer, walk.Answer):
        return answer
    found = _answered(answer)
    if answer.status == walk.UNCHANGED:
        return NotModified(answer.url, found.etag or etag, found.last_modified or last_modified, found.moved_to)
    return found


def call(
    url: str,
    *,
    kinds: Kinds,
    form: Form | None = None,
    authorization: str = "",
    allow: tuple[Network, ...] = (),
    contact: str = "",
    seconds: float = SECONDS,
    resolve: Resolve = resolve.addresses,
) -> Answered | Skipped:
    """Asks a service of the web, of which the address is ours: sends a form or JSON where there is one (POST), and
    follows no redirect, so that a key goes nowhere else. A server that gives nothing is a `Refused`."""
    headers = [(b"Authorization", authorization.encode("ascii"))] if authorization else []
    walks = partial(walk.once, headers=headers, form=form, kinds=kinds)
    answer = _answer(url, Door(Deadline(seconds), allow, resolve), contact, Request(kinds, walks))
    return _answered(answer) if isinstance(answer, walk.Answer) else answer


Walked = TypeVar("Walked")


@dataclass(frozen=True)
class Request(Generic[Walked]):
    kinds: Kinds
    walk: Callable[[Session, httpx2.URL], Walked]


def _way(where: str | Way) -> Way:
    return where if isinstance(where, Way) else Way(where)


def _get(way: Way, kinds: Kinds, held: Headers | None = None) -> Request[walk.Answer | Way | Skipped]:
    return Request(kinds, partial(walk.get, way=way, kinds=kinds, held=held or []))


def _answered(answer: walk.Answer) -> Answered:
    """A body that is not whole is taken, and asked for again as if nothing were held."""
    headers = answer.headers if answer.is_whole else httpx2.Headers()
    told = held.told(headers, b"etag"), held.told(headers, b"last-modified")
    moved_to = answer.url if answer.is_moved and is_web_address(answer.url) else None
    return Answered(answer.body, answer.url, answer.headers.get("content-type"), *told, moved_to)


def _answer(url: str, door: Door, contact: str, request: Request[Walked]) -> Walked | Skipped:
    start = address.read(url)
    if isinstance(start, Skipped):
        return start
    try:
        return request.walk(Session(door, f"{NAME}/0.1 ({contact or 'no contact given'})"), start)
    except Blocked as error:
        return Skipped("blocked_address", f"{short(start)} is not fetched: {error}, and that is no public web server.")
    except TooMuch:
        return Skipped("too_large", f"{short(start)} sends more than {request.kinds.limit:,} bytes.")
    except SLOW:
        return Skipped("too_slow", f"{short(start)} did not arrive within {door.seconds:g} seconds.")
    except UNREACHABLE as error:
        return Skipped("unreachable", f"{short(start)} could not be reached: {short(error) or type(error).__name__}.")
