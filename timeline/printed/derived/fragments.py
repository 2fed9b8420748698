"""The piece of HTML that stands for an entry on any line, in one language, from its document alone."""

from django.template.loader import render_to_string
from django.utils import translation

from timeline.printed.typesetting.neighbours import Document

TEMPLATE = "print/_entry.html"


def fragment(document: Document, language: str) -> str:
    with translation.override(language):
        return render_to_string(TEMPLATE, {"entry": document}).strip()
