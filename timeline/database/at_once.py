"""Two transactions that meet: each waits for a row that the other holds, so PostgreSQL ends one of them, which has then
written nothing; or one waits for longer than it may.

Doors lock in one order, so that this is rare: the lock of the press or of the road, then entries, then demands, then
other records, each kind by number.
"""

import time
from collections.abc import Callable
from functools import partial, wraps
from typing import ParamSpec, TypeVar

from django.db import OperationalError, transaction
from django.db.models import QuerySet
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
        return twice(partial(transaction.atomic(act), *args, **kwargs))

    return run


def twice(act: Callable[[], Answer], told_by: type[Exception] = OperationalError) -> Answer:
    """Runs `act`, which is a transaction, and a second time where it and another one locked each other out.

    `told_by`: the exception that `act` raises then, Django's own or one that has it as its cause.
    """
    try:
        return act()
    except told_by as error:
        if not (locked_out(error) or locked_out(error.__cause__)):
            raise
    let_them_go_on()
    return act()


def lock_in_order(rows: QuerySet) -> None:
    """Locks rows of one kind until the transaction ends, by number as all doors do."""
    list(rows.order_by("pk").select_for_update(no_key=True).values_list("pk"))
