"""What a page says of itself to those who hand it on: how it is cited, and what it is as linked data."""

from typing import Any

import orjson
from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from timeline.pages import citing, linked_data

register = template.Library()
IN_SCRIPTS = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}
"""What could end a script, or begin a comment in it, as JSON writes it too."""


@register.simple_tag
def citation_of(entry: dict) -> str:
    """As a sentence. (That of a story names the sequence of the whole record, which its page need not ask for.)"""
    return citing.as_text(citing.cited("entry", entry))


@register.simple_tag
def entry_data(entry: dict) -> SafeString:
    return _script(linked_data.of_entry(entry))


@register.simple_tag
def story_data(story: dict) -> SafeString:
    return _script(linked_data.of_story(story))


@register.simple_tag
def record_data(description: str) -> SafeString:
    return _script(linked_data.of_record(description))


def _script(data: dict[str, Any]) -> SafeString:
    """No browser runs it: it is of no script's type, so the content policy lets it stand."""
    text = orjson.dumps(data).decode().translate(IN_SCRIPTS)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))  # noqa: S308 - escaped above
