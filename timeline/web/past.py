"""A page of the record as it stood: the line at its top says so, and leads to the page as it stands now."""

from dataclasses import dataclass

from timeline.printed.models import PublicRecord
from timeline.printed.parameters import Filters, Past
from timeline.printed.parameters.as_of import NAME

State = PublicRecord.State


@dataclass(frozen=True)
class Notice:
    """`now`: the address of the same page as it stands. `since`: the state that its record came to, if it is not in
    print any more."""

    past: Past
    now: str
    since: str = ""

    @property
    def is_retracted(self) -> bool:
        return self.since == State.RETRACTED

    @property
    def is_merged(self) -> bool:
        return self.since == State.MERGED


def notice(filters: Filters, url: str, record: PublicRecord | None = None) -> Notice | None:
    """None where the page is of now."""
    if filters.past is None:
        return None
    since = record.state if record and record.state != State.IN_PRINT else ""
    return Notice(filters.past, filters.address(url, None, **{NAME: ()}), since)
