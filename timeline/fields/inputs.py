"""The same doors in forms: the text is cleaned before it is judged, and what nobody could see is refused in words."""

import csv
from collections.abc import Callable
from io import StringIO
from typing import Any, ClassVar

from django import forms
from django.contrib.postgres.forms import SimpleArrayField
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline import text

NO_WEB_ADDRESS = gettext_lazy(
    "Give an address of the web: http:// or https://, a host, no user name or password before it."
)


def invisible() -> ValidationError:
    return ValidationError(_("It has no visible characters: type it anew."), code="invisible")


class PlainInput(forms.CharField):
    """`cleaned` says how the text is cleaned."""

    cleaned: Callable[[str], str] = staticmethod(text.line)

    def to_python(self, value: Any) -> Any:
        return super().to_python(value if value in self.empty_values else self.cleaned(str(value)))

    def clean(self, value: Any) -> Any:
        if self.required and str(value or "").strip() and not self.to_python(value):
            raise invisible()
        return super().clean(value)


class LineInput(PlainInput):
    pass


class CodeInput(PlainInput):
    cleaned = staticmethod(text.code)


class ProseInput(PlainInput):
    cleaned = staticmethod(text.prose)


class VerbatimInput(PlainInput):
    cleaned = staticmethod(text.verbatim)


class ContextInput(VerbatimInput):
    """What stands right before or behind a quote: with its line breaks, and the blank at its end."""

    widget = forms.Textarea

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"strip": False, **kwargs})


class LinesInput(SimpleArrayField):
    """Several lines in one, parted by commas; one that has a comma in it stands in quotation marks, as in CSV."""

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(map(_in_marks, value)) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        return super().to_python(_parted(value) if value and isinstance(value, str) else value)


def _in_marks(line: str) -> str:
    row = StringIO()
    csv.writer(row, lineterminator="").writerow([line])
    return row.getvalue()


def _parted(row: str) -> list[str]:
    try:
        return next(csv.reader([text.line(row)], skipinitialspace=True), [])
    except csv.Error:  # far too long, as its parts say
        return row.split(",")


class SlugInput(CodeInput, forms.SlugField):
    pass


class WebAddressInput(CodeInput, forms.URLField):
    default_error_messages: ClassVar = {"invalid": NO_WEB_ADDRESS}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"assume_scheme": "https", **kwargs})
