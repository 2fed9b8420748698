"""Where the feeds are that both ask, and a server at all of these places."""

import asyncio
from collections.abc import Awaitable, Callable

Answer = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


def hosts(count: int) -> list[str]:
    return [f"127.0.{1 + number // 250}.{1 + number % 250}" for number in range(count)]


def addresses(port: int, count: int) -> list[str]:
    return [f"http://{host}:{port}/feed" for host in hosts(count)]


async def serve(answer: Answer, count: int) -> None:
    """At the first so many hosts, at one port, which is printed."""
    first, *others = hosts(count)
    server = await asyncio.start_server(answer, first, 0)
    port = server.sockets[0].getsockname()[1]
    async with server, await asyncio.start_server(answer, others, port):
        print(port, flush=True)
        await server.serve_forever()
