"""Why a door stays shut. These end in a `Skipped`; they never leave the room."""

import h11
import httpcore2
import httpx2


class Blocked(Exception):
    """The address is one that nobody may be sent to."""


class TooSlow(Exception):
    """The time for the whole fetch is over."""


class TooMuch(Exception):
    """More arrives than anything that is taken has, compressed or not."""


# Nothing else sets a timeout but the deadline.
SLOW = (TooSlow, httpcore2.TimeoutException)
UNREACHABLE = (
    httpx2.HTTPError,
    httpx2.InvalidURL,
    httpcore2.NetworkError,
    h11.ProtocolError,
    UnicodeError,
)
