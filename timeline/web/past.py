"""A page of the record as it stood: the lines at its top say so, tell what changed since, and lead to the page as it
stands now."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.pages.since import Since
from timeline.printed.models import PublicRecord
from timeline.printed.parameters import Filters, Past
from timeline.printed.parameters.as_of import NAME

State = PublicRecord.State


@dataclass(frozen=True)
class Notice:
    """`now`: the address of the same page as it stands.

    * `state`: that its record came to, if it is not in print any more.
    * `since`: what became of the entries of a list or a line; `fields`: in which fields an entry says something else
      now. None where that was not looked at.
    """

    past: Past
    now: str
    state: str = ""
    since: Since | None = None
    fields: Sequence[str] | None = None

    @property
    def is_retracted(self) -> bool:
        return self.state == State.RETRACTED

    @property
    def is_merged(self) -> bool:
        return self.state == State.MERGED


def notice(
    filters: Filters,
    url: str,
    record: PublicRecord | None = None,
    *,
    since: Since | None = None,
    fields: Sequence[str] | None = None,
) -> Notice | None:
    """None where the page is of now."""
    if filters.past is None:
        return None
    state = record.state if record and record.state != State.IN_PRINT else ""
    return Notice(filters.past, filters.address(url, None, **{NAME: ()}), state, since, fields)
