"""A page in the other languages: for search engines, and for whoever reads it."""

from typing import Any

from django import template
from django.conf import settings
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from timeline.wording.addresses import ALONE, absolute_in, in_language

register = template.Library()


@register.filter
def own_words(html: str) -> SafeString:
    """Paragraphs of the record, such as a summary's, set apart from the words around them."""
    return SafeString(html.replace("<p>", '<p dir="auto">'))


@register.simple_tag
def alternates(canonical: str) -> SafeString:
    """Where the page stands in each language; who has none of them gets the first."""
    each = [(code, absolute_in(canonical, code)) for code, _name in settings.LANGUAGES]
    default = [("x-default", absolute_in(canonical, settings.LANGUAGE_CODE))]
    return format_html_join("\n  ", '<link rel="alternate" hreflang="{}" href="{}">', [*each, *default])


@register.simple_tag(takes_context=True)
def other_languages(context: Any) -> SafeString:
    """Links to this very page, filters and all, in the other languages; none on what stands in no language."""
    request = context.get("request")
    if request is None or request.path_info.startswith(ALONE):
        return SafeString("")
    query = request.META.get("QUERY_STRING", "")
    path = f"{request.path_info}?{query}" if query else request.path_info
    others = [(code, name) for code, name in settings.LANGUAGES if code != get_language()]
    link = '<a href="{}" lang="{}" hreflang="{}">{}</a>'
    return format_html_join(" · ", link, [(in_language(path, code), code, code, name) for code, name in others])
