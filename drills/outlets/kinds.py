"""How an outlet behaves: one of 22 in each way that feeds are known for. What fails does so every second time, or for
as long as it is asked."""

import gzip
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from itertools import count

from drills.outlets.items import Item, feed

SLOW = 2.0  # seconds
HUB = "127.9.255.1"
"""A host to which others lead, and that leads to others."""


@cache
def bomb() -> bytes:
    return gzip.compress(b"\0" * (64 * 1024 * 1024))


@dataclass
class Answer:
    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    drip: float = 0.0
    """Seconds that it takes, a piece after the other."""
    breaks: bool = False
    """The line is cut in the middle."""


def xml(items: list[str], title: str = "An outlet", **headers: str) -> Answer:
    return Answer(body=feed(title, items).encode(), headers={"Content-Type": "application/rss+xml", **headers})


def page(item: Item) -> Answer:
    return Answer(body=item.page().encode(), headers={"Content-Type": "text/html; charset=utf-8"})


@dataclass
class Outlet:
    """Well behaved. The others override what they do otherwise."""

    number: int
    site: str
    published: Callable[[], list[Item]]
    times: "count[int]" = field(default_factory=count)
    shown: set[int] = field(default_factory=set)
    has_text = False
    is_heard = True
    """Whether what it publishes must come in."""

    def robots(self) -> Answer:
        return Answer(404)

    def feed(self, headers: dict[str, str]) -> Answer:
        return xml([self.rss(item) for item in self.published()])

    def rss(self, item: Item) -> str:
        return item.rss(key=f"{self.number}:{item.number}", link=item.url, has_text=self.has_text)

    def page(self, item: Item) -> Answer:
        return page(item)

    @property
    def hub(self) -> str:
        return f"http://{HUB}:{self.site.rpartition(':')[2]}"

    def is_odd_time(self) -> bool:
        return next(self.times) % 2 == 0


class WithText(Outlet):
    has_text = True


class Conditional(Outlet):
    def feed(self, headers: dict[str, str]) -> Answer:
        tag = f'"{len(self.published())}"'
        if headers.get("if-none-match") == tag:
            return Answer(304, headers={"ETag": tag})
        return xml([self.rss(item) for item in self.published()], ETag=tag)


class Packed(Outlet):
    def feed(self, headers: dict[str, str]) -> Answer:
        plain = super().feed(headers)
        return Answer(body=gzip.compress(plain.body), headers=plain.headers | {"Content-Encoding": "gzip"})


class Syndicated(Outlet):
    """The words of the outlet before it, at addresses of its own."""


class Failing(Outlet):
    def feed(self, headers: dict[str, str]) -> Answer:
        return Answer(500) if self.is_odd_time() else super().feed(headers)


class Breaking(Outlet):
    def feed(self, headers: dict[str, str]) -> Answer:
        answer = super().feed(headers)
        answer.breaks = self.is_odd_time()
        return answer


class Dripping(Outlet):
    def feed(self, headers: dict[str, str]) -> Answer:
        answer = super().feed(headers)
        answer.drip = SLOW if self.is_odd_time() else 0
        return answer


class Renumbering(Outlet):
    def rss(self, item: Item) -> str:
        return item.rss(key=f"{time.monotonic_ns()}", link=item.url, has_text=False)


class OneIdForAll(Outlet):
    def rss(self, item: Item) -> str:
        return item.rss(key="the-only-one", link=item.url, has_text=False)


class Bare(Outlet):
    """Neither ids nor days."""

    def rss(self, item: Item) -> str:
        return item.rss(key="", link=item.url, has_text=False, is_dated=False)


class Moved(Outlet):
    def feed(self, headers: dict[str, str]) -> Answer:
        return Answer(301, headers={"Location": f"{self.site}/moved"})


class Busy(Outlet):
    def feed(self, headers: dict[str, str]) -> Answer:
        return Answer(429, headers={"Retry-After": "1"}) if self.is_odd_time() else super().feed(headers)


class Gone(Outlet):
    """After it was heard twice."""

    is_heard = False

    def feed(self, headers: dict[str, str]) -> Answer:
        return Answer(410) if next(self.times) >= 2 else super().feed(headers)


class IllFormed(Outlet):
    def feed(self, headers: dict[str, str]) -> Answer:
        answer = super().feed(headers)
        answer.body = answer.body.replace(b"</channel></rss>", b"<b>AT&T & nothing &nbsp")
        return answer


class Neighbour(Outlet):
    """Announces what the outlet before it publishes, at that one's addresses; its own pages nobody knows of."""

    is_heard = False


class Tracking(Outlet):
    def rss(self, item: Item) -> str:
        return item.rss(key=item.url, link=f"{item.url}?utm_source=rss&utm_id={time.monotonic_ns()}", has_text=False)


class Forbidding(Outlet):
    """Its feed may be asked for, its articles not."""

    is_heard = False

    def robots(self) -> Answer:
        return Answer(body=b"User-agent: *\nDisallow: /a/\n", headers={"Content-Type": "text/plain"})


class Speechless(Outlet):
    """It cannot say what may be asked for, so nothing may."""

    is_heard = False

    def robots(self) -> Answer:
        return Answer(500)


class Bomb(Outlet):
    is_heard = False

    def feed(self, headers: dict[str, str]) -> Answer:
        return Answer(body=bomb(), headers={"Content-Type": "application/rss+xml", "Content-Encoding": "gzip"})


class PagesFail(Outlet):
    """Each page, the first time."""

    def page(self, item: Item) -> Answer:
        if item.number in self.shown:
            return super().page(item)
        self.shown.add(item.number)
        return Answer(503)


class LeadingAway(Outlet):
    """Its feed stands at another host, where those of many stand, and so do its links, which lead back from there."""

    def feed(self, headers: dict[str, str]) -> Answer:
        return Answer(302, headers={"Location": f"{self.hub}/of/{self.number}"})

    def rss(self, item: Item) -> str:
        return item.rss(key=item.url, link=f"{self.hub}/to/{self.number}/{item.number}", has_text=False)


class Hub(Outlet):
    """No outlet of its own."""

    is_heard = False


KINDS: tuple[type[Outlet], ...] = (
    *(
        Outlet,
        Neighbour,
        WithText,
        Syndicated,
        Conditional,
        Packed,
        Failing,
        Breaking,
        Dripping,
        Renumbering,
        OneIdForAll,
    ),
    *(Bare, Moved, Busy, Gone, IllFormed, Tracking, Forbidding, Speechless, Bomb, PagesFail),
    LeadingAway,
)
