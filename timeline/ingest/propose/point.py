"""From what rules find to pointings: who acts, against or with whom, after what; reading tells when and how many."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from timeline.ingest.propose import actors, standins
from timeline.ingest.propose.ground import ORG, Ground, Sentence
from timeline.ingest.propose.hits import Hit
from timeline.ingest.propose.parties import Party
from timeline.ingest.propose.pointing.values import PointedParty, PointedTime, Pointing, Pointings

NAMES_DEED = r"(?:report|letter|petition|walkout|strike|protest|documents|rally|resolution|announcement)"
AFTER = re.compile(
    rf"\b(?:after|following|in response to|in answer to|since)\s+(?:the\s+)?(?:<W>)?"
    rf"(?:(?:release|publication)\s+of\s+)?"
    rf"(?:the\s+|an?\s+)?(?:<W>)?(?P<who>{ORG}+)(?:'s?)?\s+(?P<deed>{NAMES_DEED})".replace(
        "<W>", r"(?:[a-z]+\s+){0,1}"
    ),
    re.I,
)
OPENS = re.compile(r";|, (?:while|whereas) |^(?:While|Whereas) [^,;]*, ")
CLOSES = re.compile(r";|, (?:while|whereas) ")
ALSO = re.compile(r"(?<= )also(?= )")
SAME_DEED = {"documents": "report", "protest": "rally"}
TO = re.compile(
    rf"\b(?:to|at|against|on|that|asking|urging|told|sent|demand\w*)\s+(?:[^\s,;Ꝏ]+\s+){{0,3}}?(?P<target>{ORG}+)", re.I
)
NOBODY = re.compile(r"\b(?:no|none of (?:the|its|their)|not one of)\s+(?:of )?(?:the )?$", re.I)
KNOWN, STRANGE, UNKNOWN = 0.04, -0.2, -0.3
"""What it adds to a rule's trust that it is known who is concerned, or not."""
ENOUGH = 0.5
MOST = 5
"""Of other events that may date one."""


@dataclass(frozen=True)
class Telling:
    """What a hit tells, and of whom: organizations of the page."""

    hit: Hit
    actor: Party
    targets: tuple[str, ...] = ()
    beneficiaries: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    because: tuple[str, ...] = ()

    @property
    def sentence(self) -> Sentence:
        return self.hit.sentence


class Others:
    """A page's tellings, by their places; `by_deed` under the last word of what they were done by."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        self.tellings = tellings
        self.in_sentence, self.by_deed = defaultdict[int, list[int]](list), defaultdict[str, list[int]](list)
        for at, telling in enumerate(tellings):
            self.in_sentence[telling.sentence.number].append(at)
            self.by_deed[telling.hit.rule.instrument.split(" ")[-1]].append(at)

    def of(self, places: Sequence[int], whose: Sequence[str]) -> Iterator[int]:
        """The first of them that are an act of one of these, or directed at one."""
        told = ((at, self.tellings[at]) for at in places)
        theirs = (at for at, one in told if {*one.actor.organizations, *one.targets}.intersection(whose))
        return islice(theirs, MOST)


def point(ground: Ground, found: Iterable[Hit]) -> Pointings:
    """In the order of the hits."""
    others = Others([telling for hit in found for telling in _tellings(ground, hit)])
    return Pointings(
        tuple(_pointing(ground, telling, tuple(_times(ground, telling, others))) for telling in others.tellings)
    )


def _tellings(ground: Ground, hit: Hit) -> Iterator[Telling]:
    party = actors.actor(ground, hit)
    if party and not NOBODY.search(hit.sentence.marked[max(0, party.start - 20) : party.start]):
        yield from _split(ground, _with_parties(ground, Telling(hit, party, because=(hit.rule.because,))))


def _pointing(ground: Ground, telling: Telling, times: tuple[PointedTime, ...]) -> Pointing:
    rule, sentence, actor = telling.hit.rule, telling.sentence, telling.actor
    return Pointing(
        kind=rule.kind,
        action=rule.event or next(iter(rule.actions), None),
        sentences=(sentence.words,),
        trigger=sentence.words_at(telling.hit.start, telling.hit.end),
        parties=tuple(_parties(ground, telling)),
        times=times,
        who=actor.who,
        sure=_sure(telling),
        pointer=rule.name,
        is_bare=True,
        is_support=rule.is_weak or _sure(telling) < ENOUGH,
        crowd="" if actor.kind == "organization" else actor.kind,
        instrument=rule.instrument,
        because=telling.because,
    )


def _parties(ground: Ground, telling: Telling) -> Iterator[PointedParty]:
    """The weightiest role first. Workers are no organization: their company is the target."""
    actor = telling.actor
    acting = actor.organizations if actor.kind in ("organization", "groups") else ()
    for role, slugs in (
        ("buyer" if telling.beneficiaries else "actor", acting),
        ("target", telling.targets),
        ("supplier", telling.beneficiaries),
        ("subject", telling.subjects),
    ):
        for slug in slugs:
            is_guess = actor.is_guessed and slug in actor.organizations
            yield PointedParty(ground.place(slug, telling.sentence, actor.start), role, is_guess)


def _sure(telling: Telling) -> float:
    if telling.actor.organizations or telling.targets:
        return telling.hit.rule.score + KNOWN
    return telling.hit.rule.score + (STRANGE if telling.actor.is_strange else UNKNOWN)


def _times(ground: Ground, telling: Telling, others: Others) -> Iterator[PointedTime]:
    """Of other events of the page that it was told with, or came after; the first whose day is known counts."""
    sentence, before = telling.sentence, ground.before(telling.sentence)
    if before and (also := ALSO.search(sentence.marked)):
        told = others.of(others.in_sentence[before.number], telling.actor.organizations)
        yield from (PointedTime(sentence.words_at(*also.span()), beside=at, side="same") for at in told)
    if after := AFTER.search(sentence.marked):
        deed, who = after["deed"].lower(), sentence.organizations_in(*after.span("who"))[:1]
        told = others.of(others.by_deed[SAME_DEED.get(deed, deed)], who)
        yield from (PointedTime(sentence.words_at(*after.span()), beside=at, side="after") for at in told)


def _with_parties(ground: Ground, telling: Telling) -> Telling:
    rule = telling.hit.rule
    if rule.kind in ("protest", "legal"):
        return replace(telling, targets=_targets(ground, telling))
    others = _others(telling)
    if rule.event == "award":
        return _award(ground, telling, others)
    if rule.kind == "report":
        return replace(telling, targets=tuple(slug for slug in others if ground.sort(slug) == "company")[:2])
    return replace(telling, subjects=others if rule.kind in ("contract", "statement") else ())


def _targets(ground: Ground, telling: Telling) -> tuple[str, ...]:
    """Workers and holders turn to their own company; others to whom they name next, or mean by "the council"."""
    actor = telling.actor
    if actor.kind in ("workers", "holders") and (actor.organizations or actor.is_strange):
        return actor.organizations
    others = [slug for slug in _addressed(ground, telling) if slug not in actor.organizations]
    if others:
        return tuple(others[:1])
    marked = telling.sentence.marked[telling.hit.begins :]
    sorts = standins.sorts_in(marked, ("company", "agency"), first=True) or ("company",)
    meant = standins.meant(ground, telling.sentence, sorts, besides=actor.organizations)
    return (meant,) if meant else _others(telling)[:1] if telling.hit.rule.kind == "legal" else ()


def _addressed(ground: Ground, telling: Telling) -> Iterator[str]:
    """Companies that something goes to, any company of the sentence, then agencies that something goes to."""
    spans = [found.span("target") for found in TO.finditer(telling.sentence.marked, telling.hit.begins)]
    to = [slug for span in spans for slug in telling.sentence.organizations_in(*span)]
    yield from (slug for slug in (*to, *_others(telling)) if ground.sort(slug) == "company")
    yield from (slug for slug in to if ground.sort(slug) == "agency")


def _others(telling: Telling) -> tuple[str, ...]:
    named = telling.sentence.organizations_in(*_main_clause(telling))
    return tuple(slug for slug in named if slug not in telling.actor.organizations)


def _main_clause(telling: Telling) -> tuple[int, int]:
    """Between the conjunctions that set what others did beside it; who acts stands in it, else it is the sentence."""
    marked, actor, hit = telling.sentence.marked, telling.actor, telling.hit
    first = min(actor.start, hit.start) if actor.end > actor.start else 0
    opens = [found.end() for found in OPENS.finditer(marked) if found.end() <= first]
    closes = CLOSES.search(marked, max(actor.end, hit.end))
    return max(opens, default=0), closes.start() if closes else len(marked)


def _award(ground: Ground, telling: Telling, others: tuple[str, ...]) -> Telling:
    """A buyer acts, a supplier benefits, whichever the sentence begins with."""
    named = (*telling.actor.organizations, *others)
    buyers = tuple(slug for slug in named if ground.sort(slug) == "agency")
    suppliers = tuple(slug for slug in named if ground.sort(slug) == "company")
    if not buyers:
        return replace(telling, subjects=others)
    buyer = replace(telling.actor, kind="organization", organizations=buyers[:1], who=None)
    return replace(telling, actor=buyer, beneficiaries=suppliers[:2])


def _split(ground: Ground, telling: Telling) -> Iterator[Telling]:
    """ "Google and Microsoft … the Department of Defense and ICE, respectively": each with its own."""
    own, others = telling.actor.organizations, _others(telling)
    if "respectively" not in telling.sentence.marked or len(own) != len(others) or len(own) < 2:
        yield telling
        return
    for mine, theirs in zip(own, others, strict=True):
        party = replace(telling.actor, organizations=(mine,), who=None)
        targets = (mine,) if telling.actor.kind != "organization" else telling.targets
        because = (*telling.because, '"Respectively" ties each to its own.')
        yield replace(telling, actor=party, targets=targets, subjects=(theirs,), because=because)
