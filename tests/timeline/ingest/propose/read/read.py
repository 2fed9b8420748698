"""One page, pointed at, and what is read of it."""

from datetime import date
from typing import Any

from tests.timeline.ingest.gazetteer import subjects
from timeline.ingest.match import find
from timeline.ingest.propose import by_pointings
from timeline.ingest.propose.pointing import form
from timeline.ingest.values import Page, Proposal

PUBLISHED = date(2018, 6, 22)


def read(
    text: str, *events: dict[str, Any], published: date | None = PUBLISHED, title: str = ""
) -> tuple[Proposal, ...]:
    """Each event is of its kind and sentence at least; by default a protest that the whole text tells."""
    page = Page(text=text, title=title, published_on=published)
    told = form.read({"form": 2, "events": [{"kind": "protest", "sentences": [text], **event} for event in events]})
    return by_pointings(page, find(text, subjects()), subjects(), told, "test 1")


def day(text: str, words: str, published: date | None = PUBLISHED, **more: Any) -> str | None:
    (found,) = read(text, {"times": [{"words": words, **more}]}, published=published)
    return found.date.edtf if found.date else None
