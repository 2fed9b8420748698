"""Reads frozen contents: brings them from the schema they were frozen in to today's, and checks them.

Stored contents are never rewritten. When you change a shape in contents.py, raise its number in SCHEMAS there and add
to STEPS the function that upgrades a content to it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec

from timeline import dates
from timeline.printed.contents import SCHEMAS, TYPES, Content
from timeline.vocabulary import CURRENCIES


class ContentError(ValueError):
    """A content that can't be read; the message names the record and what is wrong with it. `record_id`, `found`: the
    same apart, where it is known: pairs of a path to the field and a sentence."""

    def __init__(self, message: str, record_id: str = "", found: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__(message)
        self.record_id, self.found = record_id, found


Step = Callable[[Content], Content]


def current(content: Content) -> Content:
    """The content in today's shape, whatever schema it was frozen in. Raises ContentError when it can't be read."""
    return checked(upgraded(content))


def upgraded(content: Content) -> Content:
    """The content brought step by step to today's schema. A content without a schema has the first one."""
    kind, schema = _kind(content), content.get("schema", 1)
    for number in range(schema, SCHEMAS[kind]):
        content = STEPS[kind, number](content) | {"schema": number + 1}
    return content


def checked(content: Content) -> Content:
    """Returns the content unchanged. Raises ContentError if it is not of today's shape or can't be shown on a page."""
    kind = _kind(content)
    if content.get("schema") != SCHEMAS[kind]:
        raise ContentError(f"{content.get('id')}: schema {content.get('schema')} is not known to this release.")
    try:
        msgspec.convert(content, TYPES[kind])
    except msgspec.ValidationError as error:
        raise ContentError(f"{content.get('id')}: {error}.") from error
    if found := list(_unshowable(content)):
        sentences = " ".join(sentence for _field, sentence in found)
        raise ContentError(f"{content['id']}: {sentences}", content["id"], found)
    return content


def _kind(content: Content) -> str:
    kind = str(content.get("kind_of_record"))
    if kind not in TYPES:
        raise ContentError(f"{content.get('id')}: there is no kind of record “{kind}”.")
    return kind


def _unshowable(content: Content) -> Iterator[tuple[str, str]]:
    """For each date, period or currency that pages would fail to parse: the path to the field, and a sentence."""
    for field, day in _days(content):
        if not _is_edtf(day):
            yield field, f"“{day}” is no day from {dates.FIRST_YEAR} on."
    if content["kind_of_record"] == "entry":
        yield from _unshowable_of_entry(content)


def _days(content: Content) -> Iterator[tuple[str, str]]:
    """The days that stand in the content of an article or an organization, in ISO 8601."""
    if content.get("published_on"):
        yield "published_on", content["published_on"]
    for part in ("names", "parents"):
        for at, dated in enumerate(content.get(part, [])):
            yield from ((f"{part}.{at}.{end}", dated[end]) for end in ("from", "to") if dated[end])


def _unshowable_of_entry(content: Content) -> Iterator[tuple[str, str]]:
    if not _is_edtf(content["date"]):
        yield "date", f"“{content['date']}” is not a date in EDTF."
    event = content["contract_event"] or {}
    if event.get("period") and not _is_edtf(event["period"]):
        yield "contract_event.period", f"the period “{event['period']}” is not in EDTF."
    if event.get("currency") and event["currency"] not in CURRENCIES:
        yield "contract_event.currency", f"“{event['currency']}” is not a currency of ISO 4217."


def _is_edtf(text: str) -> bool:
    try:
        dates.parse(text)
    except dates.DateError:
        return False
    return True


def _entry_2(content: Content) -> Content:
    """Drops a contract event's period or currency if it can't be read: the first schema did not check them."""
    event = content.get("contract_event")
    if not isinstance(event, dict):
        return content
    period, currency = event.get("period"), event.get("currency")
    event = event | {
        "period": period if period and _is_edtf(period) else None,
        "currency": currency if currency in CURRENCIES else None,
    }
    return content | {"contract_event": event}


def _unchanged(content: Content) -> Content:
    return content


# (kind, n): from schema n to n + 1.
STEPS: Mapping[tuple[str, int], Step] = {(kind, 1): _unchanged for kind in TYPES} | {
    ("entry", 1): _entry_2,
    ("entry", 2): _unchanged,  # quotes may say that they were confirmed
    ("article", 2): _unchanged,  # a copy may say of which report
    ("organization", 2): _unchanged,  # one may say whose it is
    ("topic", 2): _unchanged,  # one may say that it is deprecated
}
