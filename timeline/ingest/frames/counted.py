"""Who took part and how many, from the tree: the number beside those who do it, or beside what they signed."""

import re
from collections.abc import Iterator

from timeline.ingest.frames import lexicon
from timeline.ingest.frames.page import Line
from timeline.ingest.frames.tokens import Token
from timeline.ingest.frames.units import Unit
from timeline.ingest.propose import sizes

SUBJECTS = ("nsubj", "nsubjpass")
CARRY = ("conj", "xcomp", "ccomp", "advcl", "acl", "relcl", "pcomp", "dobj", "pobj", "prep", "attr", "appos")
BY = ("by", "of", "from", "involving", "among", "with", "between")
NAMES = frozenset(("name", "signature", "signatory", "signer"))
PEOPLE = re.compile(r"(?:people|men|women|children|us|them|[a-z-]+(?:ers|ors|ists|ants|ents|ians|ees|men|women))$")
NO_PEOPLE = re.compile(
    r"(?:numbers|cameras?|scanners?|sensors?|readers|computers|servers|orders|offers|papers|letters|customers|users"
    r"|trackers|meters|quarters|centers|towers|routers|controllers|years|monitors|events|documents|departments"
    r"|investments|agreements|payments|accidents|incidents|cents)$"
)
ASIDE = ("relcl", "acl", "appos", "punct", "advcl", "parataxis", "advmod")
"""What may stand in a phrase and says nothing of who it is."""
SCALES = ("hundred", "thousand", "dozen", "score", "ten")


def words(unit: Unit) -> tuple[int, int] | None:
    """Where the number stands with its words ("more than 70"), as offsets of the sentence; None where none does."""
    numbers = [(found.start(), found.end()) for found in sizes.QUANTITY.finditer(unit.line.sentence.marked)]
    for token in _doers(unit):
        for start, end in numbers:
            if _counts(unit.line, token, start, end):
                return start, end
    return None


def who(unit: Unit) -> tuple[int, int] | None:
    """Where it says which people did it ("about 60 parents and students"), as offsets of the sentence."""
    doer = next((token for token in _doers(unit) if _are_people(token) or _is_number(token)), None)
    if doer is None or doer.pos == "PRON":
        return None
    phrase = list(_phrase(unit.line, doer))
    return min(token.start for token in phrase), max(token.end for token in phrase)


def _phrase(line: Line, token: Token) -> Iterator[Token]:
    yield token
    for below in line.tree.below(token):
        if below.dep not in ASIDE or _is_number(token):  # "about 60"
            yield from _phrase(line, below)


def _doers(unit: Unit) -> Iterator[Token]:
    """Nouns that may be those who did it, the likeliest first."""
    tree, token = unit.line.tree, unit.token
    yield from tree.below(token, *SUBJECTS)
    for below in tree.below(token, "agent", "prep"):
        if below.lemma in BY:
            yield from tree.below(below, "pobj")
    for name in tree.tokens:
        if name.lemma in NAMES and _is_below(unit, name):
            yield name
    below = token
    for above in tree.up(token):
        yield from (one for one in tree.below(above, *SUBJECTS) if one.at != below.at)
        if below.dep in ("acl", "relcl") and above.pos in ("NOUN", "PROPN", "PRON"):
            yield above
        if below.dep not in CARRY:
            break
        below = above


def _is_below(unit: Unit, token: Token) -> bool:
    return any(above.at == unit.token.at for above in unit.line.tree.up(token))


def _counts(line: Line, doer: Token, start: int, end: int) -> bool:
    """The number stands in the noun's own phrase and counts people, or what they put their names to."""
    tree = line.tree
    number = next(
        (token for token in tree.tokens if token.start < end and token.end > start and _is_number(token)), None
    )
    if number is None:
        return False
    if number.at == doer.at:  # "hundreds of students", "some 350 of us", "Four were dismissed"
        of = [one for below in tree.below(doer, "prep") if below.lemma == "of" for one in tree.below(below, "pobj")]
        return not of or any(_are_people(one) for one in of)
    head = tree.head(number)
    while head is not None and _is_number(head) and head.at != doer.at:
        head = tree.head(head)
    return head is not None and head.at == doer.at and (_are_people(doer) or doer.lemma in NAMES)


def _is_number(token: Token) -> bool:
    return token.pos == "NUM" or token.lemma in SCALES


def _are_people(token: Token) -> bool:
    text = token.text.lower()
    if NO_PEOPLE.search(text):
        return False
    return "person" in lexicon.of("NOUN", token.lemma) or bool(PEOPLE.fullmatch(text)) or token.lemma == "one"
