"""All that can be understood of one page, composed: find, propose, judge."""

from collections.abc import Sequence

from timeline.ingest import match, propose, relevance
from timeline.ingest.values import Page, Reading, Subject


def understand(page: Page, subjects: Sequence[Subject]) -> Reading:
    mentions = match.find(page.text, subjects, page.published_on)
    proposals = propose.propose(page, mentions, subjects)
    return Reading(page, mentions, relevance.judge(page, mentions, proposals), proposals)
