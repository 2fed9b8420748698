"""One GET with its redirects on one host, within the limits: an `Answer`, where another host is led to, or why none."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

import httpx2

from timeline.addresses.web import is_web_address
from timeline.ingest.fetch import address, waits
from timeline.ingest.fetch.address import short
from timeline.ingest.fetch.limits import RAW_LIMIT, REDIRECTS
from timeline.ingest.fetch.packed import GZIP, opened
from timeline.ingest.fetch.transport import Form, Headers, Reply, Session
from timeline.ingest.fetch.values import Kinds, Refused, Way
from timeline.ingest.values import Skipped

PERMANENT = (301, 308)
UNCHANGED, PARTIAL = 304, 206
RANGE = re.compile(r"bytes 0-(?P<last>\d{1,18})/(?P<of>\d{1,18})")


@dataclass(frozen=True)
class Answer:
    """`url` is where the redirects ended; `is_moved`: there were some, and every one was permanent. `is_whole`: nothing
    tells that a part of the body is missing."""

    url: str
    status: int
    headers: httpx2.Headers
    body: bytes
    is_moved: bool
    is_whole: bool = True


def get(session: Session, url: httpx2.URL, way: Way, kinds: Kinds, held: Headers) -> Answer | Way | Skipped:
    """`url` is where `way` stands. `held`: headers that say which state is held already; with them the answer may be
    304 and without a body.

    Raises errors.Blocked, errors.SLOW, errors.UNREACHABLE.
    """
    while True:
        with session.stream("GET", url, [(b"Accept", kinds.accept.encode()), *held]) as response:
            if not response.has_redirect_location:
                is_moved = way.is_permanent and way.redirects > 0
                return _read(url, response, kinds, is_asked=bool(held), is_moved=is_moved)
            there = address.beside(url, response.headers["location"])
        if isinstance(there, Skipped):
            return there
        if way.redirects >= REDIRECTS:
            return Skipped("too_many_redirects", f"{short(url)} leads on and on: more than {REDIRECTS} redirects.")
        way = Way(str(there), way.is_permanent and response.status_code in PERMANENT, way.redirects + 1)
        if there.raw_host != url.raw_host and not kinds.followed_anywhere:
            return way if is_web_address(way.url) else _no_address(url, way.url)
        url = there


def _no_address(url: httpx2.URL, location: str) -> Skipped:
    return Skipped("bad_address", f"{short(url)} leads on to “{short(location)}”, which is no address to be kept.")


def once(session: Session, url: httpx2.URL, kinds: Kinds, headers: Headers, form: Form | None) -> Answer | Skipped:
    """One request without redirects: what goes along (a key, say) is for this address alone. Raises as `get` does."""
    method = "GET" if form is None else "POST"
    with session.stream(method, url, [(b"Accept", kinds.accept.encode()), *headers], form) as response:
        return _read(url, response, kinds, is_asked=False, is_moved=False)


def _read(url: httpx2.URL, response: Reply, kinds: Kinds, *, is_asked: bool, is_moved: bool) -> Answer | Skipped:
    status, headers = response.status_code, response.headers
    if status == UNCHANGED and is_asked:
        return Answer(str(url), status, headers, b"", is_moved)
    if refused := _status(url, response) or _kind(url, headers, kinds):
        return refused
    body, is_whole = _body(response, kinds)
    if len(body) > kinds.limit and not kinds.is_cut:
        return Skipped("too_large", f"{short(url)} sends more than {kinds.limit:,} bytes.")
    is_whole = is_whole and (status != PARTIAL or _is_all(headers.get("content-range", "")))
    return Answer(str(url), status, headers, body[: kinds.limit], is_moved, is_whole)


def _body(response: Reply, kinds: Kinds) -> tuple[bytes, bool]:
    """What arrived, unpacked: a little more than the limit at most, however much there is; and whether it is whole.
    A BytesIO gives its bytes away without a copy: what is not packed is in memory once."""
    body, limit = BytesIO(), RAW_LIMIT if response.coding else kinds.limit
    for part in response.iter_bytes():
        body.write(part)
        if body.tell() > limit:
            break
    sent, is_whole = body.getvalue(), True
    if response.coding:
        sent, is_whole = opened(sent, response.coding, kinds.limit)
    if not sent.startswith(GZIP):
        return sent, is_whole
    try:
        file, is_file_whole = opened(sent, "gzip", kinds.limit)
    except httpx2.DecodingError:
        return sent, is_whole
    return file, is_whole and is_file_whole


def _is_all(content_range: str) -> bool:
    """Of an answer that says to be a part: "bytes 0-99/100" is all of it."""
    found = RANGE.fullmatch(content_range.strip().lower())
    return found is not None and int(found["last"]) + 1 == int(found["of"])


def _status(url: httpx2.URL, response: Reply) -> Refused | None:
    status = response.status_code
    if 200 <= status < 300:
        return None
    reason, said = _refusal(status)
    wait = waits.asked(response.headers.get("retry-after", ""), datetime.now(UTC))
    return Refused(reason, f"{short(url)} answers {status}{said}", status=status, retry_after=wait)


def _refusal(status: int) -> tuple[str, str]:
    if status in (404, 410):
        return "not_found", ": there is no such page."
    if status == 429 or status >= 500:
        return "unavailable", ": it may be there again later."
    return "http_status", " instead of a page."


def _kind(url: httpx2.URL, headers: httpx2.Headers, kinds: Kinds) -> Skipped | None:
    """What does not say what it is may still be it."""
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind and not kinds.types.fullmatch(kind):
        return Skipped(kinds.otherwise, f"{short(url)} is {kind[:60]}, not a {kinds.noun}.")
    length = headers.get("content-length", "")
    if length.isascii() and length.isdigit() and int(length[:20]) > kinds.limit and not kinds.is_cut:
        return Skipped("too_large", f"{short(url)} has {length[:20]} bytes; the limit is {kinds.limit:,}.")
    return None
