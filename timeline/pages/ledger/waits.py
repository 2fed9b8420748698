"""How long a demand waited, drawn as a thread from left to right: solid as far as it surely waited, broken where
only an interval is known, and at its end the sign of what became of it. Pure: numbers in, paths out."""

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.vocabulary import UNANSWERED
from timeline.wording.durations import length
from timeline.wording.numbers import grouped

WIDTH, HEIGHT = 280, 24
LEFT, RIGHT = 3, 16
"""What is left free at the sides: the first mark, and the sign at the end."""
AT_LEAST = 8
"""So long is the thread of what was answered on the same day, so that its sign has room."""
MIDDLE = HEIGHT // 2
STEPS: tuple[tuple[int, str, str], ...] = (
    (30, "P15D", "P30D"),
    (90, "P45D", "P90D"),
    (365, "P6M", "P1Y"),
    (730, "P1Y", "P2Y"),
    (1460, "P2Y", "P4Y"),
    (3650, "P5Y", "P10Y"),
    (7300, "P10Y", "P20Y"),
    (36500, "P50Y", "P100Y"),
)
"""Of each scale the days at its right end, and the lengths that stand at its middle and at its end."""
SIGNS = {
    "open": "m-6-5 6 5-6 5",
    "refused": "m0-8v16",
    "met": "m0 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
    "partly_met": "m0 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
    "withdrawn": "m0-8v4m0 2v4m0 2v4",
}


@dataclass(frozen=True)
class Scale:
    """`days` stand at the right end; `half` and `whole` are lengths as ISO 8601 writes them."""

    days: int
    half: str
    whole: str

    width, height, left, baseline = WIDTH, 18, LEFT, 12

    def x(self, days: int) -> float:
        """Where so many days end; what is longer ends at the right."""
        reach = WIDTH - LEFT - RIGHT
        return round(LEFT + reach * min(days, self.days) / self.days, 1)

    @property
    def middle(self) -> float:
        return self.x(self.days // 2)

    @property
    def half_words(self) -> str:
        return length(self.half)

    @property
    def whole_words(self) -> str:
        return length(self.whole)

    @property
    def right(self) -> float:
        return self.x(self.days)


@dataclass(frozen=True)
class Wait:
    """`sure` and `unsure` are paths of the thread; `end` is that of the sign, `half` of what fills half of it."""

    sure: str
    unsure: str
    end: str
    half: str
    response: str
    is_open: bool

    width, height = WIDTH, HEIGHT


def scale_for(days: int) -> Scale:
    """The smallest scale on which so many days have room."""
    return next((Scale(*step) for step in STEPS if step[0] >= days), Scale(*STEPS[-1]))


def counted_days(demand: dict) -> dict | None:
    """The days until its answer, or until the last entry of its story; None where none are counted."""
    return demand.get("days_unanswered") or demand.get("days_to_response")


def wait(demand: dict, scale: Scale) -> Wait | None:
    """None where no days are counted."""
    days = counted_days(demand)
    if not days:
        return None
    most = scale.right if days["max"] is None else max(scale.x(days["max"]), LEFT + AT_LEAST)
    least = max(scale.x(days["min"]), most if days["min"] == days["max"] else 0)
    is_open = demand["response"] in UNANSWERED
    response = "open" if is_open else demand["response"]
    return Wait(
        sure=f"M{LEFT} 4v16M{LEFT} {MIDDLE}H{least}",
        unsure=f"M{least} {MIDDLE}H{most}" if most > least else "",
        end=f"M{most} {MIDDLE}{SIGNS[response]}",
        half=f"M{most + 5} {MIDDLE - 5}a5 5 0 0 1 0 10z" if response == "partly_met" else "",
        response=response,
        is_open=is_open,
    )


def figure(days: dict) -> str:
    """In figures alone: "52", "≤ 52", "21–51", "≥ 12"; empty where nothing is known."""
    return " ".join(_figures(days["min"] or 0, days["max"]))


def _figures(least: int, most: int | None) -> Iterator[str]:
    if most is None:
        yield from ("≥", grouped(least)) if least else ()
    elif least == most:
        yield grouped(most)
    elif least:
        yield f"{grouped(least)}–{grouped(most)}"
    else:
        yield from ("≤", grouped(most))
