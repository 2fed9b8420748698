"""Keeps the evidence alive: looks whether cited pages are still there and still say what is quoted of them.

tick ─▶ watch: every cited article has a row ─▶ due ─▶ look: one request ─▶ judge ─▶ the row ─▶ desk, and print
    tick ─▶ request: every cited article without a copy ─▶ due ─▶ archive_page: the archive is asked, step by step
"""

from timeline.evidence.checks import look
from timeline.evidence.snapshots import archive_page, request
from timeline.evidence.watch import watch

__all__ = ["archive_page", "look", "request", "watch"]
