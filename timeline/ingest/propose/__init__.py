"""Which events a page tells of. Pure; each proposal says why.

Whoever points, one code reads (docs/pointing.md). Rules point here; frames, a model and an editor elsewhere.

ground     sentences with names marked, quotations and brackets hidden from triggers      ground, masks, sentences
hits       words of a rule that are no plan, no denial, no idiom                          rules, hits, guards
point      from a hit to a pointing: who acts, on whom, after what     point, actors, employers, parties, standins
pointing   pointings as values, and as words that are sought on the page                  pointing
read       what pointings mean; several tellings of one event become one proposal         read
           which of a sentence's times is a deed's own     when, own_days, sayings, clauses, no_days, over, doubt
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from timeline.ingest.propose import ground, hits, point
from timeline.ingest.propose.pointing import form
from timeline.ingest.propose.pointing.page import text_of, whole_day
from timeline.ingest.propose.pointing.verify import left_out, verify
from timeline.ingest.propose.read import events
from timeline.ingest.propose.rules import RULES
from timeline.ingest.values import Mention, Page, Proposal, Subject


def propose(
    page: Page, mentions: Sequence[Mention], subjects: Sequence[Subject], off: Collection[str] = ()
) -> tuple[Proposal, ...]:
    """Proposals in the order of the text. `off` names rules that are switched off."""
    grounds = ground.lay(page, mentions, subjects)
    found = hits.find(grounds, [rule for rule in RULES if rule.name not in off])
    return events.of(grounds, point.point(grounds, found))


def by_pointings(
    page: Page, mentions: Sequence[Mention], subjects: Sequence[Subject], told: form.Form, pointer: str
) -> tuple[Proposal, ...]:
    """What somebody pointed at, as far as it stands on the page, in the order in which it was pointed at."""
    found = verify(page, told, pointer)
    pointings = found.pointings
    if not page.published_on and pointings.published:
        page = replace(page, published_on=whole_day(text_of(page, pointings.published)), date_origin=pointer)
    reasons = left_out(found.dropped)
    proposals = events.of(ground.lay(page, mentions, subjects), pointings)
    return tuple(replace(one, reasons=(*one.reasons, *reasons)) for one in proposals)


__all__ = ["RULES", "by_pointings", "propose"]
