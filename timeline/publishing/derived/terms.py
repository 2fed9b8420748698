"""The derivation of contracts' terms: at most one a contract at a time."""

from timeline.printed.derived.terms import READS, Term, terms
from timeline.printed.models import Term as TermRow
from timeline.publishing.derived.lasting import Lasting


class Terms(Lasting):
    def __init__(self) -> None:
        super().__init__(TermRow, Term, terms, "terms", reads=READS)

    def place(self, row: Term) -> int:
        return row.number
