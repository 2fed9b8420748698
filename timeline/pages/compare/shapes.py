"""The pieces of a drawing, as the template writes them: paths, signs, texts. Pure."""

from dataclasses import dataclass

CROSS, ROUND = 7, 5
FADE = ((8, 0.6), (8, 0.35), (8, 0.15))
"""How an end fades that is not on record: pieces of so many pixels, each paler."""


@dataclass(frozen=True)
class Path:
    """`kind`: the class by which the style sheet draws it; `dash` and `opacity` where it is not solid."""

    kind: str
    d: str
    dash: str = ""
    opacity: str = ""


@dataclass(frozen=True)
class Sign:
    """Of an entry's kind, by its upper left corner; hollow where the day is not known."""

    kind: str
    x: float
    y: float
    is_hollow: bool

    @property
    def middle(self) -> float:
        return self.x + 8

    @property
    def centre(self) -> float:
        return self.y + 8


@dataclass(frozen=True)
class Line:
    """A line of text, by its baseline."""

    x: float
    y: float
    text: str
    kind: str = ""


@dataclass(frozen=True)
class Label:
    """The words beside a sign, which lead to the entry; none where it only says something of the drawing."""

    url: str
    lines: tuple[Line, ...]


def bracket(rule: float, x: float, first: float | None, last: float) -> list[Path]:
    """Beside a rule, open towards it; what has no known beginning fades upwards."""
    if first is not None:
        return [Path("bracket", f"M{rule - 5} {first}H{x}V{last}H{rule - 5}")]
    body = Path("bracket", f"M{rule - 5} {last}H{x}V{last - 16}")
    return [body, Path("bracket", f"M{x} {last - 20}V{last - 40}", dash="4 5", opacity=".6")]


def bar(x: float, width: float, first: float, last: float, *, fades_in: bool, fades_out: bool) -> list[Path]:
    """A hatched bar, whose ends fade where they are not on record."""
    faded = sum(height for height, _opacity in FADE)
    top, bottom = first + faded * fades_in, last - faded * fades_out
    if top >= bottom:
        return [Path("bar", _box(x, width, first, last), opacity=".6")]
    found = [Path("bar", _box(x, width, top, bottom))]
    for height, opacity in FADE:
        if fades_in:
            found.append(Path("bar", _box(x, width, top - height, top), opacity=f"{opacity}"))
            top -= height
        if fades_out:
            found.append(Path("bar", _box(x, width, bottom, bottom + height), opacity=f"{opacity}"))
            bottom += height
    return found


def thread(rule: float, x: float, asked: float, end: float, response: str) -> list[Path]:
    """A demand leaves the line where it is asked and comes back when somebody answers; open, it ends in an arrow."""
    start = f"M{rule + 9} {asked}H{x - ROUND}q{ROUND} 0 {ROUND} {ROUND}"
    if response == "open":
        return [Path("thread open", f"{start}V{end}m-4-6 4 6 4-6")]
    found = [Path("thread", f"{start}V{end - ROUND}q0 {ROUND}-{ROUND} {ROUND}H{rule + 9}")]
    middle = end - ROUND - 9
    match response:
        case "met":
            found.append(Path("knot", _circle(x, middle)))
        case "partly_met":
            found += [Path("knot hollow", _circle(x, middle)), Path("knot", f"M{x} {middle - 5}a5 5 0 0 1 0 10z")]
        case "refused":
            found.append(Path("crossbar", f"M{x - CROSS} {middle}h{2 * CROSS}"))
        case _:
            found.append(Path("crossbar", f"M{x - CROSS} {middle}h5m4 0h5"))
    return found


def leader(start: float, end: float, sign: float, label: float) -> Path:
    """From a sign to its label, where this could not stand beside it."""
    bend = max(start, end - 10)
    return Path("leader", f"M{start} {sign}H{bend}L{end} {label}")


def _box(x: float, width: float, top: float, bottom: float) -> str:
    return f"M{x} {round(top, 1)}h{width}V{round(bottom, 1)}h-{width}z"


def _circle(x: float, y: float) -> str:
    return f"M{x - 5} {y}a5 5 0 1 0 10 0a5 5 0 1 0-10 0z"
