"""Errors of the press."""

from collections.abc import Mapping

from django.utils.translation import gettext as _


class PublicationBusy(Exception):
    """Somebody else is publishing, and took longer than we wait. Nothing was changed."""


class NotThere(Exception):
    """A record that was deleted, or taken out of print, a moment ago. Nothing was changed."""

    def __init__(self, record_id: str) -> None:
        super().__init__(_("%(record)s is not there any more: somebody was quicker.") % {"record": record_id})


class MadeOtherwise(Exception):
    """Rows of these records are held otherwise than this release makes them. Nothing was added.

    `told`: a sentence by record id.
    """

    def __init__(self, told: Mapping[str, str]) -> None:
        super().__init__(next(iter(told.values())))
        self.told = told
