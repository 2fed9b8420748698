"""Two times in one expression: "between 17 and 22 June 2018", "in April or May", "from December 28 to January 2".

What the one leaves out, the other gives: the month, and the year, counted on over New Year where the order asks for it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta

from timeline.dates.english import calendar_words
from timeline.dates.english.extent import Base, Extent, as_moment, as_span
from timeline.dates.english.forms import Atom
from timeline.dates.english.portions import as_circa
from timeline.dates.values import When

YEARLY = ("day", "month", "season", "quarter")
ALTERNATIVES = ("or", "/", "between")
RUNS = ("to", "through", "thru", "until", "till", "up to", "-")


def read(first: Atom, last: Atom, word: str, base: Base, circa: bool = False) -> When | None:
    """None where the calendar has no such days, or where one of them is not known."""
    pair = extents(first, last, base, word)
    if not pair or not pair[0].first or not pair[1].first:
        return None
    early, late = sorted(pair, key=lambda extent: extent.opens) if word in (*ALTERNATIVES, "and", "&") else pair
    if early.opens > late.closes:
        return None
    if word in RUNS or word == "from" or (word in ("and", "&") and _is_next(early, late)):
        return as_span(early, late)
    both = Extent(early.first, late.last, "")
    return as_moment(as_circa(both) if circa else both)


def extents(first: Atom, last: Atom, base: Base, word: str = "") -> tuple[Extent, Extent] | None:
    first, last = _whole(first, last), _whole(last, first)
    if first.kind in YEARLY and last.kind in (*YEARLY, "year"):
        return next(_in_years(first, last, base, word in ("or", "and", "/", "&")), None)
    if first.kind == last.kind == "weekday":
        late = last.resolve(base)
        early = first.resolve(Base(late.opens - timedelta(days=1))) if late else None
        return (early, late) if early and late else None
    early, late = first.resolve(base), last.resolve(base)
    return (early, late) if early and late else None


def _whole(atom: Atom, other: Atom) -> Atom:
    """A bare number of a day takes its month from the other."""
    if atom.kind != "number":
        return atom
    months = {key: other.fields[key] for key in ("month", "number") if key in other.fields}
    return replace(atom, kind="day", fields={**atom.fields, **months}, resolver=calendar_words.day)


def _in_years(first: Atom, last: Atom, base: Base, is_choice: bool) -> Iterator[tuple[Extent, Extent]]:
    """The pairs that are in order, the likeliest first."""
    knows_first, knows_last = (calendar_words.has_year(atom.fields) for atom in (first, last))
    if knows_first == knows_last:
        early, late = first.resolve(base), last.resolve(base)
        if early and late and (knows_first or (is_choice and early.opens <= late.opens)):
            yield early, late
        if not knows_first and early:
            yield from _pairs(first, last, (early.opens.year, early.opens.year + 1), base, from_first=True)
    elif knows_last and (late := last.resolve(base)):
        yield from _pairs(first, last, (late.opens.year, late.opens.year - 1), base, from_first=False)
    elif knows_first and (early := first.resolve(base)):
        yield from _pairs(first, last, (early.opens.year, early.opens.year + 1), base, from_first=True)


def _pairs(
    first: Atom, last: Atom, years: tuple[int, int], base: Base, from_first: bool
) -> Iterator[tuple[Extent, Extent]]:
    for year in years:
        early = first.resolve(base) if from_first else _of(first, year).resolve(base)
        late = _of(last, year).resolve(base) if from_first else last.resolve(base)
        if early and late and early.opens <= late.opens:
            yield early, late


def _of(atom: Atom, year: int) -> Atom:
    fields: Mapping[str, str] = {**atom.fields, "year": f"{year:04d}"}
    return replace(atom, fields=fields)


def _is_next(early: Extent, late: Extent) -> bool:
    return early.closes + timedelta(days=1) >= late.opens
