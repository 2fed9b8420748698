"""EDTF in and out: parse(format(when)) == when."""

from functools import lru_cache

from timeline.dates import refusals
from timeline.dates.parts import Part, read_part
from timeline.dates.values import Moment, Span, When, between, moment

MARKS = {"": (False, False), "~": (True, False), "?": (False, True), "%": (True, True)}
MARK_OF = {marks: sign for sign, marks in MARKS.items()}

_DAY = "(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31|02-29"
_PART = rf"[1-9][0-9]{{3}}(-(0[1-9]|1[0-2]|{_DAY}))?"
_MARKED = rf"([1-9][0-9]{{3}}-2[1-4]|{_PART})[~?%]?"
PATTERN = rf"^({_MARKED}|\[({_PART})?\.\.{_PART}\]|{_MARKED}/({_MARKED}|\.\.)?|/{_MARKED})$"
"""What `parse` reads, for the database. It doesn't know leap years, nor which of two days is the earlier one."""


@lru_cache(maxsize=10_000)
def parse(edtf: str) -> When:
    """The part of EDTF we model; raises DateError with a sentence for everything else. Printing asks the same few dates
    again and again, and values never change, so they are kept."""
    text = edtf.strip()
    try:
        if text.startswith("["):
            return _interval(text)
        return _span(text) if "/" in text else _moment(text)
    except refusals.DateError as refusal:
        raise refusals.inside(text, refusal) from None


def format(when: When) -> str:
    if isinstance(when, Span):
        start = f"{when.first_part or ''}{MARK_OF[when.start_circa, when.start_uncertain]}"
        end = f"{when.last_part or ''}{MARK_OF[when.end_circa, when.end_uncertain]}"
        return f"{start}/{'..' if when.is_open else end}"
    if when.precision == "interval":
        return f"[{when.first_part or ''}..{when.last_part}]"
    return f"{when.last_part}{MARK_OF[when.circa, when.uncertain]}"


def _moment(text: str) -> Moment:
    part, circa, uncertain = _marked(text)
    return moment(part, circa, uncertain)


def _interval(text: str) -> Moment:
    first, dots, last = text.removeprefix("[").removesuffix("]").partition("..")
    if any(mark in text for mark in "~?%"):
        raise refusals.inside_brackets(text)
    if not text.endswith("]") or not dots or "," in text or "/" in text:
        raise refusals.unreadable(text)
    if not last:
        raise refusals.no_latest_day(text)
    opening, closing = _part(first) if first else None, _part(last)
    if "season" in (opening and opening.precision, closing.precision):
        raise refusals.season_in_brackets(text)
    if opening and opening.first > closing.last:
        raise refusals.inverted(text)
    return between(opening, closing)


def _span(text: str) -> Span:
    start, end = _halves(text)
    first, start_circa, start_uncertain = _marked(start) if start else (None, False, False)
    last, end_circa, end_uncertain = _marked(end) if end not in ("", "..") else (None, False, False)
    if first and last and first.first > last.last:
        raise refusals.inverted(text)
    return Span(
        start=first.first if first else None,
        end=last.last if last else None,
        is_open=end == "..",
        start_precision=first.precision if first else "day",
        end_precision=last.precision if last else "day",
        start_circa=start_circa,
        start_uncertain=start_uncertain,
        end_circa=end_circa,
        end_uncertain=end_uncertain,
    )


def _halves(text: str) -> tuple[str, str]:
    start, end = text.split("/", 1)
    if start == "..":
        raise refusals.open_start(text)
    if "/" in end or "[" in end:
        raise refusals.unreadable(text)
    if not start and end in ("", ".."):
        raise refusals.nothing_known(text)
    return start, end


def _marked(text: str) -> tuple[Part, bool, bool]:
    plain = text[:-1] if text[-1:] in tuple("~?%") else text
    return _part(plain, text), *MARKS[text[len(plain) :]]


def _part(text: str, shown: str = "") -> Part:
    try:
        part = read_part(text)
    except ValueError:
        raise refusals.not_in_calendar(text) from None
    if part is None:
        raise refusals.unreadable(shown or text)
    return part
