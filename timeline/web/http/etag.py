"""The tag of a page: it changes when print changes, or the release that draws it, the site's name and address or the
language, and else never; that of a page that says when its sources were checked, or what was counted, also when that
changes.
"""

import hashlib
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language

from timeline.printed.models import Coverage, SourceState

DRAWN_BY = (
    "templates",
    "locale",
    "timeline/web",
    "timeline/pages",
    "timeline/templatetags",
    "timeline/wording",
    "timeline/vocabulary.py",
    "timeline/languages.py",
    "timeline/printed",
    "timeline/dates",
    "timeline/text.py",
    "timeline/fields",
    "timeline/addresses",
    "timeline/client_address.py",
    "timeline/database",
    "timeline/work.py",
)
"""Files and folders; a test asks the imports of readers' pages whether one is missing."""


AT_DAYS = ("as_of", "known_by")
CLOCKS = "throughline.clocks"
LOOKS_AHEAD = re.compile(r"/upcoming(/|\.ics)$")
"""What lies ahead is asked of today."""
SHOWS_FIGURES = re.compile("/coverage/$")
SHOWS_SOURCES = re.compile(r"/(entries/E|articles/A)\d+/")


def tag(request: HttpRequest) -> str:
    """One query: the clocks of print. They are read before the page is, so a page is never older than its tag."""
    language = get_language() or settings.LANGUAGE_CODE
    keeper = f"{settings.SITE_NAME} {settings.SITE_URL} {settings.TRACKER_CORRECTIONS} {settings.TRACKER_LICENCE}"
    named = f"{keeper} {request.get_full_path()}"
    return f'"{_clock(request)}-{print_version()}-{language}-{_short(named.encode())}{_ahead(request)}"'


def _ahead(request: HttpRequest) -> str:
    """Today, where a page tells what lies ahead, or is asked at a day that has not come: it says that it hasn't."""
    today = datetime.now(UTC).date().isoformat()
    if LOOKS_AHEAD.search(request.path_info):
        return f"-{today}"
    is_ahead = any(day > today for day in map(request.GET.get, AT_DAYS) if day and "-" in day)
    return f"-{today}" if is_ahead else ""


def clock_of(request: HttpRequest) -> int:
    """The clock of print as it was when the request came, of which its tag speaks: one query a request."""
    return _clocks(request)[0]


def _clock(request: HttpRequest) -> str:
    clock, sources = _clocks(request)
    if SHOWS_FIGURES.search(request.path_info):
        return f"{clock}.{_counted()}"
    return f"{clock}.{sources}" if SHOWS_SOURCES.search(request.path_info) else str(clock)


def _clocks(request: HttpRequest) -> tuple[int, int]:
    if CLOCKS not in request.META:
        request.META[CLOCKS] = SourceState.objects.clocks()
    clocks: tuple[int, int] = request.META[CLOCKS]
    return clocks


def _counted() -> str:
    at = Coverage.objects.counted_at()
    return f"{at.timestamp():.0f}" if at else ""


@cache
def print_version() -> str:
    """Of this release: equal while nothing that draws pages changed."""
    digest = hashlib.sha256()
    for file in _files():
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def _files() -> Iterator[Path]:
    for name in DRAWN_BY:
        path = settings.BASE_DIR / name
        files = path.rglob("*") if path.is_dir() else [path]
        yield from sorted(file for file in files if file.is_file() and file.suffix != ".pyc")


def _short(text: bytes) -> str:
    return hashlib.sha256(text).hexdigest()[:8]
