"""Which events a page tells of. Pure, by rules with names; each proposal says why.

lay ground   sentences with names marked, quotations and brackets hidden from triggers      ground, masks, sentences
hits         words of a rule that are no plan, no denial, no idiom                          rules, hits, guards
drafts       who acts, on whom, when, how many                                              actors, when, sizes, drafts
dates        which of a sentence's times is the event's own   when, own_days, sayings, clauses, no_days, over, doubt
merge        several tellings of one event become one; "after the report" finds its report  merge, order
proposals    headline, claim, score, the quoted sentence in its context                     proposals, titles, claims

What somebody else points at (docs/pointing.md) is found on the page by `pointing` and read by `read`.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from timeline.ingest.propose import drafts, ground, hits, merge, order, proposals
from timeline.ingest.propose.ground import Ground
from timeline.ingest.propose.hits import Hit
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
    return by_hits(grounds, hits.find(grounds, [rule for rule in RULES if rule.name not in off]))


def by_hits(grounds: Ground, found: Iterable[Hit]) -> tuple[Proposal, ...]:
    """As `propose`, of what rules were found to say on ground that is laid."""
    told = [draft for hit in found for draft in drafts.draw(grounds, hit)]
    return proposals.of(grounds, order.place(grounds, merge.merge(told)))


def by_pointings(
    page: Page, mentions: Sequence[Mention], subjects: Sequence[Subject], told: form.Form, pointer: str
) -> tuple[Proposal, ...]:
    """What somebody pointed at, as far as it stands on the page, in the order in which it was pointed at."""
    found = verify(page, told, pointer)
    pointings = found.pointings
    if not page.published_on and pointings.published:
        page = replace(page, published_on=whole_day(text_of(page, pointings.published)), date_origin=pointer)
    reasons = (f"Pointed at by {pointer}.", *left_out(found.dropped))
    proposals = events.of(ground.lay(page, mentions, subjects), pointings)
    return tuple(replace(one, reasons=(*one.reasons, *reasons)) for one in proposals)


__all__ = ["RULES", "by_hits", "by_pointings", "propose"]
