"""How much, how long, how far: one article's share of this machine."""

LIMIT = 10 * 1024 * 1024  # bytes, after decompression
SECONDS = 20.0  # wall clock for everything: names, redirects, headers, body
REDIRECTS = 5
PORTS = frozenset({80, 443})
