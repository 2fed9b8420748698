"""An end to understanding that takes too long, so that no article, however it is made, holds a worker. What parses
the bytes of strangers runs in a child (timeline/ingest/child); what is understood of the text that came out needs the
record's subjects, of which there may be many, and stays where they are.

The limit counts this process's own computing, not the time that others or the network take: a busy machine refuses
nothing that a quiet one takes. It is a timer of the operating system, which reaches every rule without any of them
knowing; a timer needs the main thread, and that is where a command and a worker's process read. Only reading is
limited, never writing: nothing is left halfway.
"""

import signal
from collections.abc import Callable
from threading import current_thread, main_thread
from typing import Any, TypeVar

from timeline.ingest.child import TOO_LONG

AGAIN = 0.2  # a library may swallow the first call to stop
Read = TypeVar("Read")


class TookTooLong(Exception):
    """Its words tell an editor what happened and what to do."""


def within(seconds: float, read: Callable[..., Read], *args: Any) -> Read:
    """What `read(*args)` returns. Raises TookTooLong when that is not in time."""
    if current_thread() is not main_thread():
        return read(*args)

    def end(*_: Any) -> None:
        raise TookTooLong(TOO_LONG.format(seconds=seconds))

    before = signal.signal(signal.SIGVTALRM, end)
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds, AGAIN)
        return read(*args)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
