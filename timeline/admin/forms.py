"""Forms as the desk likes them: labels without a colon, pickers that add and change but never delete."""

import re
from typing import Any, cast

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.contrib.postgres.fields import DateRangeField
from django.contrib.postgres.forms import RangeWidget
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from timeline.admin.as_shown import ComparedForm, ComparedRows
from timeline.admin.as_stored import StaysAsStored
from timeline.admin.moved_rows import was
from timeline.admin.pickers import PickingFields
from timeline.admin.rights import entries_for, sees_every_entry
from timeline.fields import VerbatimLineField
from timeline.models import TimelineEntry
from timeline.vocabulary import still_offered


class DayInput(forms.DateInput):
    """The browser's own picker: nothing of ours to load."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


def put(form: forms.BaseForm, name: str, value: Any) -> None:
    """Into what was sent, so that a form that is shown again carries it."""
    data = QueryDict(mutable=True)
    data.update(form.data)
    data[form.add_prefix(name)] = str(value)
    form.data = data


class PlainForm(ComparedForm, StaysAsStored, forms.ModelForm):
    request: HttpRequest
    """Whose form it is; on forms of the parts of a record."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        for name, field in self.fields.items():
            if isinstance(field, forms.ChoiceField) and not isinstance(field, forms.ModelChoiceField):
                held = self.initial.get(name) or []
                field.choices = still_offered(cast(Any, field.choices), held if isinstance(held, list) else [held])

    def clean(self) -> dict[str, Any] | None:
        given = super().clean()
        if self.prefix and was(self):
            told = _("Somebody has removed this row meanwhile. It stands here as a new one: save again to keep it.")
            self.add_error(None, told)
        return given

    def _get_validation_exclusions(self) -> set[str]:
        """What is to be made with the record has no key yet that could be checked."""
        unsaved = {n for n, value in self.cleaned_data.items() if isinstance(value, models.Model) and value.pk is None}
        return super()._get_validation_exclusions() | unsaved  # type: ignore[misc,no-any-return]


class DeskFields(PickingFields):
    """For pages and the inlines in them."""

    form: Any = PlainForm
    formfield_overrides: Any = {
        models.DateField: {"widget": DayInput},
        DateRangeField: {"widget": RangeWidget(DayInput())},
        models.TextField: {"widget": forms.Textarea(attrs={"rows": 5})},
        VerbatimLineField: {"widget": forms.Textarea(attrs={"rows": 2})},
    }

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)  # type: ignore[misc]
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_delete_related = field.widget.can_view_related = False
            field.widget.can_add_related &= self._adds_beside(field.widget)
        return field

    def _adds_beside(self, wrapped: RelatedFieldWidgetWrapper) -> bool:
        """Whether “+” is of use beside the picker: it opens the page that adds such a record, which must be able to add
        one by itself and to hand it back to this form."""
        if not wrapped.can_add_related or getattr(wrapped.widget, "takes_new", False):
            return False
        picked = self.admin_site.get_model_admin(wrapped.rel.model)  # type: ignore[attr-defined]
        return getattr(picked, "is_added_beside", True)


class SentRows(ComparedRows):
    """Before a set of forms, in the order of bases: a row is made for each that was sent and one more, however many
    there are said to be (thousands of empty ones would keep the site for a minute); and each is compared with what was
    shown."""

    absolute_max = 250
    """Rows of one kind; DATA_UPLOAD_MAX_NUMBER_FIELDS has room for so many of each."""

    def total_form_count(self) -> int:
        told: int = super().total_form_count()  # type: ignore[misc]
        return min(told, self._sent + 1) if self.is_bound else told  # type: ignore[attr-defined]

    @property
    def empty_form(self) -> Any:
        """The row that is copied for each new one: a page asks for it five times, and it is the same."""
        return self._empty_form

    @cached_property
    def _empty_form(self) -> Any:
        return super().empty_form  # type: ignore[misc]

    @cached_property
    def _sent(self) -> int:
        row = re.compile(rf"{re.escape(self.prefix)}-([0-9]+)-")  # type: ignore[attr-defined]
        return len({found[1] for name in self.data if (found := row.match(name))})  # type: ignore[attr-defined]


class Parts(DeskFields):
    """A part of a record is seen and changed with the record: no right of its own is asked."""

    extra = 0

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        formset = super().get_formset(request, obj, **kwargs)  # type: ignore[misc]
        formset.form.request = request
        return type(formset.__name__, (SentRows, formset), {})

    def _record(self) -> admin.ModelAdmin:
        return self.admin_site.get_model_admin(self.parent_model)  # type: ignore[attr-defined]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """A row that names another entry is there for whoever may see that entry."""
        rows = super().get_queryset(request)  # type: ignore[misc]
        if not sees_every_entry(request):
            for name in self._other_entries():
                rows = rows.filter(**{f"{name}__in": entries_for(request, TimelineEntry.objects.order_by())})
        return rows

    def _other_entries(self) -> list[str]:
        """Its fields that name an entry, but for the one whose part it is."""
        names = [field.name for field in self.model._meta.fields if field.related_model is TimelineEntry]  # type: ignore[attr-defined]
        own = self.fk_name or names[0] if self.parent_model is TimelineEntry else None  # type: ignore[attr-defined]
        return [name for name in names if name != own]

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._record().has_view_permission(request, obj)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        if obj is None or obj.pk is None:
            return self._record().has_add_permission(request)
        return self._record().has_change_permission(request, obj)

    has_add_permission = has_delete_permission = has_change_permission


class Rows(Parts, admin.TabularInline):
    """One line each; none until somebody adds one."""


class Sheets(Parts, admin.StackedInline):
    """A small form each."""
