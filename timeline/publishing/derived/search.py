"""The derivation of what records are found by."""

from timeline.printed.derived.search import READS, Sought, search_rows
from timeline.printed.models import SearchRow
from timeline.publishing.derived.lasting import Lasting


class SearchRows(Lasting):
    repeated = ("number",)

    def __init__(self) -> None:
        super().__init__(SearchRow, Sought, search_rows, "words to search for", reads=READS)

    def place(self, row: Sought) -> int:
        return row.made

    def repeat(self, record_id: str) -> tuple[int]:
        return (int(record_id[1:]),)
