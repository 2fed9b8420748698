"""The press: takes the lock, freezes contents from the working record, prints. The only writer of timeline.printed."""

from timeline.publishing.coverage import count_coverage
from timeline.publishing.derived.fragments import draw
from timeline.publishing.errors import MadeOtherwise, NotThere, PublicationBusy
from timeline.publishing.lock import take_lock
from timeline.publishing.press import Printed, preview, preview_retraction, print_records, retract
from timeline.publishing.refresh import refresh, reprint
from timeline.publishing.sources import tell
from timeline.publishing.verify import verify

__all__ = [
    "MadeOtherwise",
    "NotThere",
    "Printed",
    "PublicationBusy",
    "count_coverage",
    "draw",
    "preview",
    "preview_retraction",
    "print_records",
    "refresh",
    "reprint",
    "retract",
    "take_lock",
    "tell",
    "verify",
]
