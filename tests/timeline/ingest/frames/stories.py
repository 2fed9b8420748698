"""A text as frames see it, with the real parser."""

from datetime import date

from timeline.ingest.frames import page as pages
from timeline.ingest.frames.page import Story
from timeline.ingest.frames.parser import trees
from timeline.ingest.frames.units import Unit, units
from timeline.ingest.names import POSSIBLE, strangers
from timeline.ingest.propose import ground
from timeline.ingest.propose.strangers import entered
from timeline.ingest.reading import understand
from timeline.ingest.values import Page, Proposal, Subject

DAY = date(2024, 5, 16)


def story(text: str, title: str = "") -> Story:
    page = Page(text=text, title=title, published_on=DAY)
    mentions, subjects = entered(strangers(page, ()))
    found = pages.organizations((), strangers(page, (), POSSIBLE), ())
    return pages.story(ground.lay(page, mentions, subjects), found, trees)


def unit(text: str, words: str) -> Unit:
    """The unit at the words."""
    at = text.index(words)
    return next(one for one in units(story(text)) if one.token.start == at)


def told(text: str, *subjects: Subject, title: str = "") -> tuple[Proposal, ...]:
    return understand(Page(text=text, title=title, published_on=DAY), subjects, parse=trees).proposals
