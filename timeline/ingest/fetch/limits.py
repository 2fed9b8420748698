"""How much, how long, how far: one article's share of this machine."""

from datetime import timedelta

LIMIT = 10 * 1024 * 1024  # bytes, after decompression
RAW_LIMIT = LIMIT + 64 * 1024  # bytes as they arrive; nothing that is taken is longer for its compression
SECONDS = 20.0  # wall clock for everything: names, redirects, headers, body
REDIRECTS = 5
ROBOTS_LIMIT = 500 * 1024  # bytes of a robots.txt that must be read (RFC 9309, 2.5)
ANSWER_LIMIT = 1024 * 1024  # bytes of what a service of the web answers
WAIT = timedelta(days=1)  # the longest that a server may make itself waited for
PORTS = frozenset({80, 443})
