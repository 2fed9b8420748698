"""One event with what its words were read as."""

from dataclasses import dataclass

from timeline.ingest.propose.pointing.values import Pointing
from timeline.ingest.propose.read.parties import Party
from timeline.ingest.propose.when import When
from timeline.ingest.values import Size


@dataclass(frozen=True)
class Told:
    pointing: Pointing
    parties: tuple[Party, ...]
    products: tuple[str, ...]
    when: When | None
    size: Size | None

    def names(self, *roles: str) -> list[str]:
        return [party.name for party in self.parties if party.role in roles]
