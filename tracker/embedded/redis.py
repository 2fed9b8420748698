"""A real Redis of our own, on a socket of our own. Everything here but answers() is called under the lock."""

import signal
import socket
import time

import psutil

from tracker.embedded import processes
from tracker.embedded.account import Account
from tracker.embedded.binaries import Binaries
from tracker.embedded.command import run
from tracker.embedded.errors import EmbeddedError
from tracker.embedded.places import Place

PATIENCE = 10.0


def answers(where: Place) -> bool:
    """Whether a PING was answered."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(1)
        try:
            line.connect(str(where.redis_socket))
            line.sendall(b"PING\r\n")
            return line.recv(64).startswith(b"+PONG")
        except OSError:
            return False


def start(where: Place, binaries: Binaries, account: Account | None, *, throwaway: bool = False) -> None:
    """A second server would take the socket away from the first one without a word: one that runs is waited for,
    and one that runs and stays silent is ended first."""
    if where.redis_socket.exists() and servers(where) and _comes_up(where):
        return
    processes.end(servers(where), signal.SIGKILL, PATIENCE)
    _launch(where, binaries, account, throwaway=throwaway)
    if not _comes_up(where):
        raise EmbeddedError(
            f"Redis did not answer within {PATIENCE:.0f} seconds. Its log is {where.log / 'redis.log'}."
        )


def stop(where: Place) -> None:
    processes.end(servers(where), signal.SIGTERM, PATIENCE)


def _launch(where: Place, binaries: Binaries, account: Account | None, *, throwaway: bool) -> None:
    options = {
        "port": "0",
        "unixsocket": str(where.redis_socket),
        "unixsocketperm": "700",
        "dir": str(where.dump),
        "save": "" if throwaway else "60 1",
        "daemonize": "yes",
        "pidfile": str(where.sockets / "redis.pid"),
        "logfile": str(where.log / "redis.log"),
        "loglevel": "warning",
    }
    words = [word for name, value in options.items() for word in (f"--{name}", value)]
    run([binaries.redis_server, *words], account)


def _comes_up(where: Place) -> bool:
    deadline = time.monotonic() + PATIENCE
    while not answers(where):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def servers(where: Place) -> list[psutil.Process]:
    """Redis writes its socket's path into its title."""
    path = str(where.redis_socket)
    return processes.running("redis-server", lambda words: any(path in word for word in words))
