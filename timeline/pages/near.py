"""An entry's page, and where it hangs: what stands before and after it in its first story."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db.models import Subquery, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce

from timeline.pages.lines import ladder
from timeline.pages.lines.hang import hang_titles
from timeline.pages.lines.ladder import Stretch, draw
from timeline.pages.lines.marked import mark
from timeline.pages.lines.marks import Below
from timeline.pages.over import NOTHING, Over, hung
from timeline.printed.knowing import known_documents
from timeline.printed.models import Extent, Shelf
from timeline.printed.models.shelf import ShelfQuerySet
from timeline.printed.stood import document_of
from timeline.printed.typesetting.brief import place

BEFORE, AFTER = 3, 4


@dataclass(frozen=True)
class Near:
    """`query`: with which the story's page shows the part of a long line on which the entry stands, as it stood."""

    story: dict
    stretches: list[Stretch]
    query: str = ""


def entry_page(
    document: dict, at: int | None = None, over: Over = NOTHING, known: date | None = None
) -> dict[str, Any]:
    """What web/entry.html draws, of an entry in print, of one that would be, of one as it stood or was known."""
    beside = near(document, at, over, known)
    return {"room": "entries", "canonical": document["url"], "entry": document, "near": beside}


def near(document: dict, at: int | None = None, over: Over = NOTHING, known: date | None = None) -> Near | None:
    """None where the entry belongs to no story. Two queries. It may hang elsewhere in print than its document says.
    `at`: as the line stood at a sequence. `over`: as it would stand after an act. `known`: what was known by then."""
    story = next(iter(document["stories"]), None)
    if story is None:
        return None
    own, facet = _place(document), f"story:{story['slug']}"
    whole = Shelf.objects.at(at).on(facet, at=at)
    whole = whole if known is None else whole.known_by(known, at)
    shelf, found = whole.exclude(record__in=[document["id"], *over]), document_of(at)
    reach = _reach(facet) if at is None and known is None else _reach_of(whole)
    rows = shelf.before(*own).latest_first().annotate(all=reach).values("all", document=found)[:BEFORE]
    after = shelf.beyond(*own).chronological().values_list(found, flat=True)[:AFTER]
    laid = [one for _place_of_it, one in hung(over, facet) if one["id"] != document["id"]]
    before = sorted([*(row["document"] for row in rows), *(o for o in laid if _place(o) < own)], key=_place)[-BEFORE:]
    behind = sorted([*after, *(one for one in laid if _place(one) > own)], key=_place)[:AFTER]
    start = {"from": before[0]["id"]} if any(row["all"] > ladder.LENGTH for row in rows) else {}
    then = ({} if at is None else {"as_of": at}) | ({} if known is None else {"known_by": known})
    drawn = draw(hang_titles(known_documents("entry", [*before, document, *behind], known, at)))
    below = Below.MORE if len(behind) == AFTER else Below.NOTHING
    return Near(story, mark(drawn, below=below, has_gutter=False).stretches, urlencode(start | then))


def _place(document: dict) -> tuple[date, int]:
    return place(document["date"]["edtf"], document["id"])


def _reach(facet: str) -> Combinable:
    """How many entries hang on a line."""
    return Subquery(Extent.objects.filter(facet=facet).values("entries"))


def _reach_of(line: ShelfQuerySet) -> Combinable:
    """The same where none is kept: whether it comes in parts is looked at."""
    beyond = line.chronological()[ladder.LENGTH : ladder.LENGTH + 1]
    return Coalesce(Subquery(beyond.values(many=Value(ladder.LENGTH + 1))), 0)
