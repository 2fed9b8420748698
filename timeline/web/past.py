"""A page of the record as it stood, or of what was known by a day: the lines at its top say so, tell what is different
now, and lead to the page as it stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from timeline.pages.left_out import LeftOut
from timeline.pages.since import Since
from timeline.printed.models import PublicRecord
from timeline.printed.parameters import Filters, Past, known_by
from timeline.printed.parameters.as_of import is_to_come
from timeline.printed.parameters.filters import TIMES
from timeline.web.filters.subjects import not_yet
from timeline.wording.addresses import address

State = PublicRecord.State


@dataclass(frozen=True)
class Notice:
    """`past`, `known`: of when the page is, one of them or both. `now`: the address of the same page as it stands.

    * `is_ahead`: by that day things can't be known yet.
    * `state`: that its record came to, if it is not in print any more.
    * `since`: what became of the entries of a list or a line; `fields`: in which fields an entry says something else
      now; `unknown`: how many entries `known` leaves out. None where that was not looked at.
    * `not_yet`: the titles of what the page is narrowed to and was not in print then.
    """

    now: str
    past: Past | None = None
    known: date | None = None
    is_ahead: bool = False
    state: str = ""
    since: Since | None = None
    fields: Sequence[str] | None = None
    unknown: LeftOut | None = None
    not_yet: Sequence[str] = ()

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
    unknown: LeftOut | None = None,
) -> Notice | None:
    """None where the page is of now."""
    past, known = filters.past, filters.known
    if past is None and known is None:
        return None
    now = address(filters.address(url, None, **dict.fromkeys(TIMES, ())))
    is_ahead = known is not None and is_to_come(known)
    state = record.state if record and record.state != State.IN_PRINT else ""
    return Notice(now, past, known, is_ahead, state, since, fields, unknown, not_yet(filters))


@dataclass(frozen=True)
class Then:
    """The form that asks what was known by a day: `carried` are the page's other filters."""

    known: date | None
    carried: list[tuple[str, str]]


def then(filters: Filters) -> Then:
    """A line or list that is asked at another time begins anew."""
    return Then(filters.known, filters.written(but=(known_by.NAME, "from", "cursor")))
