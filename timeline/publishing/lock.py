"""The publication lock: publication order is commit order.

It is taken before anything is frozen or typeset and held until the transaction ends; so the next one sees all that this
one printed, and sequences (max + 1) grow in the order of commit.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import OperationalError, connection
from django.utils.translation import gettext as _
from psycopg.errors import DeadlockDetected, LockNotAvailable

from timeline.publishing.errors import PublicationBusy

KEY = 0x7468726F75676868  # "throughh", any number nobody else locks
WAIT = "10s"


def take_lock() -> None:
    """Waits for the lock. Raises PublicationBusy; raises TransactionManagementError outside a transaction."""
    connection.validate_no_broken_transaction()
    assert connection.in_atomic_block, "the lock is held until a transaction ends, so there must be one"
    with connection.cursor() as cursor, busy_when_locked():
        cursor.execute("SELECT set_config('lock_timeout', %s, true), pg_advisory_xact_lock(%s)", [WAIT, KEY])


@contextmanager
def busy_when_locked() -> Iterator[None]:
    """Whoever else holds what we need, the publication or a row of it, is the same sentence to an editor."""
    try:
        yield
    except OperationalError as error:
        if isinstance(error.__cause__, LockNotAvailable | DeadlockDetected):
            raise PublicationBusy(_busy()) from error
        raise


def _busy() -> str:
    return _("Somebody else is publishing just now. Nothing was changed; try again in a moment.")
