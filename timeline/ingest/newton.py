"""Newton's method for what has one lowest point, such as how unlikely verdicts are under weights that are pulled
towards some others: so the same verdicts always give the same weights."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

STEPS = 50
CLOSE = 1e-9

Numbers = NDArray[np.float64]


def lowest(
    start: Numbers, slope_and_bend: Callable[[Numbers], tuple[Numbers, Numbers]], cost: Callable[[Numbers], float]
) -> Numbers:
    """Where the cost, which is convex, is lowest. `slope_and_bend`: its gradient and its Hessian at a point.

    Each step is halved until it makes things better.
    """
    at = start
    for _ in range(STEPS):
        slope, bend = slope_and_bend(at)
        step = np.linalg.solve(bend, slope)
        while cost(at - step) > cost(at) + CLOSE:
            step /= 2
        at = at - step
        if np.abs(step).max() < CLOSE:
            break
    return at
