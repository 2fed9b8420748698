"""The piece of HTML that stands for an entry on any line, in one language, from its document alone."""

from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation

TEMPLATE = "print/_entry.html"


def fragments(document: dict[str, Any]) -> dict[str, str]:
    """By language code."""
    return {language: _fragment(document, language) for language, _name in settings.LANGUAGES}


def _fragment(document: dict[str, Any], language: str) -> str:
    with translation.override(language):
        return render_to_string(TEMPLATE, {"entry": document}).strip()
