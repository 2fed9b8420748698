"""Sites of several names on this machine, and a log of who was asked what, and from when to when."""

import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise

from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

SLOW = 0.1
"""Seconds that each answer takes: two at once would be seen."""
HUB, *OUTLETS = ("127.0.0.1", "localhost", "127.1", "127.0.1", "2130706433")
"""So many hosts are on this machine, which is one server all the same."""
Answer = Callable[[Request], Response]


@dataclass
class Asked:
    host: str
    path: str
    began: float
    ended: float


@dataclass
class Sites:
    server: HTTPServer
    answers: dict[tuple[str, str], Answer] = field(default_factory=dict)
    log: list[Asked] = field(default_factory=list)

    def url(self, host: str, path: str) -> str:
        return f"http://{host}:{self.server.port}{path}"

    def serve(self, host: str, path: str, body: str = "", status: int = 200, **headers: str) -> str:
        said = {name.replace("_", "-"): value for name, value in headers.items()}
        self.answers[host, path] = lambda _request: Response(body, status, said, content_type="text/html")
        return self.url(host, path)

    def lead(self, host: str, path: str, there: str, status: int = 302) -> str:
        return self.serve(host, path, status=status, Location=there)

    def asked(self, host: str) -> list[str]:
        return [one.path for one in self.log if one.host == host]

    def shortest_pause(self, host: str) -> float:
        """Seconds between the end of a request and the begin of the next; below 0 where two were made at once."""
        ordered = sorted((one for one in self.log if one.host == host), key=lambda one: one.began)
        return min(after.began - before.ended for before, after in pairwise(ordered))

    def answer(self, request: Request) -> Response:
        host, began = request.host.rpartition(":")[0], time.monotonic()
        answer = self.answers.get((host, request.path), lambda _request: Response(status=404))(request)
        time.sleep(SLOW)
        self.log.append(Asked(host, request.path, began, time.monotonic()))
        return answer


@contextmanager
def opened() -> Iterator[Sites]:
    with HTTPServer(host="127.0.0.1", threaded=True) as server:
        sites = Sites(server)
        server.expect_request(re.compile(".*")).respond_with_handler(sites.answer)
        yield sites
