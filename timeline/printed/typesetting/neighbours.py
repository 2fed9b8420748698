"""What typesetting a record is given of other printed records, its neighbours, and the record of which it used."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from timeline.printed.contents import Content
from timeline.printed.schemas import ContentError

Document = dict[str, Any]


class Unreadable(str):
    """Takes the place of a content that can't be read; its text says why."""


@dataclass(frozen=True)
class Neighbours:
    """Everything that typesetting may look up.

    * `contents`: by id, the contents of printed records.
    * `naming`: by id, the ids of the printed records whose contents name that record.
    * `latest`: by story id, the latest day on record in the story.
    """

    contents: Mapping[str, Content | Unreadable] = field(default_factory=dict)
    naming: Mapping[str, list[str]] = field(default_factory=dict)
    latest: Mapping[str, date] = field(default_factory=dict)


class Reading:
    """Looks up neighbours for the typesetting of one record, and notes in `used` what was asked for.

    Also what was not found is noted: the document must be set again when it comes into print.
    """

    def __init__(self, neighbours: Neighbours) -> None:
        self._neighbours = neighbours
        self.used: set[str] = set()

    def get(self, record_id: str | None) -> Content | None:
        """The content of a printed record, or None if it is not in print. Raises ContentError if it can't be read."""
        if record_id is None:
            return None
        self.used.add(record_id)
        found = self._neighbours.contents.get(record_id)
        if isinstance(found, Unreadable):
            raise ContentError(found)
        return found

    def each(self, record_ids: list[str]) -> Iterator[Content]:
        """The printed ones among these, in their order."""
        return (content for record_id in record_ids if (content := self.get(record_id)))

    def naming(self, record_id: str, kind: str) -> list[Content]:
        """The printed records of a kind that name this one, by number."""
        found = self.each(self._neighbours.naming.get(record_id, []))
        return sorted((c for c in found if c["kind_of_record"] == kind), key=lambda c: int(c["id"][1:]))

    def latest_day(self, story_ids: list[str]) -> date | None:
        """The latest day on record in any of these stories."""
        self.used.update(f"latest:{story_id}" for story_id in story_ids)
        return max((day for s in story_ids if (day := self._neighbours.latest.get(s))), default=None)
