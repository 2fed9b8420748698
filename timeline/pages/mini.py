"""A story's line in small, lying: its last entries from left to right, silences dotted, and in red what is owing.

Drawn by the server with attributes alone. It is an ornament of a link: whatever it shows, the story's page says.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import JSONField
from django.db.models.fields.json import KT, KeyTransform
from django.db.models.functions import Cast, JSONObject

from timeline import dates
from timeline.pages.extents import own_shelf
from timeline.vocabulary import UNANSWERED
from timeline.wording.certainty import unsure_days

DRAWN = 12
"""Of the entries, the last."""
WIDTH, MARGIN, SIGN, APART, LINE = 340, 14, 14, 17, 44
"""In pixels: the whole, at its ends, a sign, two signs at the least, and where the line lies from the top."""
SILENCE = 180
"""Days without an entry, from which on the line is dotted."""
THREADS, STEP = 3, 9


@dataclass(frozen=True)
class Sign:
    x: int
    kind: str
    is_known: bool


@dataclass(frozen=True)
class Thread:
    """Owing: it leaves the line at `x` and runs on at `y`, past the end."""

    x: int
    y: int


@dataclass(frozen=True)
class Mini:
    """`dotted`, `solid`: stretches of the line. `is_cut`: earlier entries are not drawn."""

    signs: tuple[Sign, ...]
    solid: tuple[tuple[int, int], ...]
    dotted: tuple[tuple[int, int], ...]
    threads: tuple[Thread, ...]
    owing: tuple[str, ...]
    first: str
    last: str
    is_cut: bool


def last_entries() -> ArraySubquery:
    """Of the outer story, what `mini` asks of its last entries, the latest first; one more than are drawn."""
    documents = own_shelf().latest_first().annotate(json=Cast("record__document", JSONField()))
    asked = {"kind": KT("json__kind"), "edtf": KT("json__date__edtf"), "demands": KeyTransform("demands", "json")}
    return ArraySubquery(documents.values(found=JSONObject(**asked))[: DRAWN + 1])


def mini(entries: Sequence[dict]) -> Mini | None:
    """Of entries as `last_entries` finds them."""
    if not entries:
        return None
    shown = list(reversed(entries[:DRAWN]))
    days = [dates.sort_date(dates.parse(entry["edtf"])) for entry in shown]
    places = _places(days)
    stretches = _stretches(days, places)
    open_at = {
        place: [demand["id"] for demand in entry["demands"] if demand["response"] in UNANSWERED]
        for place, entry in zip(places, shown, strict=True)
    }
    leaving = [place for place, owing in open_at.items() if owing]
    return Mini(
        tuple(Sign(p - SIGN // 2, e["kind"], _is_known(e)) for p, e in zip(places, shown, strict=True)),
        tuple((start, end) for start, end, is_silent in stretches if not is_silent),
        tuple((start, end) for start, end, is_silent in stretches if is_silent),
        tuple(Thread(place, LINE - 14 - STEP * number) for number, place in enumerate(leaving[-THREADS:])),
        tuple(dict.fromkeys(demand for owing in open_at.values() for demand in owing)),
        f"{days[0].year:04}",
        f"{days[-1].year:04}" if days[-1].year > days[0].year else "",
        len(entries) > DRAWN,
    )


def _is_known(entry: dict) -> bool:
    return unsure_days(dates.parse(entry["edtf"])) is None


def _places(days: Sequence[date]) -> list[int]:
    """In proportion to time, but never nearer to each other than signs are wide."""
    start, end = MARGIN, WIDTH - MARGIN - 12
    span = max((days[-1] - days[0]).days, 1)
    places: list[int] = []
    for day in days:
        wanted = start + (end - start) * (day - days[0]).days // span
        places.append(max(wanted, places[-1] + APART) if places else wanted)
    for number in range(len(places) - 1, -1, -1):
        places[number] = min(places[number], end - APART * (len(places) - 1 - number))
    return places


def _stretches(days: Sequence[date], places: Sequence[int]) -> list[tuple[int, int, bool]]:
    """From end to end, in one piece where nothing parts them."""
    between = [(places[i], places[i + 1], (after - before).days >= SILENCE) for i, (before, after) in _steps(days)]
    found: list[tuple[int, int, bool]] = [(0, places[0], False)]
    for start, end, is_silent in [*between, (places[-1], WIDTH, False)]:
        if found[-1][2] == is_silent:
            found[-1] = (found[-1][0], end, is_silent)
        else:
            found.append((start, end, is_silent))
    return found


def _steps(days: Sequence[date]) -> list[tuple[int, tuple[date, date]]]:
    return list(enumerate(pairwise(days)))
