"""What an address must look like before anybody is asked where it leads."""

import httpx2

from timeline.ingest.values import Skipped


def read(text: str) -> httpx2.URL | Skipped:
    try:
        url = httpx2.URL(text.strip())
    except (httpx2.InvalidURL, UnicodeError):
        return Skipped("bad_address", f"“{short(text)}” is no web address.")
    return _refused(url) or url


def beside(url: httpx2.URL, location: str) -> httpx2.URL | Skipped:
    """Where a redirect leads, seen from the page that sent it."""
    try:
        there = url.join(location)
    except (httpx2.InvalidURL, UnicodeError):
        return Skipped("bad_address", f"{short(url)} leads on to “{short(location)}”, which is no web address.")
    return _refused(there) or there


def _refused(url: httpx2.URL) -> Skipped | None:
    if url.scheme not in ("http", "https"):
        return Skipped("blocked_address", f"{short(url)} is neither http nor https; nothing else is fetched.")
    if not url.host:
        return Skipped("bad_address", f"“{short(url)}” names no site.")
    if url.userinfo:
        return Skipped("blocked_address", f"The address at {url.host} carries a user name; give it without.")
    return None


def short(url: object) -> str:
    text = str(url)
    return text if len(text) <= 200 else f"{text[:199]}…"
