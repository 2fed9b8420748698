"""What a SOURCE on the command line is: an address, a file, or `-`. Files beyond the limit are not read into memory."""

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

from timeline.ingest.fetch import LIMIT
from timeline.ingest.values import Raw, Skipped


def read(source: str) -> Raw | Skipped | str:
    """An address stays one: it is fetched on the road."""
    if "://" in source:
        return source
    return read_file(source)


def read_file(source: str) -> Raw | Skipped:
    return _whole("The standard input", sys.stdin.buffer.read) if source == "-" else _file(Path(source))


def shown(name: str) -> str:
    """On one line, and sayable by any terminal: line ends, NULs and undecodable bytes as escapes."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in name)


def _file(path: Path) -> Raw | Skipped:
    name = shown(str(path))
    try:
        # A pipe would be waited for, a device never ends: look before opening.
        state = os.stat(path)
        if not stat.S_ISREG(state.st_mode):
            return Skipped("not_a_file", f"{name} is no file: give a saved page, an address, or - for the input.")
        if state.st_size > LIMIT:
            return _too_large(name, f"has {state.st_size:,} bytes")
        with path.open("rb") as file:
            return _whole(name, file.read, path.name)
    except FileNotFoundError:
        return Skipped("not_found", f"{name} does not exist.")
    except (OSError, ValueError) as error:
        return Skipped("unreadable", f"{name} cannot be read: {getattr(error, 'strerror', None) or error}.")


def _whole(what: str, read: Callable[[int], bytes], name: str = "") -> Raw | Skipped:
    body = read(LIMIT + 1)
    return _too_large(what, "holds more") if len(body) > LIMIT else Raw(body, name=name)


def _too_large(what: str, how: str) -> Skipped:
    return Skipped("too_large", f"{what} {how}; the limit is {LIMIT:,} bytes.")
