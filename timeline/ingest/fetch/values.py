"""What the door is asked for, and what comes back. No rule lives here."""

import re
from dataclasses import dataclass
from datetime import timedelta

from timeline.ingest.values import Raw, Skipped


@dataclass(frozen=True)
class Kinds:
    """What somebody asks an address for. `noun` stands in sentences, `accept` is what the server is told. Those content
    types are taken that match `types` whole; all others are skipped with the reason `otherwise`.

    `limit` is in bytes, after decompression; what is longer is skipped, or cut there (`is_cut`). Where a redirect leads
    to another host, the walk ends, unless they are `followed_anywhere`.
    """

    noun: str
    accept: str
    types: re.Pattern[str]
    limit: int
    otherwise: str = ""
    is_cut: bool = False
    followed_anywhere: bool = False


@dataclass(frozen=True)
class Way:
    """Where a walk begins, or, as an answer: where redirects have led so far, which is another host, to be asked in its
    own turn. `redirects`: how many that were, over all hosts; `is_permanent`: every one of them was."""

    url: str
    is_permanent: bool = True
    redirects: int = 0


@dataclass(frozen=True)
class Answered:
    """`url` is where the redirects ended; `moved_to` is the same where every one of them was permanent, else None.

    `etag` and `last_modified` stand as they came, to be sent back as they are ("" where the server told none).
    """

    body: bytes
    url: str
    content_type: str | None = None
    etag: str = ""
    last_modified: str = ""
    moved_to: str | None = None

    @property
    def raw(self) -> Raw:
        return Raw(self.body, url=self.url, content_type=self.content_type)


@dataclass(frozen=True)
class NotModified:
    """What is held still stands. `etag` and `last_modified` are those to ask with the next time."""

    url: str
    etag: str = ""
    last_modified: str = ""
    moved_to: str | None = None


@dataclass(frozen=True)
class Refused(Skipped):
    """The server was reached and gave nothing. `retry_after`: the wait that it asked for, a day at most."""

    status: int = 0
    retry_after: timedelta | None = None

    @property
    def is_gone(self) -> bool:
        """It says that there will never be anything again."""
        return self.status == 410

    @property
    def is_busy(self) -> bool:
        """It asks for a pause: that says nothing of what stands at the address."""
        return self.status in (429, 503)
