"""Errors of the press."""

from django.utils.translation import gettext as _


class PublicationBusy(Exception):
    """Somebody else is publishing, and took longer than we wait. Nothing was changed."""


class NotThere(Exception):
    """A record that was deleted, or taken out of print, a moment ago. Nothing was changed."""

    def __init__(self, record_id: str) -> None:
        super().__init__(_("%(record)s is not there any more: somebody was quicker.") % {"record": record_id})
