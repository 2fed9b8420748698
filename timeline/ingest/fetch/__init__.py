"""The only door to the network.

    address ─▶ walk ─▶ transport ─▶ backend ─▶ resolve ─▶ forbidden ─▶ a socket, pinned to the checked address
    http(s),   redirects,           one deadline          is this
    no user    limits               for everything        address public?

A name is resolved once, and the connection goes to the very address that was checked; so a name that answers
differently the second time gains nothing. What can't be fetched is a `Skipped`; nothing HTTP-shaped leaks past here.
"""

from timeline.ingest.fetch.limits import LIMIT
from timeline.ingest.fetch.page import fetch

__all__ = ["LIMIT", "fetch"]
