"""Whose workers or holders they are, where nobody says: "the drivers", "dozens of employees"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from timeline.ingest.propose import parties, standins
from timeline.ingest.propose.ground import Ground, Named, Sentence
from timeline.ingest.propose.parties import Party

KIND = r"(?:(?:the|a|an|its|their)\s+)?(?:[a-z-]+\s+){0,3}"  # "the delivery app" of "for the delivery app Corvane"
AT = re.compile(
    rf"\b(?i:at|outside|inside|from|(?:employed|paid|hired)\s+by|(?:work|works|worked|working|drive|riders?|drivers?)\s+for)"
    rf"\s+{KIND}$"
)
EMPLOYER = re.compile(r",\s+(?:their|the|its)\s+employer\b")
# With, to or about whom something is done: "against a contract with Corvane".
DONE_WITH = re.compile(
    rf"\b(?:with|to|for|against|about|over|on|like|than|told|by|of|between|including|and)\s+{KIND}$", re.I
)


def owned(ground: Ground, sentence: Sentence, party: Party) -> Party:
    """Of the company where the sentence places them; else of one that it names, which is a guess where the sentences
    before speak of another; else of whoever's workers were spoken of just before, else of the company named last."""
    if not party.is_open:
        return party
    here = _where_they_work(ground, sentence)
    named = () if here else _named_beside(ground, sentence, party)
    before = () if here else _before(ground, sentence, party.kind)
    owner = here or named or before
    return replace(party, organizations=owner, is_guessed=bool(named) and named != before)


def earlier(ground: Ground, sentence: Sentence) -> list[Sentence]:
    return list(ground.up_to(sentence, standins.LOOK_BACK))[1:]


def _where_they_work(ground: Ground, sentence: Sentence) -> tuple[str, ...]:
    """ "The drivers who gathered at Corvane's hub"; "Corvane, their employer"."""
    marked = sentence.marked
    told = (
        name.organizations
        for name in _companies(ground, sentence)
        if AT.search(marked[: name.start]) or EMPLOYER.match(marked, name.end)
    )
    return next(told, ())


def _named_beside(ground: Ground, sentence: Sentence, party: Party) -> tuple[str, ...]:
    """The company that stands nearest in the sentence, and is not one with which something is done."""
    names = [name for name in _companies(ground, sentence) if not DONE_WITH.search(sentence.marked[: name.start])]
    nearest = min(names, key=lambda name: abs(name.start - party.start), default=None)
    return nearest.organizations if nearest else ()


def _companies(ground: Ground, sentence: Sentence) -> Iterator[Named]:
    return (name for name in sentence.named if any(ground.sort(slug) == "company" for slug in name.organizations))


def _before(ground: Ground, sentence: Sentence, kind: str) -> tuple[str, ...]:
    groups = [group for before in earlier(ground, sentence) for group in parties.groups(before)]
    owners = [group.organizations for group in groups if group.kind == kind and group.organizations]
    company = None if owners else standins.meant(ground, sentence, ("company",))
    return owners[0] if owners else (company,) if company else ()
