"""What a public note may hold."""

from django.utils.translation import gettext as _

from timeline.editorial.errors import Refused


def storable(note: str) -> str:
    """The note without its margins. Raises Refused for what no database of text can keep: NUL, half a character."""
    if "\x00" in note or any("\ud800" <= character <= "\udfff" for character in note):
        raise Refused(_("The note holds a character that can't be stored. Type it anew."))
    return note.strip()
