"""Who the words name: an organization on record where a name of it stands there, else whoever is named as written."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from timeline.ingest.propose.ground import Ground
from timeline.ingest.propose.pointing.page import text_of
from timeline.ingest.propose.pointing.values import PointedParty, Words
from timeline.ingest.propose.strangers import is_stranger, key, slug_of

LEADING = re.compile(r"^(?:(?:the|a|an|its|their|his|her|our)\s+)+", re.I)
GENITIVE = re.compile(r"(?:'s|’s|['’])$")
ROLES = {
    "actor": "actor",
    "target": "target",
    "respondent": "target",
    "subject": "subject",
    "buyer": "actor",
    "supplier": "beneficiary",
}
"""Of a pointing, and as an entry has them."""
IN_CONTRACTS = ("buyer", "supplier", "reseller")
"""Roles that OCDS spells as pointings do."""


@dataclass(frozen=True)
class Party:
    """`slug` is "" for who is not on record. `is_inferred`: none of the sentences that were pointed at names it, or it
    is a guess (`is_guess`). `in_contract` is its role there, as OCDS spells it, where one is pointed at."""

    slug: str
    name: str
    role: str
    is_inferred: bool = False
    is_guess: bool = False
    in_contract: str = ""

    @cached_property
    def key(self) -> str:
        """What a claim calls it."""
        return self.slug or slug_of(self.name)

    def beside(self, named: frozenset[str]) -> "Party":
        """As it is where these are named too."""
        return replace(self, is_inferred=self.is_guess or (self.is_inferred and self.key not in named))


def all_of(ground: Ground, pointed: Iterable[PointedParty], sentences: Sequence[Words]) -> tuple[Party, ...]:
    """Each once, in the role that is told first, and in a contract in the first that contracts have."""
    here = named_in(ground, sentences)
    found: dict[str, Party] = {}
    for one in pointed:
        for party in _of(ground, one, sentences, here):
            name = party.slug or party.name.casefold()
            first = found.setdefault(name, party)
            found[name] = replace(first, in_contract=first.in_contract or party.in_contract)
    return tuple(found.values())


def named_in(ground: Ground, sentences: Sequence[Words]) -> frozenset[str]:
    """The keys of those whom the sentences name that the words begin in."""
    return frozenset(key(slug) for words in sentences for slug in _named_in(ground, words))


def _of(ground: Ground, pointed: PointedParty, sentences: Sequence[Words], here: frozenset[str]) -> Iterator[Party]:
    role = ROLES.get(pointed.role, "subject")
    in_contract = pointed.role if pointed.role in IN_CONTRACTS else ""
    slugs = tuple(_on_record(ground, pointed.words))
    written = text_of(ground.page, pointed.words)
    parties = [Party(slug, ground.name(slug), role) for slug in slugs] or [
        Party("", name, role) for name in [written if ground.is_stranger(written) else named(written)] if name
    ]
    is_told = any(written in text_of(ground.page, words) for words in sentences)
    for party in parties:
        is_inferred = pointed.is_guess or not (is_told or party.key in here)
        yield replace(party, is_inferred=is_inferred, is_guess=pointed.is_guess, in_contract=in_contract)


def _named_in(ground: Ground, words: Words) -> Iterator[str]:
    sentence = ground.sentence_at(words.start) if words.part == "text" else None
    return (slug for name in (sentence.named if sentence else ()) for slug in name.organizations)


def _on_record(ground: Ground, words: Words) -> Iterator[str]:
    """Whose names fill the words; one that merely stands in them ("Amazon" in "Amazon Workers United") is not meant."""
    sentence = ground.sentence_at(words.start) if words.part == "text" else None
    if not sentence:
        return
    start, end = words.start - sentence.start, words.end - sentence.start
    for name in sentence.named:
        inside = name.start < end and name.end > start
        rest = f"{sentence.text[start : max(start, name.start)]} {sentence.text[min(end, name.end) : end]}"
        if inside and not named(rest):
            yield from (slug for slug in name.organizations if not is_stranger(slug))


def named(words: str) -> str:
    """Without what stands around a name."""
    return GENITIVE.sub("", LEADING.sub("", words.strip(' ,.;:()"“”'))).strip()
