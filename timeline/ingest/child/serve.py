"""The child: answers one call after the other, until nobody asks any more."""

import gc
import os
import pickle
import signal
import socket
import traceback
from contextlib import suppress
from dataclasses import replace
from typing import NoReturn

from timeline.ingest.child import limits, wire

HERE = 3  # what stays open besides the place where errors are told
IGNORED = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)  # meant for the parent, with whose end this one ends
ANSWER = 32 * 1024 * 1024  # bytes: three times the longest page that is fetched
GROWN, DOUBTED = 0.5, 0.9  # shares of the memory that it may use

Answer = wire.Done | wire.TooMuch | wire.Failed


def serve(there: socket.socket) -> NoReturn:
    """Never returns, and does nothing of what the parent left to be done at its end."""
    try:
        _prepare(there)
        _serve(socket.socket(fileno=HERE))
    except (wire.Ended, OSError):
        os._exit(0)  # the parent is gone
    finally:
        os._exit(1)


def _prepare(there: socket.socket) -> None:
    gc.freeze()  # what is the parent's is neither ended here nor copied for being looked at
    for number in IGNORED:
        signal.signal(number, signal.SIG_IGN)
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    _close_all_but(there)
    limits.allow_memory()


def _close_all_but(there: socket.socket) -> None:
    os.dup2(there.detach(), HERE, inheritable=False)
    for number in map(int, os.listdir("/dev/fd")):
        if number > HERE:
            with suppress(OSError):
                os.close(number)
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)


def _serve(there: socket.socket) -> None:
    first = limits.most_memory()
    is_last = False
    while not is_last:
        answer = _answer(wire.receive(there))
        share = (limits.most_memory() - first) / limits.ROOM
        answer, is_last = _judged(answer, share)
        wire.send(there, answer)


def _judged(answer: Answer, share: float) -> tuple[Answer, bool]:
    """What the answer is worth after so much of the memory was needed, and whether it is the last one.

    Libraries in C tell a lack of memory by errors of any kind, or make do with a part of the document.
    """
    if share > DOUBTED or (share > GROWN and isinstance(answer, wire.Failed)):
        return wire.TooMuch(), True
    is_last = share > GROWN or not isinstance(answer, wire.Done)
    return (replace(answer, is_last=is_last) if isinstance(answer, wire.Done) else answer), is_last


def _answer(asked: bytearray) -> Answer:
    try:
        call: wire.Call = pickle.loads(asked)  # noqa: S301 the parent's own words
        asked.clear()
        value = pickle.dumps(_computed(call), pickle.HIGHEST_PROTOCOL)
    except MemoryError:
        return wire.TooMuch()
    except Exception:  # noqa: BLE001 the boundary of this process: who asked is told
        return wire.Failed(traceback.format_exc())
    return wire.Done(value) if len(value) <= ANSWER else wire.TooMuch()


def _computed(call: wire.Call) -> object:
    limits.allow_computing(call.seconds)
    try:
        return call.function(*call.args, **call.kwargs)
    finally:
        limits.allow_computing(0)
