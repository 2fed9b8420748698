"""The only door to the network.

    address ─▶ walk ─▶ transport ─▶ backend ─▶ resolve ─▶ forbidden ─▶ a socket, pinned to the checked address
    http(s),   redirects            one deadline          is this
    no user    of one host, limits  for everything        address public?

A name is resolved once, and the connection goes to the very address that was checked; so a name that answers
differently the second time gains nothing. What can't be fetched is a `Skipped`; nothing HTTP-shaped leaks past here.
"""

from timeline.ingest.fetch import robots
from timeline.ingest.fetch.asking import ask, call, fetch
from timeline.ingest.fetch.kinds import ANSWER, FEED, PAGE, ROBOTS, SITEMAP
from timeline.ingest.fetch.limits import LIMIT
from timeline.ingest.fetch.values import Answered, Kinds, NotModified, Refused, Way

__all__ = [
    "ANSWER",
    "FEED",
    "LIMIT",
    "PAGE",
    "ROBOTS",
    "SITEMAP",
    "Answered",
    "Kinds",
    "NotModified",
    "Refused",
    "Way",
    "ask",
    "call",
    "fetch",
    "robots",
]
