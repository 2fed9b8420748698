"""An entry's page, and where it hangs: what stands before and after it in its first story."""

from dataclasses import dataclass
from typing import Any

from timeline import dates
from timeline.pages.lines.hang import hang_titles
from timeline.pages.lines.ladder import Stretch, draw
from timeline.printed.models import Shelf

BEFORE, AFTER = 3, 4


@dataclass(frozen=True)
class Near:
    story: dict
    stretches: list[Stretch]


def entry_page(document: dict) -> dict[str, Any]:
    """What web/entry.html draws, of an entry in print or of one that would be."""
    return {"room": "entries", "canonical": document["url"], "entry": document, "near": near(document)}


def near(document: dict) -> Near | None:
    """None where the entry belongs to no story. Two queries. It may hang elsewhere in print than its document says."""
    story = next(iter(document["stories"]), None)
    if story is None:
        return None
    place = dates.sort_date(dates.parse(document["date"]["edtf"])), int(document["id"][1:])
    shelf = Shelf.objects.current().on(f"story:{story['slug']}").exclude(record=document["id"])
    before = _documents(shelf.before(*place).latest_first()[:BEFORE])
    after = _documents(shelf.beyond(*place).chronological()[:AFTER])
    return Near(story, draw(hang_titles([*reversed(before), document, *after])))


def _documents(shelf) -> list[dict]:
    return list(shelf.values_list("record__document", flat=True))
