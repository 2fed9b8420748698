"""A proof: one record typeset, on its way to an edition. Press and preview make the same; only the press prints."""

from dataclasses import dataclass
from typing import Any

from timeline.printed.contents import Content
from timeline.printed.models import Edition, PublicRecord
from timeline.printed.typesetting import Document, Neighbours, names, typeset
from timeline.printed.typesetting.brief import slug

LONGEST = 500  # PublicRecord.title
KEPT = ("id", "url", "kind", "title")
"""What a tombstone still says of a record that was taken out of print."""


@dataclass(frozen=True)
class Proof:
    """`version`: of the working record that was frozen, 0 where none was. `cause`: of a refresh, the sequence that made
    it due. The document is without its edition. `before`: the one that was in force until now, if any was."""

    content: Content
    document: Document
    reads: tuple[str, ...]
    action: str
    note: str = ""
    cause: int | None = None
    version: int = 0
    before: Document | None = None

    @property
    def id(self) -> str:
        return self.content["id"]

    @property
    def kind(self) -> str:
        return self.content["kind_of_record"]

    @property
    def is_edit(self) -> bool:
        """Made by an editor's act, not by a neighbour's change."""
        return self.action != Edition.Action.REFRESHED

    @property
    def state(self) -> str:
        is_out = self.action == Edition.Action.RETRACTED
        return PublicRecord.State.RETRACTED if is_out else PublicRecord.State.IN_PRINT

    def columns(self) -> dict[str, Any]:
        """What of it stands in columns of its own, to be found by."""
        return {
            "slug": slug(self.content) if self.kind == "entry" else self.content.get("slug") or self.id.lower(),
            "title": title_of(self.content)[:LONGEST],
            "names": names(self.content),
            "reads": list(self.reads),
            "state": self.state,
        }


def proof(
    content: Content,
    neighbours: Neighbours,
    action: str,
    note: str = "",
    *,
    cause: int | None = None,
    version: int = 0,
    before: Document | None = None,
) -> Proof:
    """Raises ContentError where a neighbour can't be read."""
    document, reads = typeset(content, neighbours)
    return Proof(content, document, tuple(sorted(reads)), action, note, cause, version, before)


def tombstone(content: Content, document: Document, note: str) -> Proof:
    """What it was, that it was retracted, and why."""
    kept = {name: document[name] for name in KEPT if name in document}
    left = kept | {"state": PublicRecord.State.RETRACTED.value, "note": note}
    return Proof(content, left, (), Edition.Action.RETRACTED, note, before=document)


def title_of(content: Content) -> str:
    return content.get("title") or content.get("name") or content.get("text") or content.get("url") or content["id"]
