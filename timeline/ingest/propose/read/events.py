"""Each event that is pointed at, as a proposal: what its words mean, and why that is believed. Who pointed is told, and
makes no difference."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from timeline.ingest.propose import standins, times
from timeline.ingest.propose.ground import Ground
from timeline.ingest.propose.pointing.page import text_of
from timeline.ingest.propose.pointing.values import Pointing, Pointings, Words
from timeline.ingest.propose.read import claims, dates, money, once, parties, sizes, titles
from timeline.ingest.propose.read.claims import Claim
from timeline.ingest.propose.read.parties import Party
from timeline.ingest.propose.read.told import Told
from timeline.ingest.propose.when import When
from timeline.ingest.values import Proposal
from timeline.vocabulary import ActionType, ContractEventType

CONTEXT = 60  # characters of prefix and suffix
LEAST = 0.15
"""What is believed less is not proposed."""
SAID = {"second_hand": "Told at second hand.", "disputed": "Disputed in the text itself."}
UNNAMED = {"workers": "employees", "holders": "shareholders", "groups": "members", "lawmakers": "members"}
BACKGROUND = 365
"""Days after which a product's launch is told to explain the news, not as news."""


def of(ground: Ground, pointings: Pointings) -> tuple[Proposal, ...]:
    """In the order of the text."""
    whens = dates.all_of(ground, pointings.events)
    read = (_told(ground, at, one, when) for at, (one, when) in enumerate(zip(pointings.events, whens, strict=True)))
    found = [told for told in (_weighed(ground, told) for told in once.once(read)) if _is_believed(told)]
    named = list(claims.of(found))
    at = {place: claim for told, claim in zip(found, named, strict=True) for place in told.of}
    return tuple(_proposal(ground, told, claim, at) for told, claim in zip(found, named, strict=True))


def _told(ground: Ground, at: int, one: Pointing, when: When | None) -> Told:
    inside = [words for words in one.sentences if words.part == "text"]
    sentences = [sentence for words in inside if (sentence := ground.sentence_at(words.start))]
    here = [name for sentence in sentences for name in sentence.named]
    told = Told(
        pointing=one,
        parties=parties.all_of(ground, one.parties, one.sentences),
        products=tuple(dict.fromkeys(slug for name in here if not name.organizations for slug in name.products)),
        when=when,
        size=None,
        sentence=sentences[0] if sentences else None,
        named=parties.named_in(ground, one.sentences),
        actions=(one.action,) if one.kind in ("protest", "legal") and one.action in ActionType.values else (),
        of=(at,),
        by=(one.pointer,),
    )
    told = replace(told, who=text_of(ground.page, times.behind(ground, one.who)) if one.who else _unnamed(told))
    return replace(told, size=sizes.of(ground, told))


def _unnamed(told: Told) -> str:
    """Those of whom it is known what they are, and no words name them."""
    if not told.pointing.crowd:
        return ""
    if told.kind == "legal":
        return "a court or authority"
    whose = " and ".join(told.names("target")[:2])
    is_one = told.instrument in ("resignation", "disclosure")
    return f"{'an employee' if is_one else UNNAMED[told.pointing.crowd]} of {whose}"


def _weighed(ground: Ground, told: Told) -> Told:
    """A product's launch of long ago counts for little."""
    if told.kind != "product" or not told.when or not ground.published:
        return told
    is_old = (ground.published - told.when.last).days > BACKGROUND
    return replace(told, pointing=replace(told.pointing, sure=told.pointing.sure / 5)) if is_old else told


def _is_believed(told: Told) -> bool:
    return told.pointing.sure >= LEAST or not told.pointing.is_bare


def _proposal(ground: Ground, told: Told, claim: Claim, claims: Mapping[int, Claim]) -> Proposal:
    one, (quote, prefix, suffix, start) = told.pointing, _quoted(ground, told.pointing.sentences)
    strangers = tuple((party.name, party.role) for party in told.parties if not party.slug)
    names = [party.name for party in told.parties if party.is_inferred]
    return Proposal(
        kind=one.kind,
        title=titles.asked(titles.title(ground, told), names),
        date=told.when.guess if told.when else None,
        organizations=tuple((party.slug, party.role) for party in told.parties if party.slug),
        strangers=strangers,
        sorts=tuple(ground.sorts_of(name for name, _ in strangers)),
        products=told.products,
        action_types=told.actions,
        contract_event=told.event if told.event in ContractEventType.values else None,
        size=told.size,
        quote=quote,
        prefix=prefix,
        suffix=suffix,
        start=start,
        told_in=tuple(_told_in(ground, told.pointing.sentences)),
        rule=one.pointer,
        score=round(one.sure, 2),
        reasons=tuple(_reasons(ground, told)),
        participants=titles.asked(titles.who(ground, told), names) if one.kind == "protest" else "",
        claim=claim,
        amount=_amount(ground, told),
        period=_period(ground, told),
        demands=tuple(text_of(ground.page, words) for words in one.demands),
        answers=tuple(claims[answer.event] for answer in one.answers if answer.event in claims),
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


def _told_in(ground: Ground, sentences: Sequence[Words]) -> Iterator[str]:
    """All but the quoted one."""
    inside = [words for words in sentences if words.part == "text"]
    return (ground.page.text[words.start : words.end] for words in inside[1:])


def _amount(ground: Ground, told: Told) -> tuple[str, str] | None:
    """The first that is pointed at; of a bare contract the only one of its sentence."""
    pointed = (money.amount(text_of(ground.page, each.words)) for each in told.pointing.amounts)
    found = next((each for each in pointed if each), None)
    if found is None and (sentence := _of_bare_contract(told)):
        found = money.only_amount(sentence)
    return (f"{found.value.normalize():f}", found.currency) if found else None


def _period(ground: Ground, told: Told) -> str | None:
    """The same of how long it is for."""
    pointed = (money.length(text_of(ground.page, each.words)) for each in told.pointing.periods)
    found = next((each for each in pointed if each), None)
    return found or ((sentence := _of_bare_contract(told)) and money.contract_length(sentence)) or None


def _of_bare_contract(told: Told) -> str:
    """Its sentence; "" of any other event."""
    is_one = told.pointing.is_bare and told.kind == "contract" and told.sentence
    return told.sentence.text if is_one and told.sentence else ""


def _reasons(ground: Ground, told: Told) -> Iterator[str]:
    yield from told.pointing.because
    if told.pointing.telling in SAID:
        yield SAID[told.pointing.telling]
    if acting := titles.who(ground, told):
        yield (
            f"Who acts is carried over from other sentences: {acting}." if _is_carried(told) else f"Who acts: {acting}."
        )
    yield (
        f"Date: {told.when.guess.reason}"
        if told.when
        else "Date: none; the article's own day is not known, so give one."
    )
    if told.size:
        yield f'Size: "{told.size.text}" {told.size.unit}.'
    if told.pointing.is_bare and len(told.pointing.sentences) > 1:
        yield f"Told in {len(told.pointing.sentences)} sentences."
    if strangers := [party.name for party in told.parties if not party.slug]:
        yield f"Not on record: {', '.join(strangers)}."
    yield from (_question(ground, told, party) for party in told.parties if party.is_inferred)
    yield f"Pointed at by {', '.join(told.by)}."


def _is_carried(told: Told) -> bool:
    who = told.pointing.who
    if who:
        return not any(
            who.part == words.part and words.start <= who.start < words.end for words in told.pointing.sentences
        )
    return all(party.is_inferred for party in told.parties if party.role == "actor")


def _question(ground: Ground, told: Told, party: Party) -> str:
    near = list(ground.up_to(told.sentence, standins.LOOK_BACK))[1:] if told.sentence else []
    is_near = party.key in parties.named_in(ground, [sentence.words for sentence in near])
    where = "a sentence before names it" if is_near else "another part of the article names it"
    return f"{party.name} is a question: {where}, the quoted one does not."
