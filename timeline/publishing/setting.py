"""Documents are set in English, whatever language the editor's desk speaks; fragments are made for each language."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from django.utils import translation

P = ParamSpec("P")
T = TypeVar("T")


def in_english(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    with translation.override("en"):
        return function(*args, **kwargs)
