"""All that can be understood of one page, composed: find, propose, judge; in a document of pages, also where."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.ingest import frames, locate, match, propose, relevance
from timeline.ingest.names import POSSIBLE, strangers
from timeline.ingest.picking import hints
from timeline.ingest.propose.pointing.form import Marks
from timeline.ingest.propose.strangers import entered
from timeline.ingest.relevance import BY_HAND, Weights
from timeline.ingest.values import Mention, Page, Proposal, Reading, Stranger, Subject

HINTED = 0.3
"""Of relevance: an article that nobody will look at needs no hints."""


@dataclass(frozen=True)
class Names:
    """Whom a page names. `found` are mentions as the record has them; `mentions` and `subjects` are what events are
    sought with: of the record what is clear, and behind it the strangers."""

    found: tuple[Mention, ...]
    strangers: tuple[Stranger, ...]
    mentions: tuple[Mention, ...]
    subjects: tuple[Subject, ...]


def understand(
    page: Page,
    subjects: match.Table | Sequence[Subject],
    weights: Weights = BY_HAND,
    marks: Marks | None = None,
    parse: frames.Parse | None = None,
) -> Reading:
    """Names are known in any language; events are told in English alone, so other pages propose none: by what somebody
    marked on the page, else by rules and the parser that is handed over, else by rules."""
    names = named(page, subjects)
    looked = _look(page, names, parse) if parse and page.is_english else None
    told = _told(page, names, marks, looked) if page.is_english else ()
    proposals = tuple(replace(one, locator=locate.locator(one.quote, page.leaves)) for one in told)
    judged = relevance.judge(page, _clear(names.found), proposals, weights)
    is_worth = bool(proposals) or judged.score >= HINTED
    hinted = hints.of(looked) if looked and is_worth else ()
    return Reading(page, names.found, judged, proposals, strangers=names.strangers, hints=hinted)


def sifted(reading: Reading, needed: float) -> Reading:
    """Without what only strangers do, where the page is not as relevant as is needed of it."""
    if reading.relevance.score >= needed:
        return reading
    return replace(reading, proposals=tuple(one for one in reading.proposals if one.organizations or one.products))


def named(page: Page, subjects: match.Table | Sequence[Subject]) -> Names:
    """Of what may mean several, nobody is sought; no stranger lies on it either."""
    found = match.read(page.text, subjects, page.published_on)
    unknown = strangers(page, found.mentions)
    others, of_others = entered(unknown)
    return Names(found.mentions, unknown, (*_clear(found.mentions), *others), (*found.subjects, *of_others))


def _look(page: Page, names: Names, parse: frames.Parse) -> frames.Judged:
    possible = strangers(page, names.found, POSSIBLE)
    return frames.look(page, names.mentions, names.subjects, _clear(names.found), possible, parse)


def _told(page: Page, names: Names, marks: Marks | None, looked: frames.Judged | None) -> tuple[Proposal, ...]:
    if marks is None:
        return _found(page, names, looked)
    marked = propose.by_pointings(page, names.mentions, names.subjects, marks.form, marks.pointer)
    return marked or tuple(_doubted(one, marks.pointer) for one in _found(page, names, looked))


def _found(page: Page, names: Names, looked: frames.Judged | None) -> tuple[Proposal, ...]:
    return frames.proposals(looked) if looked else propose.propose(page, names.mentions, names.subjects)


def _doubted(one: Proposal, pointer: str) -> Proposal:
    """A page can talk a model out of marking anything, so that hides nothing: it only counts for less."""
    return replace(one, score=one.score / 2, reasons=(*one.reasons, f"Nothing on this page was marked by {pointer}."))


def _clear(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    return tuple(mention for mention in mentions if not mention.may_mean)
