"""Whether quoted words stand on a page, in the text that is read from it or anywhere else on it."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from django.conf import settings
from django.utils import timezone
from lxml import html

from timeline.ingest import child, parse
from timeline.ingest.parse import decode
from timeline.ingest.values import Given, Page, Raw, Skipped
from timeline.publishing.quotes import stands_in

Quotes = Sequence[tuple[int, str]]
PARSER = html.HTMLParser(encoding="utf-8", recover=True)


def missing(quotes: Quotes, raw: Raw) -> tuple[list[int], str] | None:
    """The keys of those that stand nowhere on it, and the text that is read from it; None where none can be read."""
    page = _in_child(parse.read, raw, Given(), timezone.localdate()) if quotes else None
    if not isinstance(page, Page):
        return None
    lost = [(key, words) for key, words in quotes if not stands_in(words, page.text)]
    everything = _in_child(all_words, raw) if lost else ""
    return [key for key, words in lost if not stands_in(words, everything or "")], page.text


def all_words(raw: Raw) -> str:
    """What is read as the text may differ from what was: of captions, boxes and scripts nothing is left out here."""
    text = decode.decode(raw)
    if isinstance(text, Skipped) or not text.strip():
        return ""
    return str(html.document_fromstring(text.encode(), parser=PARSER).text_content()) if "<" in text else text


def _in_child(function: Callable[..., Any], raw: Raw, *given: Given | date) -> Any:
    """None where that failed: what can't be read says nothing."""
    try:
        found = child.run(function, raw, *given, seconds=settings.TRACKER_READING_SECONDS)
    except child.ReadingFailed:
        return None
    return None if isinstance(found, Skipped) else found
