"""One GET with all its redirects, within the limits: an `Answer`, or why there is none."""

from dataclasses import dataclass

import httpx2

from timeline.ingest.fetch import address
from timeline.ingest.fetch.address import short
from timeline.ingest.fetch.limits import LIMIT, REDIRECTS
from timeline.ingest.values import Skipped

TEXT = ("text/html", "application/xhtml+xml", "text/plain")


@dataclass(frozen=True)
class Answer:
    """`url` is where the redirects ended."""

    url: str
    status: int
    headers: httpx2.Headers
    body: bytes


def get(client: httpx2.Client, url: httpx2.URL) -> Answer | Skipped:
    """Raises errors.Blocked, errors.SLOW, errors.UNREACHABLE."""
    for _ in range(REDIRECTS + 1):
        with client.stream("GET", url) as response:
            if not response.has_redirect_location:
                return _read(url, response)
            there = address.beside(url, response.headers["location"])
        if isinstance(there, Skipped):
            return there
        url = there
    return Skipped("too_many_redirects", f"{short(url)} leads on and on: more than {REDIRECTS} redirects.")


def _read(url: httpx2.URL, response: httpx2.Response) -> Answer | Skipped:
    if refused := _status(url, response.status_code) or _kind(url, response.headers):
        return refused
    body = bytearray()
    for part in response.iter_bytes():
        body += part
        if len(body) > LIMIT:
            return Skipped("too_large", f"{short(url)} sends more than {LIMIT:,} bytes.")
    return Answer(str(url), response.status_code, response.headers, bytes(body))


def _status(url: httpx2.URL, status: int) -> Skipped | None:
    if status in (404, 410):
        return Skipped("not_found", f"{short(url)} answers {status}: there is no such page.")
    if status == 429 or status >= 500:
        return Skipped("unavailable", f"{short(url)} answers {status}: it may be there again later.")
    if not 200 <= status < 300:
        return Skipped("http_status", f"{short(url)} answers {status} instead of a page.")
    return None


def _kind(url: httpx2.URL, headers: httpx2.Headers) -> Skipped | None:
    """A page that does not say what it is may still be one."""
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind and kind not in TEXT:
        return Skipped("not_html", f"{short(url)} is {kind[:60]}, not a page.")
    if headers.get("content-length", "").isdigit() and int(headers["content-length"][:20]) > LIMIT:
        return Skipped("too_large", f"{short(url)} has {headers['content-length'][:20]} bytes; the limit is {LIMIT:,}.")
    return None
