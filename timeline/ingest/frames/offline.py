"""What a page tells by rules and frames together: both point, frames judge what rules point at, and one code reads.

Rules are exact in what they mark, frames in whether it is an event at all. What rules tell of organizations on record
stands, for their names are sure; of what they tell of others, what frames think unlikely only supports another telling.
"""

from collections.abc import Sequence
from dataclasses import replace

from timeline.ingest.frames.choose import Judged, judged
from timeline.ingest.frames.page import Parse, organizations, story
from timeline.ingest.frames.pointer import point
from timeline.ingest.frames.weights import in_force
from timeline.ingest.propose import ground
from timeline.ingest.propose import point as rules
from timeline.ingest.propose.ground import Ground
from timeline.ingest.propose.pointing.values import Pointing, Pointings
from timeline.ingest.propose.read import events, parties
from timeline.ingest.values import Mention, Page, Proposal, Stranger, Subject

BEHIND = 0.01
"""How far a rule stands behind frames that are as sure of an event: who is concerned is theirs to say."""


def look(
    page: Page,
    mentions: Sequence[Mention],
    subjects: Sequence[Subject],
    known: Sequence[Mention],
    possible: Sequence[Stranger],
    parse: Parse,
) -> Judged:
    """How likely its words tell events. `mentions` and `subjects` are what rules look at (reading.Names), `known` those
    of the record alone. `possible` may hold names of whom little tells that they are organizations: what they do tells
    too."""
    base = ground.lay(page, mentions, subjects)
    return judged(story(base, organizations(known, possible, subjects), parse), in_force())


def proposals(found: Judged) -> tuple[Proposal, ...]:
    """In the order of the text."""
    base = found.story.ground
    by_rules = [_judged(base, one, found) for one in rules.point(base, found.story.hits).events]
    by_frames = [_exactly(one, by_rules) for one in point(found).events]
    return events.of(base, Pointings((*by_rules, *by_frames)))


def _judged(ground: Ground, one: Pointing, found: Judged) -> Pointing:
    share = found.share(one.sentences[0].start, one.kind)
    concerned = parties.all_of(ground, one.parties, one.sentences)
    if concerned and all(party.slug for party in concerned):
        return replace(one, sure=max(one.sure, share))
    return replace(one, sure=share - BEHIND, is_support=one.is_support or share < events.LEAST)


def _exactly(one: Pointing, by_rules: Sequence[Pointing]) -> Pointing:
    """With the words and the deed of a rule that tells it too; who is concerned, and how, stays."""
    here = (other for other in by_rules if other.kind == one.kind and other.sentences == one.sentences)
    same = [other for other in here if not other.is_support]
    if not same:
        return one
    rule = max(same, key=lambda other: other.action == one.action)
    return replace(
        rule, parties=one.parties, who=one.who or rule.who, sizes=one.sizes, sure=one.sure, pointer=one.pointer
    )
