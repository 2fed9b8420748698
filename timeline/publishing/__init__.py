"""The press: takes the lock, freezes contents from the working record, prints. The only writer of timeline.printed."""

from timeline.publishing.errors import PublicationBusy
from timeline.publishing.lock import take_lock
from timeline.publishing.press import print_records, retract
from timeline.publishing.refresh import documents_naming, refresh, reprint
from timeline.publishing.verify import verify

__all__ = [
    "PublicationBusy",
    "documents_naming",
    "print_records",
    "refresh",
    "reprint",
    "retract",
    "take_lock",
    "verify",
]
