"""All that can be understood of one page, composed: find, propose, judge; in a document of pages, also where."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.ingest import frames, locate, match, propose, relevance
from timeline.ingest.names import POSSIBLE, strangers
from timeline.ingest.propose.pointing.form import Marks
from timeline.ingest.propose.strangers import entered
from timeline.ingest.relevance import BY_HAND, Weights
from timeline.ingest.values import Mention, Page, Proposal, Reading, Stranger, Subject


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
    told = _told(page, names, marks, parse) if is_english(page) else ()
    proposals = tuple(replace(one, locator=locate.locator(one.quote, page.leaves)) for one in told)
    judged = relevance.judge(page, _clear(names.found), proposals, weights)
    return Reading(page, names.found, judged, proposals, strangers=names.strangers)


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


def _told(page: Page, names: Names, marks: Marks | None, parse: frames.Parse | None) -> tuple[Proposal, ...]:
    if marks is None:
        return _found(page, names, parse)
    marked = propose.by_pointings(page, names.mentions, names.subjects, marks.form, marks.pointer)
    return marked or tuple(_doubted(one, marks.pointer) for one in _found(page, names, parse))


def _found(page: Page, names: Names, parse: frames.Parse | None) -> tuple[Proposal, ...]:
    if parse:
        possible = strangers(page, names.found, POSSIBLE)
        return frames.proposals(page, names.mentions, names.subjects, _clear(names.found), possible, parse)
    return propose.propose(page, names.mentions, names.subjects)


def _doubted(one: Proposal, pointer: str) -> Proposal:
    """A page can talk a model out of marking anything, so that hides nothing: it only counts for less."""
    return replace(one, score=one.score / 2, reasons=(*one.reasons, f"Nothing on this page was marked by {pointer}."))


def is_english(page: Page) -> bool:
    return page.language.lower().split("-")[0] in ("", "en")


def _clear(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    return tuple(mention for mention in mentions if not mention.may_mean)
