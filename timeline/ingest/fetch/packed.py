"""Bodies that are packed in one way (RFC 9110, 8.4): what is in them, as far as a limit, and whether it is all of it.

Each library that unpacks has a sign of its own for an end that is missing; httpx2 heeds zstd's alone, and gives nothing
then. It brings brotli and zstd along (requirements/base.in).
"""

import sys
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Protocol

import brotli
import httpx2

if sys.version_info >= (3, 14):
    from compression.zstd import DecompressionParameter, ZstdDecompressor, ZstdError
else:
    from backports.zstd import DecompressionParameter, ZstdDecompressor, ZstdError

GZIP, ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
WINDOW: dict[int, int] = {DecompressionParameter.window_log_max: 23}
"""8 MiB, as much as may be asked of who unpacks bodies (RFC 9659): what else is packed so may want 128."""
PIECE = 1 << 19
BROKEN = (zlib.error, ZstdError, brotli.error)


class Member(Protocol):
    """What unpacks a part of a body that has an end of its own. It is given all that is left of the body, once."""

    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int, /) -> bytes: ...


class Deflate:
    """Some servers send it without the frame that it is to have."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj()

    @property
    def eof(self) -> bool:
        return self._member.eof

    unused_data = b""

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        try:
            return self._member.decompress(data, max_length)
        except zlib.error:
            self._member = zlib.decompressobj(-zlib.MAX_WBITS)
            return self._member.decompress(data, max_length)


class Brotli:
    def __init__(self) -> None:
        self._member = brotli.Decompressor()

    @property
    def eof(self) -> bool:
        return bool(self._member.is_finished())

    unused_data = b""

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        """Somewhat more than the limit at most: a piece may be twice as long as it is wanted."""
        opened = BytesIO()
        piece = self._member.process(data, output_buffer_limit=PIECE)
        while piece and opened.tell() < max_length:
            opened.write(piece)
            piece = b"" if self.eof else self._member.process(b"", output_buffer_limit=PIECE)
        return opened.getvalue()


def _gzip() -> Member:
    return zlib.decompressobj(zlib.MAX_WBITS | 16)


def _zstd() -> Member:
    return ZstdDecompressor(options=WINDOW)


CODINGS: Mapping[str, tuple[Callable[[], Member], bytes]] = {
    "gzip": (_gzip, GZIP),
    "x-gzip": (_gzip, GZIP),
    "zstd": (_zstd, ZSTD),
    "deflate": (Deflate, b""),
    "br": (Brotli, b""),
}
"""What unpacks each, and how its members begin where there may be several: one begins where another has ended."""


def opened(packed: bytes, coding: str, limit: int) -> tuple[bytes, bool]:
    """What is in it, a little more than the limit at most, and whether none of it is cut short. What follows on its end
    is no part of it. Raises httpx2.DecodingError where it is broken."""
    make, begins = CODINGS[coding]
    if not packed:
        return b"", True
    if not packed.startswith(begins):
        raise httpx2.DecodingError("It is not packed as it says.")
    body, is_whole = BytesIO(), True
    while packed and is_whole and body.tell() <= limit:
        member = make()
        try:
            body.write(member.decompress(packed, limit + 1 - body.tell()))
        except BROKEN as error:
            raise httpx2.DecodingError(str(error)) from error
        is_whole = member.eof
        packed = member.unused_data if begins and member.unused_data.startswith(begins) else b""
    return body.getvalue(), is_whole or body.tell() > limit
