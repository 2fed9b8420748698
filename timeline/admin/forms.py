"""Forms as the desk likes them: labels without a colon, pickers that add and change but never delete."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.contrib.postgres.fields import DateRangeField
from django.contrib.postgres.forms import RangeWidget
from django.db import models
from django.http import HttpRequest


class DayInput(forms.DateInput):
    """The browser's own picker: nothing of ours to load."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class PlainForm(forms.ModelForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})


class DeskFields:
    """For pages and the inlines in them."""

    form: Any = PlainForm
    formfield_overrides: Any = {
        models.DateField: {"widget": DayInput},
        DateRangeField: {"widget": RangeWidget(DayInput())},
        models.TextField: {"widget": forms.Textarea(attrs={"rows": 5})},
    }

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)  # type: ignore[misc]
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_delete_related = field.widget.can_view_related = False
        return field


class Parts(DeskFields):
    """A part of a record is seen and changed with the record: no right of its own is asked."""

    extra = 0

    def _record(self) -> admin.ModelAdmin:
        return self.admin_site.get_model_admin(self.parent_model)  # type: ignore[attr-defined]

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
