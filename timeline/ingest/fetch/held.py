"""Asks for what is new alone: what tells one state of a document from the next goes back as it came (RFC 9110, 13.1).

Headers are bytes of which nobody says what they mean; read as Latin-1 and written as Latin-1 they stay the same.
"""

import re

import httpx2

LONGEST = 1000  # characters: what is longer is not kept, and the whole document comes the next time
VALUE = re.compile(r"[!-~\x80-\xff]([\t -~\x80-\xff]*[!-~\x80-\xff])?")  # what a header may hold (RFC 9110, 5.5)


def headers(etag: str, last_modified: str) -> list[tuple[bytes, bytes]]:
    """The request's headers that say what is held."""
    held = ((b"If-None-Match", _sent(etag)), (b"If-Modified-Since", _sent(last_modified)))
    return [(name, value) for name, value in held if value]


def told(answer: httpx2.Headers, name: bytes) -> str:
    """What the server calls this state; "" when it says nothing, or too much to be kept."""
    value = next((value for key, value in answer.raw if key.lower() == name), b"")
    return value.decode("latin-1") if len(value) <= LONGEST else ""


def _sent(text: str) -> bytes:
    """What no server can have said is not sent."""
    return text.encode("latin-1") if VALUE.fullmatch(text) else b""
