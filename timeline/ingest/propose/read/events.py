"""Each event that is pointed at, as a proposal: what its words mean, and why that is believed."""

from collections.abc import Iterator, Sequence

from timeline.ingest.propose.claims import Claim, told_apart
from timeline.ingest.propose.ground import Ground
from timeline.ingest.propose.pointing.page import text_of
from timeline.ingest.propose.pointing.values import Pointing, Pointings, Words
from timeline.ingest.propose.read import dates, money, parties, sizes, titles
from timeline.ingest.propose.read.parties import Party
from timeline.ingest.propose.read.told import Told
from timeline.ingest.propose.strangers import slug_of
from timeline.ingest.propose.titles import asked
from timeline.ingest.propose.when import When
from timeline.ingest.values import Proposal
from timeline.vocabulary import ActionType, ContractEventType

CONTEXT = 60  # characters of prefix and suffix
LONGEST_NAME = 80
SAID = {"second_hand": "Told at second hand.", "disputed": "Disputed in the text itself."}


def of(ground: Ground, pointings: Pointings) -> tuple[Proposal, ...]:
    """In the order in which they were pointed at."""
    whens = dates.all_of(ground, pointings.events)
    told = [_told(ground, one, at) for one, at in zip(pointings.events, whens, strict=True)]
    claims = list(told_apart((_claim(one), one.size) for one in told))
    return tuple(_proposal(ground, one, claim, claims) for one, claim in zip(told, claims, strict=True))


def _told(ground: Ground, one: Pointing, when: When | None) -> Told:
    found = parties.all_of(ground, one.parties, one.sentences)
    sentence = ground.sentence_at(one.sentences[0].start) if one.sentences[0].part == "text" else None
    products = (
        tuple(dict.fromkeys(slug for n in sentence.named if not n.organizations for slug in n.products))
        if sentence
        else ()
    )
    return Told(one, found, products, when, sizes.of(ground, one))


def _proposal(ground: Ground, told: Told, claim: Claim, claims: Sequence[Claim]) -> Proposal:
    one, (quote, prefix, suffix, start) = told.pointing, _quoted(ground, told.pointing.sentences)
    return Proposal(
        kind=one.kind,
        title=asked(titles.title(ground, told), (party.name for party in told.parties if party.is_inferred)),
        date=told.when.guess if told.when else None,
        organizations=tuple((party.slug, party.role) for party in told.parties if party.slug),
        strangers=tuple((party.name, party.role) for party in told.parties if not party.slug),
        sorts=tuple(ground.sorts_of(party.name for party in told.parties if not party.slug)),
        products=told.products,
        action_types=(one.action,) if one.kind == "protest" and one.action in ActionType.values else (),
        contract_event=one.action if one.kind == "contract" and one.action in ContractEventType.values else None,
        size=told.size,
        quote=quote,
        prefix=prefix,
        suffix=suffix,
        start=start,
        rule=one.pointer,
        score=round(one.sure, 2),
        reasons=tuple(_reasons(ground, told)),
        participants=text_of(ground.page, one.who)[:LONGEST_NAME] if one.who else "",
        claim=claim,
        amount=_amount(ground, one),
        period=next((found for each in one.periods if (found := money.length(text_of(ground.page, each.words)))), None),
        demands=tuple(text_of(ground.page, words) for words in one.demands),
        answers=tuple(claims[answer.event] for answer in one.answers if answer.event < len(claims)),
        inferred=tuple(party.slug or party.name for party in told.parties if party.is_inferred),
        contract_roles=tuple((one.slug or one.name, one.in_contract) for one in told.parties if one.in_contract),
        trigger=text_of(ground.page, one.trigger) if one.trigger else "",
    )


def _quoted(ground: Ground, sentences: Sequence[Words]) -> tuple[str, str, str, int]:
    """The first sentence of the text itself, with what stands around it. A title is no quote of the text."""
    text = ground.page.text
    inside = next((words for words in sentences if words.part == "text"), None)
    if inside is None:
        return text_of(ground.page, sentences[0]), "", "", 0
    start, end = inside.start, inside.end
    return text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT], start


def _amount(ground: Ground, one: Pointing) -> tuple[str, str] | None:
    found = next((sum_ for each in one.amounts if (sum_ := money.amount(text_of(ground.page, each.words)))), None)
    return (f"{found.value.normalize():f}", found.currency) if found else None


def _reasons(ground: Ground, told: Told) -> Iterator[str]:
    if told.pointing.telling in SAID:
        yield SAID[told.pointing.telling]
    if told.when:
        yield f"Date: {told.when.guess.reason}"
    else:
        yield "Date: none; the article's own day is not known, so give one."
    if told.size:
        yield f'Size: "{told.size.text}" {told.size.unit}.'
    if strangers := [party.name for party in told.parties if not party.slug]:
        yield f"Not on record: {', '.join(strangers)}."
    for party in told.parties:
        if party.is_inferred:
            yield f"{party.name} is a question: it is pointed at elsewhere, the quoted sentence does not name it."


def _claim(told: Told) -> Claim:
    actors = sorted(_key(party) for party in told.parties if party.role == "actor")
    others = [_key(party) for party in told.parties if party.role != "actor"]
    return told.pointing.kind, "+".join(actors), next(iter(others), ""), told.pointing.action or told.pointing.kind


def _key(party: Party) -> str:
    return party.slug or slug_of(party.name)
