"""What `make run` runs: the services, the database brought up to date, then web, worker and beat until it is ended."""

import io
import os
import signal
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import NoReturn, TextIO

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import connections

from tracker import embedded, leash
from tracker.children import Children, environment, say
from tracker.embedded.lock import Taken, held, named
from tracker.programs import processes, worker_name
from tracker.ready import HERE, site_answers, worker_answers

ROOT = Path(__file__).resolve().parent.parent
LOOK_SECONDS = 0.2
PORT_SECONDS = 9.0
"""A web server of ours whose supervisor was just killed needs a moment to end."""


class Failed(Exception):
    """Its message is a sentence for people."""


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _end)
    signal.signal(signal.SIGHUP, lambda *_: signal.raise_signal(signal.SIGTERM))
    if "MAKELEVEL" in os.environ:
        leash.die_with_parent(os.getppid(), signal.SIGTERM)
    try:
        with alone_on(settings.PORT):
            refuse_a_taken(settings.PORT)
            with services():
                serve(settings.PORT, prepare_alone())
    except (Failed, embedded.EmbeddedError, ImproperlyConfigured) as error:
        print(error, file=sys.stderr)
        return 1
    except SystemExit:
        return _last_word("Ended.")
    except BrokenPipeError:
        return _last_word("")


def _last_word(text: str) -> int:
    """The terminal may be gone: that is how it ended, and no news."""
    try:
        say(text)
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


@contextmanager
def alone_on(port: int) -> Iterator[None]:
    """Raises Failed when this very folder is served at that port already."""
    embedded.make_data_folder(settings.DATA_DIR)
    try:
        with held(settings.DATA_DIR, f"run-{port}"):
            yield
    except Taken as error:
        raise Failed(
            f"Throughline runs from this folder already, at http://{HERE}:{port}/: use that one, end it first, or run "
            f"another beside it over the same record with `make run PORT={_another(port)}`."
        ) from error


def _another(port: int) -> int:
    return port + 1 if port < 65535 else 8000


def refuse_a_taken(port: int) -> None:
    deadline = time.monotonic() + PORT_SECONDS
    while reason := _obstacle(port):
        if time.monotonic() > deadline:
            raise Failed(_taken(port, reason))
        time.sleep(0.1)


def _obstacle(port: int) -> str | None:
    with socket.socket() as line:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            line.bind((HERE, port))
        except OSError as error:
            return os.strerror(error.errno or 0)
    return None


@contextmanager
def services() -> Iterator[None]:
    say("Starting PostgreSQL and Redis (those that no address is set for) …")
    try:
        embedded.start_if_needed(settings.DATA_DIR, os.environ)
        yield
    finally:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        embedded.stop_if_unused(settings.DATA_DIR)


def prepare_alone() -> str:
    """Another start in this folder may be about the same: each step is done once, and finds its work done after."""
    with named(settings.DATA_DIR, "preparing", lambda: say("Another start prepares the record; waiting for it …")):
        return prepare()


def prepare() -> str:
    """Whatever `first_admin` says: user and password the first time, nothing later. In this very process: starting
    Django for each command takes longer than the commands."""
    django.setup()
    say("Bringing the database up to date …")
    manage("migrate", "--noinput")
    say("Looking for stories; loading the demo if there are none …")
    manage("demo", "--if-empty")
    if not settings.DEBUG and not is_collected(Path(settings.STATIC_ROOT)):
        say("Collecting static files …")
        manage("collectstatic", "--noinput", "--verbosity", "0")
    manage("first_admin", stdout=(said := io.StringIO()))
    connections.close_all()
    if admin := said.getvalue().strip():
        say(admin)
    return admin


def is_collected(target: Path) -> bool:
    """Whether no static file and no package is younger than the last collection, which writes its manifest last."""
    manifest = target / "staticfiles.json"
    folders = [*map(Path, settings.STATICFILES_DIRS), *ROOT.glob("[a-z]*/static")]
    sources = [Path(sys.prefix, "installed"), ROOT / "tracker/settings.py", *folders]
    sources += [path for folder in folders for path in folder.rglob("*")]
    return manifest.exists() and all(_changed(path) < _changed(manifest) for path in sources)


def _changed(path: Path) -> float:
    return path.stat().st_mtime if path.exists() else 0.0


def manage(*words: str, stdout: TextIO = sys.stdout) -> None:
    """Raises Failed when the command says that it can't."""
    try:
        call_command(*words, stdout=stdout)
    except CommandError as error:
        raise Failed(f"`manage.py {' '.join(words)}` failed: {error}") from error


def serve(port: int, admin: str) -> NoReturn:
    """Until a signal ends it. Whoever ends by itself is started again; readers' pages stay up meanwhile."""
    line = listen(port)
    guard = leash.Guard(settings.DATA_DIR)
    children = Children(processes(port, line.fileno()), environment=environment(), guard=guard)
    say("Starting web, worker and beat …")
    try:
        _keep(children, port, admin)
    finally:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        children.end()
        guard.dismiss()


def _keep(children: Children, port: int, admin: str) -> NoReturn:
    is_ready = False
    while True:
        children.look()
        _keep_services()
        if not is_ready and site_answers(port) and (children.is_tired("worker") or worker_answers(worker_name(port))):
            say("\n".join(filter(None, [f"Throughline is ready at http://{HERE}:{port}/", admin])))
            is_ready = True
        time.sleep(LOOK_SECONDS)


def listen(port: int) -> socket.socket:
    """The site's socket is ours, and every web server inherits it: who comes between two of them waits for the next."""
    try:
        return socket.create_server((HERE, port), backlog=2048)
    except OSError as error:
        raise Failed(_taken(port, os.strerror(error.errno or 0))) from error


def _taken(port: int, why: str) -> str:
    return f"Port {port} is taken ({why}): end what listens there, or `make run PORT={_another(port)}`."


def _keep_services() -> None:
    """One that can't be started does not keep the other from it."""
    for wanted in ({"redis": False}, {"postgres": False}):
        try:
            embedded.start_if_needed(settings.DATA_DIR, os.environ, **wanted)
        except embedded.EmbeddedError as error:
            say(str(error))


def _end(number: int, _: FrameType | None) -> None:
    raise SystemExit(0)


if __name__ == "__main__":
    sys.exit(main())
