"""From a name to its addresses, in bounded time: the system's resolver takes no timeout, so it runs beside us."""

import socket
import threading
from queue import Empty, SimpleQueue

from timeline.ingest.fetch.errors import TooSlow


def addresses(host: str, port: int, seconds: float) -> list[str]:
    """Every address of a host, in the system's order; a literal in any spelling is read as the system would.

    Raises OSError when there is none, TooSlow when the answer takes longer.
    """
    answers: SimpleQueue[list[str] | OSError] = SimpleQueue()
    threading.Thread(target=_look_up, args=(host, port, answers), daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except Empty as error:
        raise TooSlow from error
    if isinstance(answer, OSError):
        raise answer
    return answer


def _look_up(host: str, port: int, answers: SimpleQueue) -> None:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        answers.put(OSError(str(error)))
    else:
        answers.put(list(dict.fromkeys(str(address[0]) for *_, address in found)))
