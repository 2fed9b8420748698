"""One content on its way into print."""

from dataclasses import dataclass
from typing import Any

from timeline.printed.models import Edition
from timeline.printed.typesetting import Content, names
from timeline.printed.typesetting.brief import slug

LONGEST = 500  # PublicRecord.title


@dataclass(frozen=True)
class Sheet:
    content: Content
    action: str
    note: str = ""

    @property
    def id(self) -> str:
        return self.content["id"]

    @property
    def kind(self) -> str:
        return self.content["kind_of_record"]

    @property
    def is_retraction(self) -> bool:
        return self.action == Edition.Action.RETRACTED

    @property
    def names(self) -> list[str]:
        return names(self.content)

    def identity(self) -> dict[str, Any]:
        """What never changes of a record."""
        return {"kind": self.kind, "number": int(self.id[1:])}

    def columns(self) -> dict[str, Any]:
        """What of the content stands in columns of its own, to be found by."""
        return {
            "slug": self._slug(),
            "title": self._title(),
            "content": self.content,
            "names": self.names,
        }

    def _slug(self) -> str:
        if self.kind == "entry":
            return slug(self.content)
        return self.content.get("slug") or self.id.lower()

    def _title(self) -> str:
        content = self.content
        title = content.get("title") or content.get("name") or content.get("text") or content.get("url") or self.id
        return title[:LONGEST]
