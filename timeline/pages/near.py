"""An entry's page, and where it hangs: what stands before and after it in its first story."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Subquery

from timeline import dates
from timeline.pages.lines import ladder
from timeline.pages.lines.hang import hang_titles
from timeline.pages.lines.ladder import Stretch, draw
from timeline.printed.gather import document_of
from timeline.printed.models import Extent, Shelf

BEFORE, AFTER = 3, 4


@dataclass(frozen=True)
class Near:
    """`story_from`: where a long line is to be read from, so that the entry stands on that part of it."""

    story: dict
    stretches: list[Stretch]
    story_from: str = ""


def entry_page(document: dict) -> dict[str, Any]:
    """What web/entry.html draws, of an entry in print or of one that would be."""
    return {"room": "entries", "canonical": document["url"], "entry": document, "near": near(document)}


def near(document: dict, at: int | None = None) -> Near | None:
    """None where the entry belongs to no story. Two queries. It may hang elsewhere in print than its document says.
    `at`: as the line stood at a sequence."""
    story = next(iter(document["stories"]), None)
    if story is None:
        return None
    place = dates.sort_date(dates.parse(document["date"]["edtf"])), int(document["id"][1:])
    facet = f"story:{story['slug']}"
    shelf = Shelf.objects.at(at).on(facet, at=at).exclude(record=document["id"])
    found = document_of(at)
    reach = Extent.objects.filter(facet=facet).values("entries")
    rows = shelf.before(*place).latest_first().annotate(all=Subquery(reach)).values("all", document=found)[:BEFORE]
    before = [row["document"] for row in reversed(rows)]
    after = shelf.beyond(*place).chronological().values_list(found, flat=True)[:AFTER]
    is_long = any(row["all"] > ladder.LENGTH for row in rows)
    drawn = draw(hang_titles([*before, document, *after]))
    return Near(story, drawn, before[0]["id"] if is_long else "")
