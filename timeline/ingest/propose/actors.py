"""Whose act a hit is. The nearest party of a fitting kind before the words; after them only where grammar says so."""

import re
from collections.abc import Iterator
from dataclasses import replace

from timeline.ingest.propose import employers, parties, standins
from timeline.ingest.propose.ground import Ground, Sentence
from timeline.ingest.propose.hits import Hit
from timeline.ingest.propose.parties import Party
from timeline.ingest.propose.when import BREAK, FAR

TOO_FAR = 240
CROWDS = ("workers", "holders", "groups", "lawmakers")
SORTS = ("company", "agency", "body")
SOME = (
    r"(?:(?:more than|over|about|nearly|some|at least|group of|dozens of|hundreds of|thousands of|\d[\d,]*|current"
    r"|former"
    r"|the|and|both)\s+)*"
)
BY = re.compile(rf"\b(?:by|from|of|among|between|involving|drew)\s+(?:an? )?{SOME}['\"]?$", re.I)
FRONTED = re.compile(r"^(?:In|With|Through|By|Via|At|During|On|Earlier|Last|After|Following)\b")
THEY = re.compile(
    r"\b(?:they|some|many|dozens|others|hundreds|thousands|several|both"
    r"|the (?:group|letter|petition|signers|signatories))\b",
    re.I,
)
UNKNOWN = re.compile(r"\b(?:the|a)\s+(?:[\w'-]+\s+){0,2}?(?:union|group|coalition|alliance|campaign|guild)\b", re.I)
WHO = re.compile(r"\bwho\s+(?:had\s+|has\s+|have\s+)?$")  # "an engineer who had published": not the company
TOGETHER = re.compile(r"\b(?:together with|along with|joined by|alongside)\s+(?:[^\s,Ꝏ]+\s+){0,5}?(?P<other>Ꝏ+)", re.I)
# A reason of conscience: one person's leaving is then a protest.
PROTEST = re.compile(
    r"\b(?:in protest|over|because of|citing|to protest|in opposition|in response to|ethic\w*|conscience|objecti\w+)\b",
    re.I,
)


def actor(ground: Ground, hit: Hit) -> Party | None:
    """The party that acts, or None when the text does not tell."""
    candidates = list(_fitting(ground, hit.sentence, hit.rule.actors))
    near = [(distance, party) for party in candidates if (distance := _distance(hit, party)) < TOO_FAR]
    best = min(near, key=lambda pair: pair[0], default=None)
    if best and not (best[0] > FAR and (nearer := _stood_for(ground, hit, best[1].end))):
        return employers.owned(ground, hit.sentence, best[1])
    return (nearer if best else None) or _carried(ground, hit) or _somebody(ground, hit)


def _fitting(ground: Ground, sentence: Sentence, kinds: tuple[str, ...]) -> Iterator[Party]:
    found = list(parties.groups(sentence))
    yield from (group for group in found if group.kind in kinds)
    for body in parties.bodies(ground, sentence, found):
        if ground.sort(body.organizations[0]) in kinds:
            yield body


def _distance(hit: Hit, party: Party) -> int:
    text = hit.sentence.marked
    by = BY.search(text[max(0, party.start - 60) : party.start]) if party.start >= hit.start else None
    if party.is_told and not by:
        return TOO_FAR
    if party.start < hit.start:
        between = text[min(party.end, hit.start) : hit.start]
        if party.kind == "organization" and WHO.search(text[party.end : hit.begins]):
            return TOO_FAR
        apart = hit.sentence.aside_of(party.start) not in (-1, hit.sentence.aside_of(hit.start))
        return len(between) + FAR * len(BREAK.findall(between)) // 2 + 100 * apart
    gap = party.start - min(hit.end, party.start)
    if by:
        return gap // 2
    return gap + 20 if FRONTED.match(text) and hit.start < 90 else TOO_FAR


def _carried(ground: Ground, hit: Hit) -> Party | None:
    """ "They", "the company", "a spokesman": the party of the sentences before."""
    crowd = [kind for kind in hit.rule.actors if kind in CROWDS]
    if crowd and THEY.search(hit.sentence.marked[: hit.end]):
        for before in employers.earlier(ground, hit.sentence):
            groups = [group for group in parties.groups(before) if group.kind in crowd]
            if groups:
                return replace(employers.owned(ground, before, groups[-1]), start=0, end=0)
    return _stood_for(ground, hit, 0) or _court(hit) or _unknown(hit) or _buyer(ground, hit)


def _buyer(ground: Ground, hit: Hit) -> Party | None:
    """Bids were called for, and nobody says by whom: by the agency named last, else by the one the article is about."""
    slug = standins.meant(ground, hit.sentence, ("agency",)) if hit.rule.event == "solicitation" else None
    return Party("organization", (slug,)) if slug else None


def _unknown(hit: Hit) -> Party | None:
    """A union or group that is not on record."""
    found = UNKNOWN.search(hit.sentence.marked[: hit.start]) if "groups" in hit.rule.actors else None
    return Party("groups", (), *found.span(), hit.sentence.words_at(*found.span())) if found else None


def _court(hit: Hit) -> Party | None:
    """A court or office that is nobody on record may rule on somebody who is."""
    ruled = hit.rule.kind == "legal" and hit.sentence.organizations_in(hit.begins, len(hit.sentence.text))
    return Party("groups", ()) if ruled else None


def _stood_for(ground: Ground, hit: Hit, start: int) -> Party | None:
    sorts = tuple(kind for kind in hit.rule.actors if kind in SORTS)
    marked = hit.sentence.marked
    fronted = FRONTED.match(marked) and hit.start < 60  # "In an interview in January he called it a duty"
    said = marked[start : hit.end + 40 if fronted else hit.start]
    sorts = () if standins.is_nobodys(ground, hit.sentence, said) else standins.sorts_in(said, sorts)
    named = hit.sentence.organizations_in(0, len(hit.sentence.text))
    others = named if hit.rule.kind == "contract" else ()  # "it signed a contract with Corvane": not Corvane
    slug = standins.meant(ground, hit.sentence, sorts, besides=others) if sorts else None
    slug = slug or next((slug for slug in named if sorts and ground.sort(slug) in sorts), None)
    if not slug:
        return None
    return Party("organization", tuple(dict.fromkeys((slug, *_joined_by(hit.sentence)))))


def _joined_by(sentence: Sentence) -> tuple[str, ...]:
    """ "The order filed it, together with the fund manager Tern Capital"."""
    found = TOGETHER.search(sentence.marked)
    return sentence.organizations_in(*found.span("other")) if found else ()


def _somebody(ground: Ground, hit: Hit) -> Party | None:
    """One person who left or spoke up for a reason; who it was is not for the record to say."""
    if "person" not in hit.rule.actors or not PROTEST.search(hit.sentence.marked):
        return None
    owners = hit.sentence.organizations_in(0, len(hit.sentence.text))
    company = next((slug for slug in owners if ground.sort(slug) == "company"), None)
    company = company or standins.meant(ground, hit.sentence, ("company",))
    return Party("workers", (company,)) if company else None
