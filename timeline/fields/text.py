"""Columns of text."""

from collections.abc import Callable
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxLengthValidator, validate_slug
from django.db import models

from timeline import text
from timeline.fields import checks, inputs


class PlainText(models.Field):
    """What all of them do: clean at every door, and check in the database."""

    cleaned: Callable[[str], str] = staticmethod(text.line)
    input_class: type[inputs.PlainInput] = inputs.LineInput

    def to_python(self, value: Any) -> Any:
        found = super().to_python(value)
        return self.cleaned(found) if isinstance(found, str) else found

    def get_prep_value(self, value: Any) -> Any:
        """To the database: `update` and lookups come by here alone."""
        found = super().get_prep_value(value)
        return self.cleaned(found) if isinstance(found, str) else found

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        """So that the object at hand is what was stored."""
        value = super().pre_save(model_instance, add)
        if isinstance(value, str):
            value = self.cleaned(value)
            setattr(model_instance, self.attname, value)
        return value

    def clean(self, value: Any, model_instance: models.Model | None) -> Any:
        if not self.blank and str(value or "").strip() and not self.to_python(value):
            raise inputs.invisible()
        return super().clean(value, model_instance)

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"form_class": self.input_class, **kwargs})

    def db_check(self, connection: Any) -> str:
        return checks.is_plain(checks.quoted(self, connection))


class LineField(PlainText, models.CharField):
    pass


class CodeField(LineField):
    """A line that machines read too, like a date in EDTF."""

    cleaned = staticmethod(text.code)
    input_class = inputs.CodeInput


class PlainSlugField(PlainText, models.SlugField):
    """Refuses with ValidationError what no address of a page could be, at every door."""

    cleaned = staticmethod(text.code)
    input_class = inputs.SlugInput

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        ready = super().get_db_prep_save(value, connection)
        if isinstance(ready, str) and ready:
            validate_slug(ready)
        return ready


class ProseField(PlainText, models.TextField):
    """`max_length` holds in forms and in the database."""

    cleaned = staticmethod(text.prose)
    input_class: type[inputs.PlainInput] = inputs.ProseInput

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.max_length:
            self.validators.append(MaxLengthValidator(self.max_length))

    def db_check(self, connection: Any) -> str:
        return super().db_check(connection) + checks.fits(checks.quoted(self, connection), self.max_length)


class VerbatimField(ProseField):
    cleaned = staticmethod(text.verbatim)
    input_class = inputs.VerbatimInput


class VerbatimLineField(LineField):
    """Short words, whose blanks and breaks count too."""

    cleaned = staticmethod(text.verbatim)
    input_class = inputs.ContextInput


class LineArrayField(ArrayField):
    """Of LineFields, which clean each."""

    def formfield(self, **kwargs: Any) -> Any:
        """Compared with what is stored, not with a hidden field that says what was shown."""
        return super().formfield(**{"form_class": inputs.LinesInput, "show_hidden_initial": False, **kwargs})

    def db_check(self, connection: Any) -> str:
        return checks.is_plain_data(checks.quoted(self, connection))
