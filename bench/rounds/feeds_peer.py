"""Where the feeds are that both ask, a server at all of these places, and which of several passes counts."""

import asyncio
import statistics
from collections.abc import Awaitable, Callable, Sequence

PASSES = 5
Answer = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


def hosts(count: int) -> list[str]:
    return [f"127.0.{1 + number // 250}.{1 + number % 250}" for number in range(count)]


def addresses(port: int, count: int) -> list[str]:
    return [f"http://{host}:{port}/feed" for host in hosts(count)]


def usual(passes: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The middle one, by the clock and of the processor each by itself."""
    clock, worked = zip(*passes, strict=True)
    return statistics.median(clock), statistics.median(worked)


async def serve(answer: Answer, count: int) -> None:
    """At the first so many hosts, at one port, which is printed."""
    first, *others = hosts(count)
    server = await asyncio.start_server(answer, first, 0)
    port = server.sockets[0].getsockname()[1]
    async with server, await asyncio.start_server(answer, others, port):
        print(port, flush=True)
        await server.serve_forever()
