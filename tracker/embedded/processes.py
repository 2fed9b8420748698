"""Knows a server of ours by its command line: a process number alone may by now be anybody's."""

import time
from collections.abc import Callable, Iterable
from signal import SIGKILL

import psutil


def running(program: str, is_ours: Callable[[list[str]], bool]) -> list[psutil.Process]:
    found = psutil.process_iter(["name", "cmdline"])
    return [p for p in found if p.info["name"] == program and is_ours(p.info["cmdline"] or []) and _is_alive(p)]


def end(processes: Iterable[psutil.Process], signal: int, patience: float) -> None:
    """Asks by signal; who has not ended after `patience` seconds is killed."""
    asked = list(processes)
    for sent in (signal, SIGKILL):
        for process in filter(_is_alive, asked):
            _send(process, sent)
        _wait(asked, patience)


def _wait(asked: list[psutil.Process], patience: float) -> None:
    deadline = time.monotonic() + patience
    while any(map(_is_alive, asked)) and time.monotonic() < deadline:
        time.sleep(0.02)


def _send(process: psutil.Process, signal: int) -> None:
    try:
        process.send_signal(signal)
    except psutil.NoSuchProcess:
        pass


def _is_alive(process: psutil.Process) -> bool:
    """A zombie has ended: whoever should collect it may take seconds to."""
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
