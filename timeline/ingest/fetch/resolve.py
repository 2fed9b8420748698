"""From a name to its addresses, in bounded time: the system's resolver takes no timeout, so it runs beside us."""

import socket
import threading
from queue import Empty, SimpleQueue

from timeline.ingest.fetch.errors import TooSlow


def addresses(host: str, port: int, seconds: float) -> list[str]:
    """Every address of a host, in the system's order; a literal in any spelling is read as the system would.

    Raises OSError when there is none, TooSlow when the answer takes longer.
    """
    return _literal(host, port) or _looked_up(host, port, seconds)


def _literal(host: str, port: int) -> list[str]:
    """Of an address instead of a name: nobody is asked for it. Empty for a name."""
    try:
        return _addresses(host, port, socket.AI_NUMERICHOST)
    except (OSError, UnicodeError):
        return []


def _looked_up(host: str, port: int, seconds: float) -> list[str]:
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
        answers.put(_addresses(host, port))
    except (OSError, UnicodeError) as error:
        answers.put(OSError(str(error)))


def _addresses(host: str, port: int, flags: int = 0) -> list[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=flags)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))
