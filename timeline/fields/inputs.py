"""The same doors in forms: the text is cleaned before it is judged, and what nobody could see is refused in words."""

from collections.abc import Callable
from typing import Any, ClassVar

from django import forms
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


class SlugInput(CodeInput, forms.SlugField):
    pass


class WebAddressInput(CodeInput, forms.URLField):
    default_error_messages: ClassVar = {"invalid": NO_WEB_ADDRESS}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"assume_scheme": "https", **kwargs})
