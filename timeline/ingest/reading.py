"""All that can be understood of one page, composed: find, propose, judge; in a document of pages, also where."""

from collections.abc import Sequence
from dataclasses import replace

from timeline.ingest import locate, match, propose, relevance
from timeline.ingest.values import Page, Reading, Subject


def understand(page: Page, subjects: Sequence[Subject]) -> Reading:
    mentions = match.find(page.text, subjects, page.published_on)
    proposals = tuple(
        replace(one, locator=locate.locator(one.quote, page.leaves))
        for one in propose.propose(page, mentions, subjects)
    )
    return Reading(page, mentions, relevance.judge(page, mentions, proposals), proposals)
