"""For how long a contract ran, as the entries of a line state it. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from timeline import dates
from timeline.dates import DateError, Span
from timeline.vocabulary import ContractEventType

ENDS = (ContractEventType.EXPIRY, ContractEventType.TERMINATION)
BEFORE = (ContractEventType.SOLICITATION, ContractEventType.BID_WITHDRAWN)
"""At which there is no contract yet."""


@dataclass(frozen=True)
class Period:
    """None: that bound is not on record."""

    slug: str
    title: str
    first: date | None
    last: date | None


def periods(entries: Iterable[dict]) -> list[Period]:
    """One for each contract to which something happened on the line: from its award, or the beginning that is stated,
    to the last end that is stated, or the day on which it was ended."""
    found: dict[str, Period] = {}
    for entry in entries:
        for period in _stated(entry):
            found[period.slug] = _joined(found.get(period.slug), period, is_end=entry["contract_event"]["type"] in ENDS)
    return list(found.values())


def _stated(entry: dict) -> Iterator[Period]:
    event = entry["contract_event"]
    if not event or not event["contract"] or event["type"] in BEFORE:
        return
    titles = {contract["slug"]: contract["title"] for contract in entry["contracts"]}
    title = titles.get(event["contract"], event["contract"])
    if event["type"] in ENDS:
        yield Period(event["contract"], title, None, dates.sort_date(dates.parse(entry["date"]["edtf"])))
    elif span := _span(event["period"]):
        yield Period(event["contract"], title, span.start, span.end)
    else:
        is_award = event["type"] == ContractEventType.AWARD
        first = dates.sort_date(dates.parse(entry["date"]["edtf"])) if is_award else None
        yield Period(event["contract"], title, first, None)


def _span(edtf: str | None) -> Span | None:
    """None too for what is no EDTF: the first form took any words."""
    try:
        when = dates.parse(edtf) if edtf else None
    except DateError:
        return None
    return when if isinstance(when, Span) else None


def _joined(known: Period | None, other: Period, *, is_end: bool) -> Period:
    if known is None:
        return other
    first = min(filter(None, [known.first, other.first]), default=None)
    if is_end:
        return Period(known.slug, known.title, first, other.last)
    last = max(known.last, other.last) if known.last and other.last else other.last or known.last
    return Period(known.slug, known.title, first, last)
