"""Who the words name: an organization on record where a name of it stands there, else whoever is named as written."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.ingest.propose.ground import Ground
from timeline.ingest.propose.pointing.page import text_of
from timeline.ingest.propose.pointing.values import PointedParty, Words
from timeline.ingest.propose.strangers import is_stranger

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
    """`slug` is "" for who is not on record. `is_inferred`: none of the sentences that were pointed at names it.
    `in_contract` is its role there, as OCDS spells it, where one is pointed at."""

    slug: str
    name: str
    role: str
    is_inferred: bool = False
    in_contract: str = ""


def all_of(ground: Ground, pointed: Iterable[PointedParty], sentences: Sequence[Words]) -> tuple[Party, ...]:
    """Each once, in the role that is told first, and in a contract in the first that contracts have."""
    found: dict[str, Party] = {}
    for one in pointed:
        for party in _of(ground, one, sentences):
            key = party.slug or party.name.casefold()
            first = found.setdefault(key, party)
            found[key] = replace(first, in_contract=first.in_contract or party.in_contract)
    return tuple(found.values())


def _of(ground: Ground, pointed: PointedParty, sentences: Sequence[Words]) -> Iterator[Party]:
    role = ROLES.get(pointed.role, "subject")
    in_contract = pointed.role if pointed.role in IN_CONTRACTS else ""
    slugs = tuple(_on_record(ground, pointed.words))
    written = text_of(ground.page, pointed.words)
    is_told = any(written in text_of(ground.page, words) for words in sentences)
    if slugs:
        here = {slug for words in sentences for slug in _named_in(ground, words)}
        for slug in slugs:
            yield Party(slug, ground.name(slug), role, not is_told and slug not in here, in_contract)
    elif name := named(written):
        yield Party("", name, role, not is_told, in_contract)


def _named_in(ground: Ground, words: Words) -> Iterator[str]:
    """Whom the sentence names that the words begin in."""
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
