"""All pages of the desk: importing this registers them. What other packages offer for an admin is left out: it would
show secrets of the second factor, and e-mail that we don't keep."""

from timeline.admin import (
    claims,
    entries,
    feeds,
    intakes,
    lockouts,
    private,
    source_checks,
    sources,
    subjects,
    suggestions,
    users,
)

__all__ = [
    "claims",
    "entries",
    "feeds",
    "intakes",
    "lockouts",
    "private",
    "source_checks",
    "sources",
    "subjects",
    "suggestions",
    "users",
]
