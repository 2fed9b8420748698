"""The language of a page stands in its address: none before it is English, /es/ is Spanish. No cookie, no header.

Behind this middleware a page is asked for as if it stood in no language; what is printed on it, and what it links to,
is in the active one. Words of the record are in the record's own language, and in a page of another they say so.
"""

import re
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils import translation

from timeline.printed.typesetting import LANGUAGE
from timeline.wording.addresses import parted, prefix

OWN_WORDS = re.compile(rb'<bdi>|<bdi dir="auto">| dir="auto"')
"""By which templates set names, titles and texts of the record apart from the words around them."""


class LanguageMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.bare = {prefix(language) for language, _name in settings.LANGUAGES} - {""}

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info in self.bare:
            return HttpResponsePermanentRedirect(f"{request.path}/")
        language, path = parted(request.path_info)
        if language == settings.LANGUAGE_CODE:
            return self.get_response(request)
        request.path_info = path
        with translation.override(language):
            return with_languages(self.get_response(request))


def with_languages(response: HttpResponse) -> HttpResponse:
    """The page with the language of the record on whatever is in it."""
    if response.streaming or not response.get("Content-Type", "").startswith("text/html") or not response.content:
        return response
    response.content = OWN_WORDS.sub(_said, response.content)
    if response.has_header("Content-Length"):
        response["Content-Length"] = str(len(response.content))
    return response


def _said(found: re.Match[bytes]) -> bytes:
    return found[0].removesuffix(b">") + f' lang="{LANGUAGE}"'.encode() + found[0][len(found[0].removesuffix(b">")) :]
