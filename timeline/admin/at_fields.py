"""The sentences of a refusal, each at the field of the form that it is about: of the record, or of a row of its parts.

A path of editorial's says which field; what a form has no field for stands at the row, at the rows, or above all.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from timeline import editorial
from timeline.editorial.thaw_rows import PARTS
from timeline.models import TimelineEntry
from timeline.publishing.freeze import KINDS

ID = re.compile(rf"(?P<letter>[{''.join(KINDS)}])(?P<number>[0-9]+)")
IN_FORM = {
    "quote": "quote_exact",
    "role": "part",
    "size": "size_text",
    "online": "is_online",
    "from": "during",
    "to": "during",
    "responses": "answers",
}
"""What forms call a field otherwise than contents do."""
Place = tuple[Any, str | None]
"""A form and its field, or a set of forms."""


def tell(refusal: editorial.Refused, form: Any, formsets: Sequence[Any]) -> list[ValidationError]:
    """Adds to the errors of forms that are checked already, and gives all that it added."""
    found = [error for _path, error in refusal.objections()]
    for path, error in refusal.objections():
        if not (error.code == editorial.CLASH and _said_better(error, [form, *_rows(formsets)])):
            _add(_place(path, form, formsets), error)
    return found


def _said_better(error: ValidationError, asked: Iterable[Any]) -> bool:
    """Asked again, the form sees itself what somebody has saved meanwhile; it doesn't say whose that is."""
    told, field = (error.params or {})["told"], (error.params or {})["field"]
    found = next(_saying(told, asked), None)
    if found is None:
        return False
    form, name, said = found
    form.errors[name].data.remove(said)
    form.add_error(field if field in form.fields else name if name in form.fields else None, error)
    if not form.errors[name]:
        del form.errors[name]
    return True


def _saying(told: str, asked: Iterable[Any]) -> Iterator[tuple[Any, str, ValidationError]]:
    """The forms that say these words, with the field and the error."""
    for form in asked:
        for name, errors in form.errors.items():
            yield from ((form, name, each) for each in errors.data if told in ValidationError(each).messages)


def _place(path: str | None, form: Any, formsets: Sequence[Any]) -> Place:
    first, *rest = (path or "").split(".")
    if first in form.fields:
        return form, first
    for formset in formsets:
        if first in (PARTS.get(formset.model), formset.model._meta.model_name):
            return _in_part(formset, rest)
    return _beside(first, *rest, formsets=formsets) or (form, None)


def _in_part(formset: Any, names: list[str]) -> Place:
    """`names`: the number of a row or the record that it names, if any, and its field."""
    rows = [row for row in formset.forms if not getattr(row, "cleaned_data", {}).get("DELETE")]
    if names and (ID.fullmatch(names[0]) or names[0].isdecimal()):
        which, *names = names
        rows = rows[int(which) :] if which.isdecimal() else [row for row in rows if _naming(row, which)]
    elif formset.max_num != 1:
        return formset, None
    return (rows[0], _field(rows[0], names)) if rows else (formset, None)


def _beside(*names: str, formsets: Sequence[Any]) -> Place | None:
    """At the row that names another record: a demand of the entry, the organization of a role."""
    for name in filter(ID.fullmatch, names):
        for row in _rows(formsets):
            if picker := _naming(row, name):
                rest = list(names[names.index(name) + 1 :])
                return _in_answers(row, rest) or (row, _field(row, rest) or _field(row, [picker]))
    return None


def _in_answers(row: Any, names: list[str]) -> Place | None:
    """A demand's answers are forms in its row; one that this entry gives names none."""
    answers = getattr(row, "answer_forms", None)
    own = f"{TimelineEntry.letter}{getattr(row.instance, 'timelineentry_id', None)}"
    if answers is None or not names or names[0] != "responses":
        return None
    which = names[1] if len(names) > 1 else own
    given = [each for each in answers.forms if _naming(each, which) or (which == own and not each["entry"].value())]
    return (given[0], "entry") if given else None


def _rows(formsets: Iterable[Any]) -> Iterator[Any]:
    return (row for formset in formsets for row in formset.forms)


def _naming(row: Any, record_id: str) -> str | None:
    """The field by which a row names a record."""
    if not (named := ID.fullmatch(record_id)):
        return None
    model, number = KINDS[named["letter"]], named["number"]
    pickers = ((name, field.queryset.model) for name, field in row.fields.items() if hasattr(field, "queryset"))
    return next((name for name, of in pickers if of is model and str(row[name].value()) == number), None)


def _field(row: Any, names: Iterable[str]) -> str | None:
    """The one that is named, if the row has it; the first where none is."""
    told = [IN_FORM.get(name, name) for name in names]
    shown = [name for name, field in row.fields.items() if not field.widget.is_hidden and name != "DELETE"]
    return next((name for name in told if name in shown), None if told else next(iter(shown), None))


def _add(place: Place, error: ValidationError) -> None:
    where, field = place
    if not isinstance(where, forms.BaseForm):
        where.non_form_errors().extend([error])
        return
    if not where.is_bound:
        where.cleaned_data = {}
    held = where.errors.get(field or "__all__")
    if not held or not set(error.messages) <= set(held):
        where.add_error(field, error)
