"""One request and its answer, in HTTP/1.1 as h11 speaks it, over a connection that is made for it.

httpcore2 speaks it by h11 too, and has pools, locks, traces and HTTP/2 around it, which take longer than the exchange.
"""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import h11
import httpcore2

PART = 64 * 1024
LONGEST_HEAD = 100 * 1024  # bytes of an answer's status and headers


class Exchange:
    def __init__(self, stream: httpcore2.NetworkStream) -> None:
        self._stream = stream
        self._state = h11.Connection(h11.CLIENT, max_incomplete_event_size=LONGEST_HEAD)

    def ask(self, request: h11.Request, body: bytes = b"") -> h11.Response:
        """Status and headers of the answer. Raises h11.ProtocolError, and what the connection raises."""
        events = (request, h11.Data(body), h11.EndOfMessage()) if body else (request, h11.EndOfMessage())
        with suppress(httpcore2.WriteError):  # who refuses before all has arrived may still say why
            self._stream.write(b"".join(self._state.send(event) or b"" for event in events))
        while not isinstance(heard := self._heard(), h11.Response):
            pass  # 1xx: it will answer
        return heard

    def body(self) -> Iterator[bytes]:
        """As it arrives. Raises as `ask` does, also where its end does not come."""
        while isinstance(heard := self._heard(), h11.Data):
            yield bytes(heard.data)

    def _heard(self) -> Any:
        while (event := self._state.next_event()) is h11.NEED_DATA:
            arrived = self._stream.read(PART)
            if not arrived and self._state.their_state is h11.SEND_RESPONSE:
                raise h11.RemoteProtocolError("Server disconnected without sending a response.")
            self._state.receive_data(arrived)
        return event
