"""How large a drill is, and with what settings its workers run. No Django here: it is read before that is set up."""

from collections.abc import Callable
from dataclasses import dataclass, field

PAUSE_MS = 100
POLLS = 8
"""A second, about what two workers of a small machine take beside reading."""
SHORTEST = 900.0
"""Seconds: the shortest interval of a feed, which haste makes shorter."""


@dataclass(frozen=True)
class Plan:
    """`seconds` in which each outlet publishes so many `items` and so many workers are killed one by one, and all of
    them at its end; `grace`: seconds after which all must be in."""

    outlets: int
    seconds: float
    kills: int
    grace: float
    items: int = 3
    seed: int = 1
    report: Callable[[str], None] = field(default=lambda line: None)

    @property
    def interval(self) -> float:
        return max(2.0, self.outlets / POLLS)

    @property
    def environment(self) -> dict[str, str]:
        return {
            "PYTHONWARNINGS": "ignore",
            "TRACKER_FETCH_ALLOW": "127.0.0.0/8",
            "TRACKER_CONTACT": "drill@throughline.example",
            "TRACKER_HOST_PAUSE_MS": str(PAUSE_MS),
            "TRACKER_POLL_HASTE": str(max(1, round(SHORTEST / self.interval))),
        }
