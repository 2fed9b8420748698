"""One invented sentence as the rules see it."""

from datetime import date

from tests.timeline.ingest.gazetteer import subjects
from timeline.ingest.match import find
from timeline.ingest.propose.ground import Ground, lay
from timeline.ingest.values import Page


def ground(text: str, published: date | None = None) -> Ground:
    return lay(Page(text=text, published_on=published), find(text, subjects()), subjects())
