"""The publication lock: only one transaction at a time publishes, so editions are numbered in the order of commit.

It is taken before anything is frozen or typeset, and held until the transaction ends. So the next one sees all that
this one has printed, and may take the largest sequence plus one as its own.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import OperationalError, connection
from django.utils.translation import gettext as _
from psycopg.errors import LockNotAvailable

from timeline.database.prepared import prepared
from timeline.publishing.errors import PublicationBusy

KEY = 0x7468726F75676868  # "throughh", any number nobody else locks
WAIT = "10s"

# Whoever holds it finds rows by their keys, also where PostgreSQL keeps a plan from when the record was small, and to
# read one page from end to end seemed cheaper than a step of an index. To whom pages apart cost nothing, it does not.
# A plan that is kept is never made again to see whether another were cheaper this time: that costs more than it saves.
_TAKE = """
SELECT set_config('lock_timeout', %s::text, true), set_config('random_page_cost', '0', true),
    set_config('plan_cache_mode', 'force_generic_plan', true),
    pg_advisory_xact_lock(%s::bigint)
"""


def take_lock() -> None:
    """Waits for the lock, at most WAIT, and then raises PublicationBusy. There must be a transaction."""
    connection.validate_no_broken_transaction()
    assert connection.in_atomic_block, "the lock is held until a transaction ends, so there must be one"
    with prepared(connection) as cursor, busy_when_locked():
        cursor.execute(_TAKE, [WAIT, KEY])


@contextmanager
def busy_when_locked() -> Iterator[None]:
    """Turns PostgreSQL's error for a lock or a row that others hold for too long into PublicationBusy, which editors
    understand."""
    try:
        yield
    except OperationalError as error:
        if isinstance(error.__cause__, LockNotAvailable):
            raise PublicationBusy(_busy()) from error
        raise


def _busy() -> str:
    return _("Somebody else is publishing just now. Nothing was changed; try again in a moment.")
