"""One invented sentence as the rules see it."""

from datetime import date

from tests.timeline.ingest.gazetteer import subjects
from timeline import dates
from timeline.ingest.match import find
from timeline.ingest.propose import when
from timeline.ingest.propose.ground import Ground, lay
from timeline.ingest.propose.own_days import Deed
from timeline.ingest.values import Page

FRIDAY = date(2018, 6, 22)


def ground(text: str, published: date | None = None) -> Ground:
    return lay(Page(text=text, published_on=published), find(text, subjects()), subjects())


def guess(text: str, published: date | None = FRIDAY) -> str | None:
    """The date of the signing that the text tells of."""
    here = ground(text, published)
    sentence = next(sentence for sentence in here.sentences if "signed" in sentence.text)
    at = sentence.text.index("signed")
    found = when.of(here, sentence, Deed(at, at + 6))
    if found:
        dates.parse(found.guess.edtf)
    return found.guess.edtf if found else None
