"""What reading makes of a chosen sentence: the same proposal as of any pointing, and what it may be instead."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.ingest.picking import pointer
from timeline.ingest.picking.pointer import Pick
from timeline.ingest.propose import ground
from timeline.ingest.propose.ground import Sentence
from timeline.ingest.propose.pointing.values import Pointings
from timeline.ingest.propose.read import events
from timeline.ingest.values import Hint, Mention, Page, Proposal, Subject


@dataclass(frozen=True)
class Picked:
    """`kinds` and `actions` are all that can be chosen, the likeliest first."""

    proposal: Proposal
    kinds: tuple[str, ...]
    actions: tuple[str, ...]


def read(
    page: Page, mentions: Sequence[Mention], subjects: Sequence[Subject], pick: Pick, hints: Iterable[Hint]
) -> Picked:
    base = ground.lay(page, mentions, subjects)
    found = pointer.guesses(base, pick, hints)
    guess = next((one for one in found if one.kind == pick.kind), found[0])
    (proposal,) = events.of(base, Pointings((pointer.point(base, pick, guess),)))
    return Picked(proposal, tuple(one.kind for one in found), tuple(pointer.actions(guess)))


def sentences(page: Page) -> tuple[Sentence, ...]:
    """Those that can be chosen."""
    return ground.lay(page, (), ()).sentences
