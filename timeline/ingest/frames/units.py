"""What may tell an event: every verb but an auxiliary, every noun that the lexicon knows for a deed or its paper."""

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.ingest.frames import lexicon
from timeline.ingest.frames.page import Line, Story
from timeline.ingest.frames.tokens import Token

DEEDS = frozenset(
    ("stoppage", "gathering", "letter", "resign", "boycott", "proposal", "union", "contract", "ending", "award", "suit")
) | {"ruling", "policy", "report", "product"}
AUXILIARY = ("aux", "auxpass")


@dataclass(frozen=True)
class Unit:
    """One word that may tell an event, in its line; `lemma` carries its particle along ("walk_out")."""

    line: Line
    token: Token
    lemma: str
    classes: tuple[str, ...]

    @property
    def key(self) -> tuple[int, int]:
        return self.line.at, self.token.at


def units(story: Story) -> Iterator[Unit]:
    for line in story.lines:
        for token in line.tree.tokens:
            if line.organization_at(token) is None and (found := _unit(line, token)):
                yield found


def _unit(line: Line, token: Token) -> Unit | None:
    if token.pos == "VERB" and token.dep not in AUXILIARY:
        lemma = _with_particle(line, token)
        told = lexicon.of("VERB", lemma) or lexicon.of("VERB", token.lemma)
        return Unit(line, token, lemma, told)
    told = lexicon.of("NOUN", token.lemma) if token.pos in ("NOUN", "PROPN", "ADJ") else ()
    return Unit(line, token, token.lemma, told) if DEEDS & set(told) else None


def _with_particle(line: Line, token: Token) -> str:
    """A particle by the tree, or a word that makes a verb of the lexicon with it ("walked out of the office")."""
    particle = next((one for one in line.tree.below(token, "prt")), None)
    after = line.tree.tokens[token.at + 1 : token.at + 2]
    if not particle and after and lexicon.of("VERB", f"{token.lemma}_{after[0].lemma}"):
        particle = after[0]
    return f"{token.lemma}_{particle.lemma}" if particle else token.lemma
