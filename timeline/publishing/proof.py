"""Proofs: a record's content and the document typeset from it, before it gets a number and becomes an edition.

The press and a preview make the same proofs; only the press stores them as editions.
"""

from dataclasses import dataclass
from typing import Any

from timeline.printed.contents import Content
from timeline.printed.models import Edition, PublicRecord
from timeline.printed.stood import state_after
from timeline.printed.typesetting import Document, Neighbours, names, typeset
from timeline.printed.typesetting.brief import slug, title_of

LONGEST = 500  # PublicRecord.title
KEPT = ("id", "url", "kind", "title")
"""What a tombstone still says of a record that was taken out of print."""


@dataclass(frozen=True)
class Proof:
    """One record as it is about to be printed.

    * `document`: still without its `edition`, which is added when it is numbered.
    * `reads`: the ids of the neighbours that typesetting used; a change of one of them makes this record due again.
    * `action`: published, corrected, refreshed, retracted …, as in Edition.Action; `note`: the editor's, may be empty.
    * `cause`: for a refresh, the sequence of the edition that made it necessary.
    * `version`: the version of the working record that was frozen; 0 if none was, as for a refresh.
    * `before`: the document in force until now; None for a first edition.
    """

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
        return Edition.Action(self.action).is_edit

    @property
    def state(self) -> str:
        return state_after(self.action)

    def columns(self) -> dict[str, Any]:
        """The values of the columns of PublicRecord by which records are found."""
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
    """Typesets the content. Raises ContentError when a neighbour's content can't be read."""
    document, reads = typeset(content, neighbours)
    return Proof(content, document, tuple(sorted(reads)), action, note, cause, version, before)


def tombstone(content: Content, document: Document, note: str) -> Proof:
    """The proof of a retraction: its document keeps the fields in KEPT, the state "retracted" and the note."""
    kept = {name: document[name] for name in KEPT if name in document}
    left = kept | {"state": PublicRecord.State.RETRACTED.value, "note": note}
    return Proof(content, left, (), Edition.Action.RETRACTED, note, before=document)
