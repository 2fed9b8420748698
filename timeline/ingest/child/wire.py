"""What crosses between parent and child: a length, then a pickle."""

import io
import pickle
import socket
import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

LENGTH = struct.Struct("!Q")
BUILTINS = {"set", "frozenset", "bytearray"}


@dataclass(frozen=True)
class Call:
    function: Callable[..., Any]
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    seconds: float


@dataclass(frozen=True)
class Done:
    """`value` is pickled. `is_last`: the child has grown, and ends after this answer."""

    value: bytes
    is_last: bool = False


@dataclass(frozen=True)
class TooMuch:
    """There was not enough memory for it, or for its answer."""


@dataclass(frozen=True)
class Failed:
    """An exception that nobody foresaw, as its traceback tells it."""

    error: str


class Ended(Exception):
    """Nobody is at the other end."""


def send(there: socket.socket, value: Any) -> None:
    """Raises OSError, and what pickle raises for a value that can't cross."""
    body = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    there.sendall(LENGTH.pack(len(body)))
    there.sendall(body)


def receive(there: socket.socket) -> bytearray:
    """Raises Ended, OSError (TimeoutError among them)."""
    (length,) = LENGTH.unpack(_exactly(there, LENGTH.size))
    return _exactly(there, length)


def _exactly(there: socket.socket, length: int) -> bytearray:
    body = bytearray(length)
    rest = memoryview(body)
    while rest:
        if not (count := there.recv_into(rest)):
            raise Ended
        rest = rest[count:]
    return body


class Values(pickle.Unpickler):
    """Reads what a child says: values of ours, and nothing that could run here."""

    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name)
        is_ours = module.startswith("timeline.") and isinstance(found, type) and found.__module__ == module
        if is_ours or module == "datetime" or (module == "builtins" and name in BUILTINS):
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is no value of ours.")


def value(body: bytes | bytearray) -> Any:
    return Values(io.BytesIO(body)).load()
