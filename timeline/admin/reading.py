"""What a written date means, as the form says it beside the field: after saving, after an error, and while typing."""

from typing import Any

from django import forms
from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from timeline import dates


def meaning(text: str) -> dict[str, str]:
    """{"words": …} or {"error": the sentence that says what to write instead}."""
    try:
        return {"words": dates.words(dates.parse(text))}
    except dates.DateError as error:
        return {"error": str(error)}


def read_date(request: HttpRequest) -> JsonResponse:
    return JsonResponse(meaning(request.GET.get("date", "")[:200]))


class WhenInput(forms.TextInput):
    """An EDTF date and, below it, what it means."""

    class Media:
        js = ["desk/when.js"]

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:
        attrs = {**(attrs or {}), "data-reads": reverse("admin:read_date")}
        return format_html(
            '<div class="when">{}{}</div>', super().render(name, value, attrs, renderer), _output(attrs, value)
        )


def _output(attrs: dict[str, Any], value: str | None) -> SafeString:
    """What can't be read is told by the field's own error; here only while it is typed."""
    words = meaning(value).get("words", "") if value else ""
    return format_html(
        '<output class="read" id="{}_reads" for="{}" aria-live="polite"{}>{}</output>',
        attrs.get("id", ""),
        attrs.get("id", ""),
        "" if words else mark_safe(" hidden"),
        words,
    )
