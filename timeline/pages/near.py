"""An entry's page, and where it hangs: what stands before and after it in its first story."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import Subquery, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce

from timeline import dates
from timeline.pages.lines import ladder
from timeline.pages.lines.hang import hang_titles
from timeline.pages.lines.ladder import Stretch, draw
from timeline.printed.models import Extent, Shelf
from timeline.printed.stood import document_of

BEFORE, AFTER = 3, 4


@dataclass(frozen=True)
class Near:
    """`query`: with which the story's page shows the part of a long line on which the entry stands, as it stood."""

    story: dict
    stretches: list[Stretch]
    query: str = ""


def entry_page(document: dict, at: int | None = None) -> dict[str, Any]:
    """What web/entry.html draws, of an entry in print, of one that would be, or of one as it stood."""
    return {"room": "entries", "canonical": document["url"], "entry": document, "near": near(document, at)}


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
    rows = shelf.before(*place).latest_first().annotate(all=_reach(facet, at)).values("all", document=found)[:BEFORE]
    before = [row["document"] for row in reversed(rows)]
    after = shelf.beyond(*place).chronological().values_list(found, flat=True)[:AFTER]
    start = {"from": before[0]["id"]} if any(row["all"] > ladder.LENGTH for row in rows) else {}
    then = {} if at is None else {"as_of": at}
    return Near(story, draw(hang_titles([*before, document, *after])), urlencode(start | then))


def _reach(facet: str, at: int | None) -> Combinable:
    """How many entries hang on a line. At a sequence none is kept: whether it comes in parts is looked at."""
    if at is None:
        return Subquery(Extent.objects.filter(facet=facet).values("entries"))
    beyond = Shelf.objects.as_of(at).filter(facet=facet).chronological()[ladder.LENGTH : ladder.LENGTH + 1]
    return Coalesce(Subquery(beyond.values(many=Value(ladder.LENGTH + 1))), 0)
