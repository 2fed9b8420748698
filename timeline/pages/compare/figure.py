"""Draws lines side by side: wide, each with its labels in a column of its own; narrow, with one column for all of them.

Both are made of the same places and pieces. Days run down. What a layout has no room for stands in the lists below.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline.pages.compare import shapes, words
from timeline.pages.compare.beside import TAIL, Column, beside, place_of
from timeline.pages.compare.labels import placed, wrapped
from timeline.pages.compare.layout import Layout
from timeline.pages.compare.read import Hung, Lane
from timeline.pages.compare.scale import Scale, scale
from timeline.pages.compare.shapes import Label, Line, Path, Sign
from timeline.pages.compare.ticks import counted, dated
from timeline.wording.certainty import unsure_days
from timeline.wording.labels import date_words

SIGN, TOP = 16, 34
"""A sign's side; and what is free above the first day."""


@dataclass
class Figure:
    layout: Layout
    height: float = 0
    paths: list[Path] = field(default_factory=list)
    signs: list[Sign] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    texts: list[Line] = field(default_factory=list)

    @property
    def width(self) -> int:
        return self.layout.width


@dataclass(frozen=True)
class Words:
    """What is written beside a sign: the lines of a title, and when that was."""

    title: list[str]
    when: list[str]


def draw(lanes: Sequence[Lane], layout: Layout, *, is_aligned: bool) -> Figure:
    figure = Figure(layout)
    written = [[_words(lane, at, hung, layout, is_aligned) for hung in lane.entries] for at, lane in enumerate(lanes)]
    days = [[place_of(lane, hung.day, is_aligned) for hung in lane.entries] for lane in lanes]
    over = scale(_all_days(lanes, is_aligned), _room(days, written, layout), TOP)
    ys = [_signs(figure, at, lane, [over.y(day) for day in days[at]]) for at, lane in enumerate(lanes)]
    _label(figure, lanes, ys, written, over)
    for at, lane in enumerate(lanes):
        figure.paths += beside(Column(lane, layout, at, ys[at], over, is_aligned))
    if layout.gutter:
        _marks(figure, over, is_aligned)
    figure.height = round(max([over.bottom + TAIL + 12, *(label.lines[-1].y + 8 for label in figure.labels)]))
    return figure


def _all_days(lanes: Sequence[Lane], is_aligned: bool) -> list[int]:
    found = []
    for lane in lanes:
        for hung in lane.entries:
            bounds = unsure_days(hung.when) or ()
            found += [place_of(lane, day, is_aligned) for day in (hung.day, *bounds) if day]
    return found


def _words(lane: Lane, at: int, hung: Hung, layout: Layout, is_aligned: bool) -> Words:
    most = layout.letters(at)
    when = words.counted_day(hung.when, lane.zero) if is_aligned else date_words(hung.document["date"])
    said = when if layout.gutter else f"{layout.name(at)} · {when}"
    return Words(wrapped(hung.document["title"], most, layout.lines), wrapped(said, most + most // 10, 2))


def _room(days: list[list[int]], written: list[list[Words]], layout: Layout) -> list[dict[int, float]]:
    columns: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for at, lane in enumerate(days):
        for day, said in zip(lane, written[at], strict=True):
            columns[at if layout.gutter else 0][day] += layout.tall(said.title, said.when)
    return list(columns.values())


def _signs(figure: Figure, at: int, lane: Lane, wanted: list[float]) -> list[float]:
    """Where the middle of each sign stands: those of one day one under the other."""
    edges = placed([y - SIGN / 2 for y in wanted], [SIGN + 2.0] * len(wanted))
    x = figure.layout.rule(at)
    for hung, edge in zip(lane.entries, edges, strict=True):
        figure.signs.append(Sign(hung.document["kind"], x - SIGN / 2, edge, unsure_days(hung.when) is not None))
    return [edge + SIGN / 2 for edge in edges]


def _label(
    figure: Figure, lanes: Sequence[Lane], ys: list[list[float]], written: list[list[Words]], over: Scale
) -> None:
    """Wide, each line's labels by themselves; narrow, all of them down the page, with what is said of silences."""
    layout = figure.layout
    columns: dict[int, list[tuple[float, int, str, Words]]] = defaultdict(list)
    for at, lane in enumerate(lanes):
        for hung, y, said in zip(lane.entries, ys[at], written[at], strict=True):
            columns[at if layout.gutter else 0].append((y, at, hung.document["url"], said))
    if not layout.gutter:
        quiet = ((band.top + 24, -1, "", _said(words.silence(band), layout)) for band in over.bands)
        columns[0] += quiet
    for column in columns.values():
        column.sort(key=lambda one: one[:2])
        edges = placed([y - 13 for y, *_ in column], [layout.tall(s.title, s.when) for *_, s in column])
        for (y, at, url, said), edge in zip(column, edges, strict=True):
            _write(figure, max(at, 0), url, said, edge)
            if at >= 0:
                start, end = layout.rule(at) + 10, layout.text(at) - 5
                if not layout.gutter or abs(edge + 13 - y) > 3:
                    figure.paths.append(shapes.leader(start, end, y, edge + 13))


def _said(text: str, layout: Layout) -> Words:
    return Words([], wrapped(text, layout.letters(0), 4))


def _write(figure: Figure, at: int, url: str, said: Words, edge: float) -> None:
    layout, y = figure.layout, edge + 3
    lines = []
    for text, kind, height in (
        *((t, "title", layout.line) for t in said.title),
        *((t, "q" if url else "silence", 15) for t in said.when),
    ):
        y += height
        lines.append(Line(layout.text(at), round(y, 1), text, kind))
    figure.labels.append(Label(url, tuple(lines)))


def _marks(figure: Figure, over: Scale, is_aligned: bool) -> None:
    """Round days or dates in the gutter, each with a hair across; and what is said of silences."""
    layout = figure.layout
    for tick in counted(over) if is_aligned else dated(over):
        figure.paths.insert(
            0, Path("zero" if is_aligned and not tick.day else "hair", f"M{layout.gutter} {tick.y}H{layout.width}")
        )
        figure.texts.append(Line(layout.gutter - 10, tick.y + 4, words.mark(tick, is_aligned=is_aligned), "mark"))
    for band in over.bands:
        for number, text in enumerate(wrapped(words.silence(band), layout.quiet, 5)):
            figure.texts.append(Line(0, round(band.top + 24 + 14 * number, 1), text, "silence"))
