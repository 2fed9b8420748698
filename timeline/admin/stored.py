"""What is stored otherwise than it was typed, for a form that came too late: its fields, and the rows of its parts."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from django import forms
from django.db.models import Model
from django.forms import BaseForm, BaseInlineFormSet, BaseModelForm
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from timeline.admin.moved_rows import was
from timeline.admin.numbers import is_number


@dataclass(frozen=True)
class Stored:
    """A field or a row that is stored otherwise than it was typed."""

    label: str
    value: str


def stored_otherwise(form: Any, formsets: list[BaseInlineFormSet]) -> list[Stored]:
    """Nothing for a form that came in time."""
    if not getattr(form, "is_stale", False):
        return []
    held = type(form.instance)._default_manager.get(pk=form.instance.pk)
    is_one_save = held.version == form.typed_after + 1 and held.edited_by
    who = _("by %(who)s") % {"who": held.edited_by} if is_one_save else _("meanwhile")
    own = [Stored(label, value) for label, value in _differences(form, held)]
    return own + [row for formset in formsets for row in _rows(formset, who)]


def _rows(formset: BaseInlineFormSet, who: str) -> Iterator[Stored]:
    stored = {row.pk: row for row in formset.get_queryset().all()}
    typed = {form.instance.pk: form for form in formset.initial_forms if form.instance.pk}
    of = capfirst(cast(Any, formset.model)._meta.verbose_name)
    for pk, row in stored.items():
        if pk not in typed:
            yield Stored(_("%(what)s, added %(who)s") % {"what": of, "who": who}, _words(formset, row))
        elif found := _differences(typed[pk], row):
            label = _("%(what)s “%(row)s”, stored otherwise") % {"what": of, "row": row}
            yield Stored(label, ", ".join(f"{name}: {value}" for name, value in found))
    for form in formset.extra_forms:
        if was(form):
            yield Stored(_("%(what)s, removed %(who)s") % {"what": of, "who": who}, _typed(form, formset))


def _differences(form: BaseModelForm, held: Model) -> list[tuple[str, str]]:
    """Labels of the fields that were typed otherwise, and what is stored."""
    initial = _blank(form, held).initial
    return [
        (_label(name, field), shown(field, initial.get(name)) or "–")
        for name, field in form.fields.items()
        if name in initial and name != "seen_version" and field.has_changed(initial[name], form[name].data)
    ]


def _words(formset: BaseInlineFormSet, row: Model) -> str:
    form = formset.form(instance=row, prefix=formset.add_prefix("stored"))
    return _listed((field, form.initial.get(name)) for name, field in _told(form, formset))


def _typed(form: BaseForm, formset: BaseInlineFormSet) -> str:
    return _listed((field, form[name].data) for name, field in _told(form, formset))


def _blank(form: BaseModelForm, held: Model) -> BaseModelForm:
    """The same form, of what is stored."""
    return type(form)(instance=held, prefix=form.prefix)


def _told(form: BaseForm, formset: Any) -> list[tuple[str, forms.Field]]:
    """All but the record whose part it is, and what nobody sees; the demand of a row that rewords it is told too."""
    untold = {formset.fk.name, "id", "DELETE"}
    return [(n, f) for n, f in form.fields.items() if n not in untold and (n == "demand" or not f.widget.is_hidden)]


def _listed(values: Any) -> str:
    return ", ".join(filter(None, (shown(field, value) for field, value in values))) or "–"


def _label(name: str, field: forms.Field) -> str:
    return capfirst(str(field.label or name))


def shown(field: forms.Field, value: Any) -> str:
    """A value as the field's widget would show it, in a line of text."""
    if value in (None, "", [], False):
        return ""
    if value is True:
        return _("yes")
    many = value if isinstance(value, list) else [value]
    if isinstance(field, forms.ModelChoiceField):
        pks = [pk for each in many if is_number(pk := getattr(each, "pk", each))]
        return ", ".join(str(row) for row in cast(Any, field.queryset).filter(pk__in=pks))
    if isinstance(field, forms.ChoiceField | forms.MultipleChoiceField):
        labels = {str(key): str(label) for key, label in _flat(field.choices)}
        return ", ".join(labels.get(str(each), str(each)) for each in many)
    return ", ".join(map(str, many))


def _flat(choices: Any) -> Iterator[tuple[Any, Any]]:
    for key, label in choices:
        if isinstance(label, list | tuple):
            yield from label
        else:
            yield key, label
