"""The tag of a page: it changes when print changes, or the release that draws it, or the language, and else never."""

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language_from_path

from timeline.printed.models import Edition

DRAWN_BY = ("templates", "timeline/web", "timeline/templatetags", "timeline/dates", "locale")


def tag(request: HttpRequest) -> str:
    """One query: the clock of print. It is read before the page is, so a page is never older than its tag."""
    language = get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
    address = _short(request.get_full_path().encode())
    return f'"{Edition.objects.clock()}-{print_version()}-{language}-{address}"'


@cache
def print_version() -> str:
    """Of this release: equal while nothing that draws pages changed."""
    digest = hashlib.sha256()
    for file in _files():
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def _files() -> Iterator[Path]:
    for folder in DRAWN_BY:
        files = (settings.BASE_DIR / folder).rglob("*")
        yield from sorted(file for file in files if file.is_file() and file.suffix != ".pyc")


def _short(text: bytes) -> str:
    return hashlib.sha256(text).hexdigest()[:8]
