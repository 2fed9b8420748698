"""Asks one address over four connections, each again as soon as it was answered, in a process of its own.

Which of the server's processes takes a connection is chance, and one that had all four would leave the others idle: so
a connection is opened anew before long.

python -m bench.rounds.load PORT SECONDS PATH [ETAG]     prints answers a second, and what they were
"""

import json
import selectors
import socket
import sys
import time
from collections import Counter

HERE = "127.0.0.1"
CONNECTIONS = 4
ENOUGH = 1 << 20
LEAST = 8
"""Answers, however long they take."""
OVER_ONE = 20
"""Answers over one connection."""


class Line:
    """One connection at a time; it knows how much of an answer is still to come."""

    def __init__(self, port: int, request: bytes) -> None:
        self.port, self.request, self.left, self.status, self.size = port, request, 0, "", 0
        self.buffer = bytearray(ENOUGH)
        self.open()

    def open(self) -> None:
        self.socket, self.asked = socket.create_connection((HERE, self.port)), 0

    @property
    def is_worn(self) -> bool:
        return self.asked == OVER_ONE

    def ask(self) -> None:
        self.socket.sendall(self.request)
        self.asked += 1
        self.left = -1

    def is_answered(self) -> bool:
        """Reads what has come."""
        count = self.socket.recv_into(self.buffer)
        if not count:
            raise SystemExit("The server closed the connection.")
        if self.left < 0:
            count -= self._head(count)
        self.left -= count
        return self.left == 0

    def _head(self, count: int) -> int:
        end = self.buffer.index(b"\r\n\r\n", 0, count) + 4
        head = bytes(self.buffer[:end]).lower()
        self.status = head[9:12].decode()
        length = head.partition(b"content-length:")[2]
        self.left = self.size = int(length.partition(b"\r\n")[0]) if length and self.status != "304" else 0
        return end


def load(port: int, seconds: float, path: str, tag: str = "") -> dict[str, object]:
    held = f"If-None-Match: {tag}\r\n" if tag else ""
    request = f"GET {path} HTTP/1.1\r\nHost: {HERE}:{port}\r\nAccept: */*\r\n{held}\r\n".encode()
    lines = [Line(port, request) for _ in range(CONNECTIONS)]
    ready = selectors.DefaultSelector()
    for line in lines:
        ready.register(line.socket, selectors.EVENT_READ, line)
        line.ask()
    statuses: Counter[str] = Counter()
    began = time.perf_counter()
    while (now := time.perf_counter()) < began + seconds or statuses.total() < LEAST:
        for key, _events in ready.select(timeout=1):
            if key.data.is_answered():
                statuses[key.data.status] += 1
                ask_on(key.data, ready)
    return {"a_second": statuses.total() / (now - began), "statuses": statuses, "bytes": lines[0].size}


def ask_on(line: Line, ready: selectors.BaseSelector) -> None:
    if line.is_worn:
        ready.unregister(line.socket)
        line.socket.close()
        line.open()
        ready.register(line.socket, selectors.EVENT_READ, line)
    line.ask()


if __name__ == "__main__":
    print(json.dumps(load(int(sys.argv[1]), float(sys.argv[2]), *sys.argv[3:])))
