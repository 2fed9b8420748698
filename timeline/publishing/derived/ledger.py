"""The derivation of the ledger: one row a demand at a time."""

from timeline.printed.derived.ledger import READS, LedgerLine, ledger
from timeline.printed.models import LedgerRow
from timeline.publishing.derived.lasting import Lasting


class Ledger(Lasting):
    def __init__(self) -> None:
        super().__init__(LedgerRow, LedgerLine, ledger, "rows of the ledger", reads=READS)

    def place(self, row: LedgerLine) -> int:
        return row.number
