"""Two lanes to the threads of the web server: one for all that is asked, one for log-ins.

A password is weighed slowly on purpose, a third of a second of a processor each, and anybody may have one weighed. So
log-ins have one thread in each process, and addresses take turns at it: however many somebody sends, readers keep
their threads, and an editor elsewhere waits for one of these at most.
"""

from collections import deque
from typing import Any

from waitress.channel import HTTPChannel
from waitress.task import ThreadedTaskDispatcher
from waitress.utilities import Error

from timeline.client_address import counted

LOG_IN = "/accounts/"
MOST_WAITING = 50
"""Log-ins in the lane. Beyond that whoever sent most is told at once to try again, and holds no connection."""


class Busy(Error):
    code, reason = 503, "Service Unavailable"


BUSY = Busy("Too many are logging in just now. Try again in a minute.")


class Turns:
    """A queue of connections in which addresses take turns, with as much of a deque as the threads ask for."""

    def __init__(self) -> None:
        self.waiting: dict[str, deque[HTTPChannel]] = {}
        """By address, whose turn is next first."""

    def __len__(self) -> int:
        return sum(map(len, self.waiting.values()))

    def append(self, channel: HTTPChannel) -> None:
        self.waiting.setdefault(_address(channel), deque()).append(channel)

    def popleft(self) -> HTTPChannel:
        address = next(iter(self.waiting))
        of_one = self.waiting.pop(address)
        channel = of_one.popleft()
        if of_one:
            self.waiting[address] = of_one
        return channel

    def pop(self) -> HTTPChannel:
        """The last of the address that has most."""
        address = max(self.waiting, key=lambda address: len(self.waiting[address]))
        channel = self.waiting[address].pop()
        if not self.waiting[address]:
            del self.waiting[address]
        return channel


class Lanes:
    """Hands each request to the threads of its lane."""

    def __init__(self) -> None:
        self.common, self.log_ins = ThreadedTaskDispatcher(), ThreadedTaskDispatcher()
        self.log_ins.queue = Turns()

    def set_thread_count(self, count: int) -> None:
        self.common.set_thread_count(count)
        self.log_ins.set_thread_count(1)

    def add_task(self, channel: HTTPChannel) -> None:
        if not _is_log_in(channel.requests[0]):
            self.common.add_task(channel)
            return
        self.log_ins.add_task(channel)
        for refused in self._beyond():
            refused.requests[0].error = BUSY
            self.common.add_task(refused)

    def shutdown(self, **options: Any) -> None:
        self.common.shutdown(**options)
        self.log_ins.shutdown(**options)

    def _beyond(self) -> list[HTTPChannel]:
        queue = self.log_ins.queue
        with self.log_ins.lock:
            return [queue.pop() for _ in range(len(queue) - MOST_WAITING)]


def _is_log_in(request: Any) -> bool:
    """Nothing is known of one that could not be read."""
    return not request.error and request.command == "POST" and request.path.startswith(LOG_IN)


def _address(channel: HTTPChannel) -> str:
    return counted(str(channel.addr[0]), channel.requests[0].headers.get("X_FORWARDED_FOR", ""))
