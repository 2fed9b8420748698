"""Which of several stretches stand beside each other: the fewest tracks in which none covers another. Pure."""

from collections.abc import Sequence

Stretch = tuple[float, float]


def tracks(stretches: Sequence[Stretch], most: int, gap: float = 6) -> list[int | None]:
    """Of each stretch its track, counted from 0, the nearest that is free; None where all `most` are taken."""
    ends: list[float] = []
    found: dict[int, int | None] = {}
    for at in sorted(range(len(stretches)), key=lambda at: stretches[at]):
        start, end = stretches[at]
        free = next((track for track, taken in enumerate(ends) if taken + gap <= start), None)
        if free is None and len(ends) < most:
            free = len(ends)
            ends.append(end)
        elif free is not None:
            ends[free] = end
        found[at] = free
    return [found[at] for at in range(len(stretches))]
