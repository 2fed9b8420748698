"""Serves a feed of 30 entries, some 125 KB, with a tag, at so many addresses of this machine; prints its port."""

import asyncio
import random
import sys

from bench.rounds.feeds_peer import serve

ENTRIES, PARAGRAPHS = 30, 13
CONTENT = "http://purl.org/rss/1.0/modules/content/"
FIGURE = (
    '<figure class="wp-block-image"><img src="{page}.jpg" srcset="{page}-2.jpg 2x" width="640" alt="A hall">'
    "<figcaption>Workers in a hall</figcaption></figure>"
)
VOCABULARY = (
    "workers",
    "wrote",
    "an",
    "open",
    "letter",
    "to",
    "their",
    "board",
    "about",
    "the",
    "contract",
    "and",
    "asked",
)


async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while head := await head_of(reader):
        host = writer.get_extra_info("sockname")[0]
        writer.write(reply(host, head))
        await writer.drain()
    writer.close()


async def head_of(reader: asyncio.StreamReader) -> str:
    try:
        return (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    except (asyncio.IncompleteReadError, ConnectionError):
        return ""


def reply(host: str, head: str) -> bytes:
    if " /feed" not in head.partition("\r\n")[0]:
        return b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
    tag = f'"{host}"'
    if f"if-none-match: {tag}" in head:
        return f"HTTP/1.1 304 Not Modified\r\nETag: {tag}\r\n\r\n".encode()
    body = feed(host)
    kind = "Content-Type: application/rss+xml; charset=utf-8"
    return f"HTTP/1.1 200 OK\r\n{kind}\r\nETag: {tag}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


def feed(host: str) -> bytes:
    chance = random.Random(host)
    items = "".join(item(host, number, chance) for number in range(ENTRIES))
    head = f'<?xml version="1.0"?><rss version="2.0" xmlns:content="{CONTENT}"><channel><title>{host}</title>'
    return f"{head}{items}</channel></rss>".encode()


def item(host: str, number: int, chance: random.Random) -> str:
    """As blogs send it: a text of some 4,000 characters, of which markup is a third."""
    page = f"http://{host}/{number}"
    paragraphs = "".join(paragraph(page, chance) for _ in range(PARAGRAPHS))
    title = " ".join(chance.choices(VOCABULARY, k=9))
    return (
        f"<item><guid>{host}-{number}</guid><link>{page}</link><title>{title} {number}</title>"
        f"<pubDate>Tue, 03 Jun 2025 {number % 24:02}:00:00 GMT</pubDate><category>work</category>"
        f"<description><![CDATA[{paragraph(page, chance)}]]></description>"
        f"<content:encoded><![CDATA[{FIGURE.format(page=page)}{paragraphs}]]></content:encoded></item>"
    )


def paragraph(page: str, chance: random.Random) -> str:
    first, second, third = (" ".join(chance.choices(VOCABULARY, k=14)) for _ in range(3))
    return f'<p>{first} <a href="{page}/more?from=feed" target="_blank">{second}</a>, <em>{third}</em>.</p>\n'


asyncio.run(serve(answer, int(sys.argv[1]) + 1))
