"""No pure room grows with the square of its input, whatever the input is made of (`make bench-growth` prints it all).

Process time, and a limit that only a square passes: a busy machine fails nothing.
"""

import pytest

from bench import growth

SIZE = growth.SIZE // 2
"""Enough to tell a square, in half the time."""


@pytest.mark.parametrize("shape", growth.SHAPES)
@pytest.mark.parametrize("room", growth.ROOMS)
def test_ten_times_the_input_costs_less_than_forty_times_the_time(room: str, shape: str) -> None:
    grown = (growth.growth(growth.costs(room, shape, (1, 10), rounds, SIZE)) for rounds in (1, 3))

    assert any(times <= growth.LIMIT for times in grown)


def test_a_square_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(growth.ROOMS, "square", lambda text: [text.count(c) for c in text[::4]])

    assert growth.growth(growth.costs("square", "short lines", (1, 10), 3, SIZE)) > growth.LIMIT
