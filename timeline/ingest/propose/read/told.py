"""One event with what its words were read as."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from timeline.ingest.propose.ground import Sentence
from timeline.ingest.propose.parties import crowd_in
from timeline.ingest.propose.pointing.values import Pointing
from timeline.ingest.propose.read.parties import Party
from timeline.ingest.propose.when import When
from timeline.ingest.values import Size

INSTRUMENTS = {
    "open_letter": "letter",
    "shareholder_resolution": "shareholder resolution",
    "whistleblowing": "disclosure",
    "union_drive": "union drive",
    "refusal_of_work": "refusal",
    "legal_action": "",
    "other": "",
}
"""Of an action, as headlines and claims have it; of another it is the action itself."""
OF_KINDS = {"statement": "statement", "report": "report", "product": "release", "legal": "lawsuit"}
OWN = ("workers", "holders")
"""Crowds that act as an organization's own."""


@dataclass(frozen=True)
class Told:
    """`pointing` is that of its best telling, with the sentences of all; `of` are their places among what was pointed
    at. `sentence` is the one that is quoted, where the text itself tells it; `named` are the keys of all whom the
    sentences name, `who` the words for those who acted; `by` are all that pointed at it."""

    pointing: Pointing
    parties: tuple[Party, ...]
    products: tuple[str, ...]
    when: When | None
    size: Size | None
    sentence: Sentence | None = None
    named: frozenset[str] = frozenset()
    who: str = ""
    actions: tuple[str, ...] = ()
    of: tuple[int, ...] = ()
    by: tuple[str, ...] = ()

    @cached_property
    def kind(self) -> str:
        return self.pointing.kind

    @property
    def at(self) -> tuple[int, int]:
        """Where it is told."""
        one = self.pointing
        return one.sentences[0].start, one.trigger.start if one.trigger else 0

    @cached_property
    def event(self) -> str | None:
        """A contract's."""
        return self.pointing.action if self.kind == "contract" else None

    @cached_property
    def deed(self) -> str:
        """A protest's, as headlines have it."""
        action = self.pointing.action or ""
        return INSTRUMENTS.get(action, action) if self.kind == "protest" else ""

    @cached_property
    def instrument(self) -> str:
        """What it was done by, "" where nothing says."""
        return self.event or self.pointing.instrument or self.deed or OF_KINDS.get(self.kind, "")

    @cached_property
    def crowd(self) -> str:
        """Workers, holders, groups, lawmakers; "organization" where one acts in its own name; "" where nothing says."""
        told = self.pointing.crowd or crowd_in(self.who)
        return told or ("organization" if any(self.keys("actor")) else "")

    @cached_property
    def doers(self) -> frozenset[str]:
        """Whose act it is: of workers and shareholders their company's."""
        acting = frozenset(self.keys("actor"))
        return acting or (frozenset(self.keys("target")) if self.crowd in OWN else acting)

    @cached_property
    def own(self) -> frozenset[str]:
        """Whose act it is, and of workers and shareholders besides a union that acts for them their company's."""
        return self.doers.union(self.keys("target")) if self.crowd in OWN else self.doers

    @cached_property
    def concerned(self) -> frozenset[str]:
        return frozenset(party.key for party in self.parties)

    def keys(self, *roles: str) -> Iterator[str]:
        return (party.key for party in self.parties if party.role in roles)

    def names(self, *roles: str) -> list[str]:
        return [party.name for party in self.parties if party.role in roles]
