"""The derivation of marks. An entry has one of each form at a time: one that is made otherwise is told, not added."""

from timeline.printed.derived.marks import READS, Mark, marks
from timeline.printed.models import Mark as Kept
from timeline.publishing.derived.lasting import Lasting


class Marks(Lasting):
    def __init__(self) -> None:
        super().__init__(Kept, Mark, marks, "marks", reads=READS)

    def place(self, row: Mark) -> int:
        return row.form
