"""All that can be understood of one page, composed: find, propose, judge; in a document of pages, also where."""

from collections.abc import Sequence
from dataclasses import replace

from timeline.ingest import locate, match, propose, relevance
from timeline.ingest.relevance import BY_HAND, Weights
from timeline.ingest.values import Page, Reading, Subject


def understand(page: Page, subjects: match.Table | Sequence[Subject], weights: Weights = BY_HAND) -> Reading:
    """Names are known in any language; events are told by rules in English, so other pages propose none."""
    found = match.read(page.text, subjects, page.published_on)
    mentions = tuple(mention for mention in found.mentions if not mention.may_mean)
    told = propose.propose(page, mentions, found.subjects) if is_english(page) else ()
    proposals = tuple(replace(one, locator=locate.locator(one.quote, page.leaves)) for one in told)
    return Reading(page, found.mentions, relevance.judge(page, mentions, proposals, weights), proposals)


def is_english(page: Page) -> bool:
    return page.language.lower().split("-")[0] in ("", "en")
