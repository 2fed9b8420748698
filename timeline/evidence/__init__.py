"""Keeps the evidence alive: looks whether cited pages are still there and still say what is quoted of them.

tick ─▶ watch: every cited article has a row ─▶ due ─▶ look: one request ─▶ judge ─▶ the row ─▶ desk, and print
"""

from timeline.evidence.checks import look, note_check
from timeline.evidence.watch import watch

__all__ = ["look", "note_check", "watch"]
