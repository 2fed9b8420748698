"""Rows that somebody else removed while they stood in a form that is sent now: they come back as new rows.

Django would say that they are no valid choice, in a field that nobody sees, each time the form is sent.
"""

from collections.abc import Iterable, Mapping

from django.db.models import QuerySet
from django.forms import BaseForm
from django.http import QueryDict

from timeline.admin.numbers import is_number

WAS = "was"
"""The end of the name that marks such a row, for this answer alone."""


def moved(data: QueryDict, prefix: str, rows: QuerySet) -> QueryDict:
    """What was sent of a formset, those of its rows that are there no more moved behind those that are."""
    numbers = _numbers(data, prefix)
    sent = {number: data.get(f"{prefix}-{number}-id", "") for number in numbers[0]}
    there = _there(sent.values(), rows)
    gone = [number for number, pk in sent.items() if pk.isdecimal() and pk not in there]
    if not gone:
        return data
    kept = [number for number in numbers[0] if number not in gone]
    back = [number for number in gone if f"{prefix}-{number}-DELETE" not in data]
    return _renumbered(data, prefix, [*kept, *back, *numbers[1]], kept, back)


def was(form: BaseForm) -> bool:
    """Whether the row that this new one was is there no more."""
    return bool(form.data.get(form.add_prefix(WAS)))


def _numbers(data: Mapping[str, str], prefix: str) -> tuple[range, range]:
    """Of the rows that were there when the form was filled, and of the new ones; none where nonsense was sent."""
    initial, total = (str(data.get(f"{prefix}-{name}_FORMS", "")) for name in ("INITIAL", "TOTAL"))
    if not (is_number(initial) and is_number(total) and int(initial) <= int(total) <= len(data)):
        return range(0), range(0)
    return range(int(initial)), range(int(initial), int(total))


def _there(pks: Iterable[str], rows: QuerySet) -> set[str]:
    numbers = list(filter(is_number, pks))
    return set(map(str, rows.filter(pk__in=numbers).values_list("pk", flat=True))) if numbers else set()


def _renumbered(data: QueryDict, prefix: str, order: list[int], kept: list[int], back: list[int]) -> QueryDict:
    changed = QueryDict(mutable=True)
    new_numbers = {str(number): place for place, number in enumerate(order)}
    for name, values in data.lists():
        if (renamed := _renamed(name, prefix, new_numbers)) is not None:
            changed.setlist(renamed, values)
    for number in back:
        place = new_numbers[str(number)]
        changed[f"{prefix}-{place}-id"], changed[f"{prefix}-{place}-{WAS}"] = "", "1"
    changed[f"{prefix}-INITIAL_FORMS"], changed[f"{prefix}-TOTAL_FORMS"] = str(len(kept)), str(len(order))
    return changed


def _renamed(name: str, prefix: str, new_numbers: Mapping[str, int]) -> str | None:
    """None for what belongs to a row that is left out."""
    number, dash, rest = name.removeprefix(f"{prefix}-").partition("-")
    if not name.startswith(f"{prefix}-") or not dash or not number.isdecimal():
        return name
    return f"{prefix}-{new_numbers[number]}-{rest}" if number in new_numbers else None
