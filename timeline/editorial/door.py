"""What is common to what editors do: one transaction, and a sentence where somebody was first at the same moment."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial, wraps
from typing import ParamSpec, TypeVar

from django.db import OperationalError, transaction

from timeline.database.at_once import have_met, twice
from timeline.editorial.errors import AtOnce

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


def door(act: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """Runs `act` in a transaction, and a second time where it and another one locked each other out: the other goes on
    meanwhile. Raises AtOnce where that happens twice, or where a row is held for too long.

    Its first argument is the record that the sentence names.
    """

    @wraps(act)
    def run(*args: Given.args, **kwargs: Given.kwargs) -> Answer:
        in_transaction = alone(args[0] if args else None)(act)
        return twice(partial(in_transaction, *args, **kwargs), AtOnce)

    return run


@contextmanager
def alone(record: object) -> Iterator[None]:
    """A transaction; AtOnce, about the record, where it met another one."""
    try:
        with transaction.atomic():
            yield
    except OperationalError as error:
        if have_met(error):
            raise AtOnce.about(record) from error
        raise
