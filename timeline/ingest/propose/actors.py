"""Whose act a hit is. The nearest party of a fitting kind before the words; after them only where grammar says so."""

import re
from collections.abc import Iterator
from dataclasses import replace

from timeline.ingest.propose import parties
from timeline.ingest.propose.ground import Ground, Sentence
from timeline.ingest.propose.hits import Hit
from timeline.ingest.propose.parties import Party
from timeline.ingest.propose.when import BREAK, FAR

TOO_FAR = 240
BY = re.compile(
    r"\b(?:by|from|of|among|between|involving)\s+(?:an? )?(?:(?:more than|over|about|nearly|some|at least|group of|dozens of|hundreds of|thousands of|\d[\d,]*|current|former|the|and|both)\s+)*$",
    re.I,
)
FRONTED = re.compile(r"^(?:In|With|Through|By|Via|At|During|On|Earlier|Last|After|Following)\b")
THEY = re.compile(
    r"\b(?:They|they|Some|Many|Dozens|dozens|Others|Hundreds|hundreds|Thousands|thousands|The group|the group|The letter|The petition)\b"
)
COMPANY = re.compile(
    r"\b(?:it|the (?:\S+ )?(?:company|firm|giant|retailer|maker|contractor|start-?up|vendor|corporation)|(?:a |its |chief |the company's )?(?:spokes(?:man|woman|person)|executives?|CEO|president|general manager|chief|head of|vice president|officials?|leadership|management))\b",
    re.I,
)
AGENCY = re.compile(
    r"\b(?:it|the (?:\S+ )?(?:agency|department|government|military|bureau|office|police)|officials?)\b", re.I
)
LOOK_BACK = 3  # sentences


def actor(ground: Ground, hit: Hit) -> Party | None:
    """The party that acts, or None when the text does not tell."""
    candidates = list(_fitting(ground, hit.sentence, hit.rule.actors))
    near = [(distance, party) for party in candidates if (distance := _distance(hit, party)) < TOO_FAR]
    if near:
        return _owned(ground, hit.sentence, min(near, key=lambda pair: pair[0])[1])
    return _carried(ground, hit) or _somebody(ground, hit)


def _fitting(ground: Ground, sentence: Sentence, kinds: tuple[str, ...]) -> Iterator[Party]:
    found = list(parties.groups(sentence))
    yield from (group for group in found if group.kind in kinds)
    for body in parties.bodies(ground, sentence, found):
        if _kind(ground, body) in kinds:
            yield body


def _kind(ground: Ground, body: Party) -> str:
    kind = ground.kind(body.organizations[0])
    return kind if kind in ("company", "agency") else "body"


def _distance(hit: Hit, party: Party) -> int:
    text = hit.sentence.marked
    by = BY.search(text[max(0, party.start - 60) : party.start]) if party.start >= hit.start else None
    if party.is_told and not by:
        return TOO_FAR
    if party.start < hit.start:
        between = text[min(party.end, hit.start) : hit.start]
        apart = hit.sentence.aside_of(party.start) not in (-1, hit.sentence.aside_of(hit.start))
        return len(between) + FAR * len(BREAK.findall(between)) // 2 + 100 * apart
    gap = party.start - min(hit.end, party.start)
    if by:
        return gap // 2
    return gap + 20 if FRONTED.match(text) and hit.start < 90 else TOO_FAR


def _owned(ground: Ground, sentence: Sentence, party: Party) -> Party:
    """Workers of nobody named: of whoever's workers were spoken of just before, else of the article's company."""
    if not party.is_open:
        return party
    groups = [group for earlier in _earlier(ground, sentence) for group in parties.groups(earlier)]
    owners = [group.organizations for group in groups if group.kind == party.kind and group.organizations]
    owner = owners[0] if owners else (ground.lead,) if ground.lead else ()
    names = " and ".join(ground.name(slug) for slug in owner)
    return replace(party, organizations=owner, words=f"{names} {party.words}".strip())


def _earlier(ground: Ground, sentence: Sentence) -> Iterator[Sentence]:
    for number in range(sentence.number - 1, max(-1, sentence.number - 1 - LOOK_BACK), -1):
        yield ground.sentences[number]


def _carried(ground: Ground, hit: Hit) -> Party | None:
    """ "They", "the company", "a spokesman": the party of the sentences before."""
    said, kinds = hit.sentence.marked[: hit.start], hit.rule.actors
    crowd = [kind for kind in kinds if kind in ("workers", "holders", "groups", "lawmakers")]
    if crowd and THEY.search(said):
        for earlier in _earlier(ground, hit.sentence):
            groups = [group for group in parties.groups(earlier) if group.kind in crowd]
            if groups:
                return replace(_owned(ground, earlier, groups[-1]), start=0, end=0)
    if "company" in kinds and COMPANY.search(said):
        return _last_body(ground, hit.sentence, "company")
    return _last_body(ground, hit.sentence, "agency") if "agency" in kinds and AGENCY.search(said) else None


def _last_body(ground: Ground, sentence: Sentence, kind: str) -> Party | None:
    for earlier in (sentence, *_earlier(ground, sentence)):
        found = [body for body in parties.bodies(ground, earlier, []) if _kind(ground, body) == kind]
        if found:
            return replace(found[0], start=0, end=0)
    lead = ground.lead if kind == "company" else None
    return Party("organization", (lead,), ground.name(lead), 0, 0) if lead else None


PROTEST = re.compile(
    r"\b(?:in protest|over|because of|citing|to protest|in opposition|in response to|ethic\w*|conscience|objecti\w+)\b",
    re.I,
)


def _somebody(ground: Ground, hit: Hit) -> Party | None:
    """One person who left or spoke up for a reason; who it was is not for the record to say."""
    if "person" not in hit.rule.actors or not PROTEST.search(hit.sentence.marked) or not ground.lead:
        return None
    owners = hit.sentence.organizations_in(0, len(hit.sentence.text)) or (ground.lead,)
    companies = tuple(slug for slug in owners if ground.kind(slug) == "company")[:1] or (ground.lead,)
    return Party("workers", companies, f"an employee of {ground.name(companies[0])}", 0, 0)
