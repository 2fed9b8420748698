"""Serves a feed at each of so many addresses of this machine; prints its port. `/feed` has news every second time that
it is asked for what is new, as a feed has that is asked at half of its rhythm; `/whole` always, with their texts.
"""

import asyncio
import sys
from collections import Counter

from bench.rounds.feeds_peer import serve
from drills.outlets.items import WORDS, Item, feed

KEPT = 5
LETTER = "More than {count} Norvane employees wrote an open letter to its board, asking it to end the {word} contract. "
asked: Counter[str] = Counter()


async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    except (asyncio.IncompleteReadError, ConnectionError):
        head = ""
    if head:
        writer.write(reply(writer.get_extra_info("sockname")[0], head))
    writer.close()


def reply(host: str, head: str) -> bytes:
    asked[host] += 1
    has_text = " /whole" in head.partition("\r\n")[0]
    version = asked[host] if has_text else asked[host] // 2
    tag = f'"{version}"'
    if f"if-none-match: {tag}" in head:
        return f"HTTP/1.1 304 Not Modified\r\nETag: {tag}\r\nConnection: close\r\n\r\n".encode()
    body = feed(host, [item(host, number, has_text) for number in range(version + KEPT, version, -1)]).encode()
    told = f"Content-Type: application/rss+xml\r\nETag: {tag}\r\nContent-Length: {len(body)}\r\nConnection: close"
    return f"HTTP/1.1 200 OK\r\n{told}\r\n\r\n".encode() + body


def item(host: str, number: int, has_text: bool) -> str:
    """Without a day: it appeared when it is seen."""
    outlet = int.from_bytes(bytes(map(int, host.split("."))))
    told = Item(outlet, number, f"http://{host}/{number}", 0, outlet)
    rss = told.rss(key=str(number), link=told.url, has_text=has_text, is_dated=False)
    word = WORDS[(outlet + number) % len(WORDS)]
    return rss.replace("Norvane said", LETTER.format(count=100 + outlet % 800, word=word) + "Norvane said", 1)


asyncio.run(serve(answer, int(sys.argv[1])))
