"""Print: everything here may be read by anybody, and only timeline.publishing writes it. No key to a working table."""

from timeline.printed.models.coverage import Coverage
from timeline.printed.models.edition import Edition
from timeline.printed.models.extent import Extent
from timeline.printed.models.fragment import Fragment
from timeline.printed.models.known import Known
from timeline.printed.models.ledger_row import LedgerRow
from timeline.printed.models.mark import Mark
from timeline.printed.models.record import PublicRecord
from timeline.printed.models.reference import Reference
from timeline.printed.models.search_row import SearchRow
from timeline.printed.models.shelf import Shelf
from timeline.printed.models.source_state import SourceState
from timeline.printed.models.term import Term

__all__ = [
    "Coverage",
    "Edition",
    "Extent",
    "Fragment",
    "Known",
    "LedgerRow",
    "Mark",
    "PublicRecord",
    "Reference",
    "SearchRow",
    "Shelf",
    "SourceState",
    "Term",
]
