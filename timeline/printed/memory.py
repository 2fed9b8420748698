"""What is kept in a process's memory until something is printed: answers of functions that are asked again and again.

    @kept(256)
    def drawn(clock: int, url: str) -> str: ...

One of the arguments must be the clock of print, so that what was printed since is never missed; of the answers that
are asked for least, those beyond the number given are let go.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, ParamSpec, TypeVar

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")
_kept: list[Any] = []


def kept(most: int) -> Callable[[Callable[Asked, Answer]], Callable[Asked, Answer]]:
    def keep(function: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
        remembered: Any = lru_cache(maxsize=most)(function)
        _kept.append(remembered)
        answer: Callable[Asked, Answer] = remembered
        return answer

    return keep


def forget() -> None:
    """Everything; for tests and benchmarks, whose records have the same clocks."""
    for function in _kept:
        function.cache_clear()
