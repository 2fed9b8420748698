"""What a public note may hold."""

from django.utils.translation import gettext as _

from timeline import text
from timeline.editorial.errors import Refused

NOTE = "note"
"""The field of it: of the act, not of a record."""
LONGEST = 2000


def storable(note: str) -> str:
    """The note as it can be kept and shown, without its margins; empty where nobody could see any of it."""
    kept = text.prose(note).strip()
    if len(kept) > LONGEST:
        told = _("The note has %(length)d characters; the limit is %(limit)d.")
        raise Refused({NOTE: told % {"length": len(kept), "limit": LONGEST}})
    return kept
