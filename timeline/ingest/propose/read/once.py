"""Several tellings of one event become one, whoever pointed at each of them.

Same kind, same class of actor, same actor, compatible instrument: one event, whatever the dates say; but never two that
each carry a size of their own, nor two whose days cannot be the same. The sentence that names the instrument is kept
as the quote. What was not pointed at barely is an event of its own already: whoever marked it told it once.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from timeline.ingest.propose.read.parties import Party
from timeline.ingest.propose.read.told import Told

AGAIN, MOST = 0.04, 0.97
"""What it adds to the trust in an event that it is told again, and how far that goes."""
ALONE = ("solicitation", "bid_withdrawn")
"""Steps of a contract that have no other party yet."""
ENDS = ("expiry", "non_renewal")


def once(tellings: Iterable[Told]) -> list[Told]:
    """In the order of the text. Strong ones first, then those that only join; what is too weak and joins nothing is
    dropped."""
    kept: list[Told] = []
    for told in sorted(tellings, key=lambda told: (told.pointing.is_support, not told.instrument)):
        fits = [at for at, other in enumerate(kept) if is_same(other, told)]
        if fits:
            at = max(fits, key=lambda at: _closeness(kept[at], told))
            kept[at] = join(kept[at], told)
        elif not told.pointing.is_support or _stands_alone(told, kept):
            kept.append(told)
    kept = [told for told in kept if not _is_said_of(told, kept) and not _is_end_again(told, kept)]
    return sorted((_with_counterpart(kept, told) for told in kept), key=lambda told: told.at)


def is_same(one: Told, other: Told) -> bool:
    """Whether both tell one event. What one of them leaves open does not tell them apart."""
    if one.kind != other.kind or not (one.pointing.is_bare and other.pointing.is_bare):
        return False
    return _same_words(one, other) or (
        one.event == other.event
        and _same_days(one, other)
        and not _two_sizes(one, other)
        and (one.crowd == other.crowd or not one.crowd or not other.crowd)
        and _same_doers(one, other)
        and _same_instrument(one, other)
    )


def join(one: Told, other: Told) -> Told:
    """One event of two tellings: the better sentence, the narrower date, the size of whichever has one."""
    best, rest = sorted((one, other), key=_worth, reverse=True)
    more = [words for words in rest.pointing.sentences if words not in best.pointing.sentences]
    surest = max(best.pointing.sure, rest.pointing.sure)
    pointing = replace(
        best.pointing,
        sentences=(*best.pointing.sentences, *more),
        sure=max(surest, min(MOST, surest + AGAIN)) if more else surest,
        because=tuple(dict.fromkeys((*best.pointing.because, *rest.pointing.because))),
    )
    return replace(
        best,
        pointing=pointing,
        parties=tuple(_parties(best, rest)),
        when=min((when for when in (one.when, other.when) if when), key=lambda when: when.width, default=None),
        size=best.size or rest.size,
        products=tuple(dict.fromkeys((*best.products, *rest.products))),
        named=best.named | rest.named,
        actions=tuple(dict.fromkeys(a for a in (*best.actions, *rest.actions) if a != "other")) or best.actions,
        of=(*best.of, *rest.of),
        by=tuple(dict.fromkeys((*best.by, *rest.by))),
    )


def _parties(best: Told, rest: Told) -> Iterator[Party]:
    yield from (party.beside(rest.named) for party in best.parties)
    held = set(best.keys("actor", "target", "beneficiary", "subject"))
    for role in ("target", "subject"):
        if not any(best.keys(role)):
            more = (party for party in rest.parties if party.role == role and party.key not in held)
            yield from (party.beside(best.named) for party in more)


def _is_end_again(told: Told, kept: Sequence[Told]) -> bool:
    """ "It ran out in May and was not renewed": one end of one contract, told twice; the first telling stays."""
    return told.event in ENDS and any(
        other.event in ENDS and _in_one_sentence(other, told) and other.at < told.at for other in kept
    )


def _stands_alone(told: Told, kept: Sequence[Told]) -> bool:
    """A demand of so many workers, in a sentence that tells of nothing else, is an event without its instrument."""
    is_told = any(_in_one_sentence(other, told) for other in kept)
    return told.crowd == "workers" and bool(told.doers) and bool(told.size) and not is_told


def _is_said_of(told: Told, kept: Sequence[Told]) -> bool:
    """ "Google said on Monday that it would not renew": the decision is the event, not the saying."""
    return told.kind == "statement" and any(
        other.kind in ("contract", "policy") and _in_one_sentence(other, told) and _same_doers(other, told)
        for other in kept
    )


def _with_counterpart(kept: Sequence[Told], told: Told) -> Told:
    """ "The council amended the contract": with whom, the page's other sentences on that contract tell."""
    if told.kind != "contract" or told.event in ALONE or any(told.keys("beneficiary", "subject")):
        return told
    for other in kept:
        rest = [party for party in other.parties if party.key not in told.doers]
        if other.kind == "contract" and len(rest) == 1 and len(rest) < len(other.parties):
            party = replace(rest[0], role="subject", is_inferred=True)
            return replace(told, parties=(*told.parties, party.beside(told.named)))
    return told


def _in_one_sentence(one: Told, other: Told) -> bool:
    return one.sentence is not None and one.sentence is other.sentence


def _same_words(one: Told, other: Told) -> bool:
    """The words of one deed tell one event of a kind, but where one pointer marks them for each of several."""
    mine, theirs = one.pointing.trigger, other.pointing.trigger
    if mine is None or theirs is None or mine.start >= theirs.end or theirs.start >= mine.end:
        return False
    return one.pointing.pointer != other.pointing.pointer or bool(one.concerned & other.concerned)


def _same_doers(one: Told, other: Told) -> bool:
    if not one.crowd or not other.crowd:
        return bool(one.concerned & other.concerned)
    return not one.own.isdisjoint(other.own) or one.own == other.own


def _same_instrument(one: Told, other: Told) -> bool:
    if one.kind == "contract" or (_in_one_sentence(one, other) and one.kind != "protest"):
        return True  # a contract's event says it; one sentence tells of one statement, in however many words
    if one.kind == "statement" and _in_one_paragraph(one, other):
        return True
    mine, theirs = one.pointing.instrument or one.deed, other.pointing.instrument or other.deed
    if not mine or not theirs:
        subjects, others = set(one.keys("subject")), set(other.keys("subject"))
        return subjects == others or not (subjects and others)
    return mine == theirs or ({mine, theirs} <= {"letter", "petition"} and _in_one_paragraph(one, other))


def _in_one_paragraph(one: Told, other: Told) -> bool:
    mine, theirs = one.sentence, other.sentence
    return mine is not None and theirs is not None and mine.paragraph == theirs.paragraph


def _two_sizes(one: Told, other: Told) -> bool:
    mine, theirs = one.size, other.size
    return mine is not None and theirs is not None and (mine.low, mine.high) != (theirs.low, theirs.high)


def _same_days(one: Told, other: Told) -> bool:
    if (one.when is None) != (other.when is None) and one.kind == "statement":
        return False  # the page's day is not known, and whoever speaks says more than one thing
    if not one.when or not other.when or not one.when.first or not other.when.first:
        return True
    return one.when.first <= other.when.last and other.when.first <= one.when.last


def _closeness(kept: Told, told: Told) -> tuple[bool, int]:
    shared = set(kept.keys("subject")) & set(told.keys("subject")) or set(kept.products) & set(told.products)
    number, other = (one.sentence.number if one.sentence else 0 for one in (kept, told))
    return bool(shared), -abs(number - other)


def _worth(told: Told) -> tuple[bool, float, bool, int]:
    one = told.pointing
    return bool(told.instrument), one.sure + 0.1 * bool(told.size), not one.is_support, -one.sentences[0].start
