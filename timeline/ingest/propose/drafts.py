"""From a hit to a draft: who, against or with whom, when, how many."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from timeline.ingest.propose import actors, parties, sizes, standins, when
from timeline.ingest.propose.ground import ORG, Ground, Sentence
from timeline.ingest.propose.hits import Hit
from timeline.ingest.propose.own_days import DONE, Deed
from timeline.ingest.propose.parties import Party
from timeline.ingest.propose.rules import Rule
from timeline.ingest.propose.when import When
from timeline.ingest.values import Size

NAMES_DEED = r"(?:report|letter|petition|walkout|strike|protest|documents|rally|resolution|announcement)"
AFTER = re.compile(
    rf"\b(?:after|following|in response to|in answer to|since)\s+(?:the\s+)?(?:<W>)?"
    rf"(?:(?:release|publication)\s+of\s+)?"
    rf"(?:the\s+|an?\s+)?(?:<W>)?(?P<who>{ORG}+)(?:'s?)?\s+(?P<deed>{NAMES_DEED})".replace(
        "<W>", r"(?:[a-z]+\s+){0,1}"
    ),
    re.I,
)
TO = re.compile(
    rf"\b(?:to|at|against|on|that|asking|urging|told|sent|demand\w*)\s+(?:[^\s,;Ꝏ]+\s+){{0,3}}?(?P<target>{ORG}+)", re.I
)
NOBODY = re.compile(r"\b(?:no|none of (?:the|its|their)|not one of)\s+(?:of )?(?:the )?$", re.I)


@dataclass(frozen=True)
class Draft:
    """One telling of an event; `also` holds the sentences that joined it."""

    rule: Rule
    sentence: Sentence
    begins: int  # of the rule's words, within the sentence
    at: int  # of the deed in them
    words: str  # of the trigger, from the deed on: "blog post", "email to employees"
    actor: Party
    targets: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    beneficiaries: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    when: When | None = None
    size: Size | None = None
    after: tuple[str, str, str] | None = None  # (organization, deed, the words) that this one came after
    actions: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    score: float = 0.0
    also: tuple[Sentence, ...] = field(default=())


def draw(ground: Ground, hit: Hit) -> Iterator[Draft]:
    party = actors.actor(ground, hit)
    if party is None or NOBODY.search(hit.sentence.marked[max(0, party.start - 20) : party.start]):
        return
    draft = Draft(
        rule=hit.rule,
        sentence=hit.sentence,
        begins=hit.begins,
        at=hit.start,
        words=" ".join(hit.sentence.text[hit.start : hit.end].split()),
        actor=party,
        products=_products(hit.sentence),
        when=when.of(ground, hit.sentence, _deed(hit)),
        size=_size(hit, party) if hit.rule.kind == "protest" else None,
        after=_after(hit.sentence),
        actions=hit.rule.actions,
        reasons=(hit.rule.because,),
        score=hit.rule.score,
    )
    yield from _split(ground, _parties(ground, draft))


def _deed(hit: Hit) -> Deed:
    rule = hit.rule
    return Deed(hit.start, hit.end, lasts=rule.instrument in when.LASTING, is_said=rule.kind not in DONE)


def _products(sentence: Sentence) -> tuple[str, ...]:
    """Products named by words that name nothing else: "AWS" may be the company."""
    return tuple(dict.fromkeys(slug for n in sentence.named if not n.organizations for slug in n.products))


def _size(hit: Hit, party: Party) -> Size | None:
    """The number that stands with the party, else with the deed ("signed by …", "dozens resigned")."""
    found = [c for c in sizes.find(hit.sentence) if _fits(c, party)]
    near = min(found, key=lambda c: _gap(c, hit, party), default=None)
    return near.size if near and _gap(near, hit, party) < 120 else None


def _fits(counted: sizes.Counted, party: Party) -> bool:
    """A number of organizations is no number of workers; a number of people may be anybody's."""
    if counted.size.unit == "people":
        return True
    patterns = {"workers": parties.CLASSES["groups"], "holders": parties.CLASSES["workers"]}
    other = patterns.get(party.kind)
    return not (other and re.fullmatch(other, counted.size.unit)) and counted.size.unit not in ("cities", "offices")


def _gap(counted: sizes.Counted, hit: Hit, party: Party) -> int:
    if 0 <= hit.start - counted.end <= 15:  # "and dozens resigned": closer than any party
        return -1
    if counted.start <= party.start <= counted.end or party.start <= counted.start < party.end:
        return 0
    return min(abs(counted.start - hit.start), abs(counted.end - hit.start), abs(counted.start - hit.end))


def _after(sentence: Sentence) -> tuple[str, str, str] | None:
    found = AFTER.search(sentence.marked)
    who = sentence.organizations_in(*found.span("who")) if found else ()
    return (who[0], found["deed"].lower(), sentence.text[found.start() : found.end()]) if found and who else None


def _parties(ground: Ground, draft: Draft) -> Draft:
    if draft.rule.kind in ("protest", "legal"):
        return replace(draft, targets=_targets(ground, draft))
    others = _others(ground, draft)
    if draft.rule.event == "award":
        return _award(ground, draft, others)
    if draft.rule.kind == "report":
        return replace(draft, targets=tuple(slug for slug in others if ground.sort(slug) == "company")[:2])
    return replace(draft, subjects=others if draft.rule.kind in ("contract", "statement") else ())


def _targets(ground: Ground, draft: Draft) -> tuple[str, ...]:
    """Workers and holders turn to their own company; others to whom they name next, or mean by "the council"."""
    if draft.actor.kind in ("workers", "holders") and (draft.actor.organizations or draft.actor.is_strange):
        return draft.actor.organizations
    others = [slug for slug in _addressed(ground, draft) if slug not in draft.actor.organizations]
    if others:
        return tuple(others[:1])
    sorts = standins.sorts_in(draft.sentence.marked[draft.begins :], ("company", "agency"), first=True) or ("company",)
    meant = standins.meant(ground, draft.sentence, sorts, besides=draft.actor.organizations)
    return (meant,) if meant else _others(ground, draft)[:1] if draft.rule.kind == "legal" else ()


def _addressed(ground: Ground, draft: Draft) -> Iterator[str]:
    """Companies that something goes to, any company of the sentence, then agencies that something goes to."""
    spans = [found.span("target") for found in TO.finditer(draft.sentence.marked, draft.begins)]
    to = [slug for span in spans for slug in draft.sentence.organizations_in(*span)]
    yield from (slug for slug in (*to, *_others(ground, draft)) if ground.sort(slug) == "company")
    yield from (slug for slug in to if ground.sort(slug) == "agency")


def _others(ground: Ground, draft: Draft) -> tuple[str, ...]:
    named = draft.sentence.organizations_in(0, len(draft.sentence.text))
    return tuple(slug for slug in named if slug not in draft.actor.organizations)


def _award(ground: Ground, draft: Draft, others: tuple[str, ...]) -> Draft:
    """A buyer acts, a supplier benefits, whichever the sentence begins with."""
    named = (*draft.actor.organizations, *others)
    buyers = tuple(slug for slug in named if ground.sort(slug) == "agency")
    suppliers = tuple(slug for slug in named if ground.sort(slug) == "company")
    if not buyers:
        return replace(draft, subjects=others)
    buyer = Party("organization", buyers[:1], ground.name(buyers[0]), draft.actor.start, draft.actor.end)
    return replace(draft, actor=buyer, beneficiaries=suppliers[:2])


def _split(ground: Ground, draft: Draft) -> Iterator[Draft]:
    """ "Google and Microsoft … the Department of Defense and ICE, respectively": each with its own."""
    own, others = draft.actor.organizations, _others(ground, draft)
    if "respectively" not in draft.sentence.marked or len(own) != len(others) or len(own) < 2:
        yield draft
        return
    for mine, theirs in zip(own, others, strict=True):
        party = replace(draft.actor, organizations=(mine,), words=f"{_noun(draft.actor)} of {ground.name(mine)}")
        targets = (mine,) if draft.actor.kind != "organization" else draft.targets
        reasons = (*draft.reasons, '"Respectively" ties each to its own.')
        yield replace(draft, actor=party, targets=targets, subjects=(theirs,), reasons=reasons)


def _noun(party: Party) -> str:
    return {"workers": "employees", "holders": "shareholders"}.get(party.kind, "members")
