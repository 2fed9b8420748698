"""Answers for all outlets, on one port of many addresses of this machine, and writes down who asked what and when."""

import asyncio
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from drills.outlets.items import Item
from drills.outlets.kinds import HUB, KINDS, Answer, Hub, Neighbour, Outlet, Syndicated

PIECES = 20


@dataclass
class Asked:
    """A request; `ended` is when its answer was sent, or its line was found cut; `is_led_on`: to the same host."""

    site: str
    path: str
    agent: str
    began: float
    ended: float = 0.0
    status: int = 0
    is_led_on: bool = False


@dataclass
class Web:
    """So many outlets, each of which publishes an item every `gap` seconds until `close`."""

    outlets: int
    gap: float
    log: list[Asked] = field(default_factory=list)
    sites: dict[str, Outlet] = field(default_factory=dict)
    port: int = 0
    opened: float = 0.0
    closed: float | None = None

    @contextmanager
    def open(self) -> Iterator[None]:
        loop, ready = asyncio.new_event_loop(), threading.Event()
        thread = threading.Thread(target=self._serve, args=(loop, ready), daemon=True)
        thread.start()
        assert ready.wait(60), "the outlets did not open"
        yield
        loop.call_soon_threadsafe(loop.stop)
        thread.join(20)

    def begin(self) -> float:
        """What was published so far is published now: at the time that is returned."""
        self.opened = time.time()
        return self.opened

    def close(self) -> None:
        """Nothing new is published from now on; what there is goes on being answered."""
        self.closed = time.time()

    def published(self, number: int) -> list[Item]:
        """The newest first."""
        kind = KINDS[number % len(KINDS)]
        of = number - 1 if kind is Neighbour else number
        text_of = number - 1 if kind is Syndicated else of
        count = 1 + int(((self.closed or time.time()) - self.opened) / self.gap + (of % 10) / 10)
        times = [self.opened + each * self.gap for each in range(count)]
        found = [Item(of, each, f"{self._site(of)}/a/{each}", times[each], text_of) for each in range(count)]
        return found[::-1]

    def feeds(self) -> list[str]:
        return [f"{self._site(number)}/feed" for number in range(self.outlets)]

    def _site(self, number: int) -> str:
        return f"http://{_host(number)}:{self.port}"

    def _serve(self, loop: asyncio.AbstractEventLoop, ready: threading.Event) -> None:
        asyncio.set_event_loop(loop)
        loop.run_until_complete(self._listen())
        ready.set()
        loop.run_forever()
        left = asyncio.all_tasks(loop)
        for task in left:
            task.cancel()
        loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
        loop.close()

    async def _listen(self) -> None:
        first = await asyncio.start_server(self._answer, _host(0), 0)
        self.port = first.sockets[0].getsockname()[1]
        others = [_host(number) for number in range(1, self.outlets)]
        await asyncio.start_server(self._answer, [*others, HUB], self.port)
        self.opened = time.time()
        self.sites[HUB] = Hub(-1, f"http://{HUB}:{self.port}", list)
        for number in range(self.outlets):
            kind = KINDS[number % len(KINDS)]
            self.sites[_host(number)] = kind(number, self._site(number), lambda number=number: self.published(number))

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        site = writer.get_extra_info("sockname")[0]
        try:
            lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        except (asyncio.IncompleteReadError, OSError):
            return writer.close()  # whoever connected was killed
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines[1:])}
        asked = Asked(site, lines[0].split()[1], headers.get("user-agent", ""), time.monotonic())
        self.log.append(asked)
        answer = self._from_hub(asked.path, headers) if site == HUB else _route(self.sites[site], asked.path, headers)
        asked.status = answer.status
        asked.is_led_on = answer.headers.get("Location", "").startswith(f"{self.sites[site].site}/")
        try:
            await _send(writer, answer)
        except OSError:
            pass
        finally:
            asked.ended = time.monotonic()
            writer.close()

    def _from_hub(self, path: str, headers: dict[str, str]) -> Answer:
        """/of/7 is the feed of outlet 7, /to/7/3 leads to its item 3."""
        what, *numbers = path.strip("/").split("/")
        if what not in ("of", "to"):
            return Answer(404)
        outlet = self.sites[_host(int(numbers[0]))]
        if what == "of":
            return Outlet.feed(outlet, headers)
        return Answer(302, headers={"Location": f"{outlet.site}/a/{numbers[1]}"})


def _host(number: int) -> str:
    return f"127.9.{number // 250}.{1 + number % 250}"


def _route(outlet: Outlet, path: str, headers: dict[str, str]) -> Answer:
    if path == "/robots.txt":
        return outlet.robots()
    if path == "/feed":
        return outlet.feed(headers)
    if path == "/moved":
        return Outlet.feed(outlet, headers)
    number = int(path.removeprefix("/a/").partition("?")[0])
    return outlet.page(next(item for item in outlet.published() if item.number == number))


async def _send(writer: asyncio.StreamWriter, answer: Answer) -> None:
    told = {"Content-Length": str(len(answer.body)), "Connection": "close", **answer.headers}
    head = f"HTTP/1.1 {answer.status} So\r\n" + "".join(f"{name}: {value}\r\n" for name, value in told.items())
    writer.write(head.encode() + b"\r\n")
    size = max(1, len(answer.body) // PIECES)
    pieces = [answer.body[at : at + size] for at in range(0, len(answer.body), size)]
    for piece in pieces[: len(pieces) // 2] if answer.breaks else pieces:
        await asyncio.sleep(answer.drip / PIECES)  # before it: the request ends with the last piece
        writer.write(piece)
        await writer.drain()
