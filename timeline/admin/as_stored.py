"""A field in which nothing was typed gives back what is stored, though what the browser sends of it is not quite that.

A browser keeps no line breaks in a field of one line, and Django takes blanks off the ends of what was sent. So each
save would change a text that holds them.
"""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property


class StaysAsStored:
    """For a ModelForm, before it in the order of bases."""

    @cached_property
    def changed_data(self) -> list[str]:
        return [name for name in super().changed_data if not self._is_as_drawn(name)]  # type: ignore[misc]

    def _clean_fields(self) -> None:
        super()._clean_fields()  # type: ignore[misc]
        form: Any = self
        if form.instance.pk:
            for name in form.cleaned_data.keys() & form.initial.keys():
                if isinstance(form.fields[name], forms.CharField) and name not in form.changed_data:
                    form.cleaned_data[name] = form.initial[name]

    def _is_as_drawn(self, name: str) -> bool:
        """Whether a text is sent as the page shows what is stored."""
        bound = self[name]  # type: ignore[index]
        field = bound.field
        if not isinstance(field, forms.CharField):
            return False
        try:
            return bool(field.to_python(field.prepare_value(bound.initial)) == field.to_python(bound.data))
        except ValidationError:
            return False
