"""Two transactions that meet: each waits for a row that the other holds, so PostgreSQL ends one of them, which has then
written nothing; or one waits for longer than it may.

Doors lock in one order, so that this is rare: the lock of the press or of the road, then entries, then demands, then
other records, each kind by number.
"""

import time
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from django.db import OperationalError, transaction
from psycopg.errors import DeadlockDetected, LockNotAvailable

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


def have_met(error: BaseException | None) -> bool:
    """Whether this is what PostgreSQL says of such a transaction."""
    return isinstance(error, OperationalError) and isinstance(error.__cause__, DeadlockDetected | LockNotAvailable)


def locked_out(error: BaseException | None) -> bool:
    """Whether it is worth another try at once: the other transaction goes on meanwhile."""
    return isinstance(error, OperationalError) and isinstance(error.__cause__, DeadlockDetected)


def let_them_go_on() -> None:
    """Before another try: whoever begins anew at once may overtake the one that was waited for, and meet it again."""
    time.sleep(0.2)  # seconds


def once_more(act: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """Runs `act` in a transaction, and a second time where it and another one locked each other out."""

    @wraps(act)
    def run(*args: Given.args, **kwargs: Given.kwargs) -> Answer:
        try:
            with transaction.atomic():
                return act(*args, **kwargs)
        except OperationalError as error:
            if not locked_out(error):
                raise
        let_them_go_on()
        with transaction.atomic():
            return act(*args, **kwargs)

    return run
