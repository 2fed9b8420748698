"""What `make run` runs: the services, the database brought up to date, then web, worker and beat until it is ended."""

import io
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TextIO

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import connections

from tracker import embedded
from tracker.leash import Manager, die_with_parent
from tracker.ready import HERE, site_answers, worker_answers

ROOT = Path(__file__).resolve().parent.parent
WATCH_SECONDS = 2.0


class Failed(Exception):
    """Its message is a sentence for people."""


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _end)
    signal.signal(signal.SIGHUP, lambda *_: signal.raise_signal(signal.SIGTERM))
    if "MAKELEVEL" in os.environ:
        die_with_parent(os.getppid(), signal.SIGTERM)
    try:
        refuse_a_taken(settings.PORT)
        with services():
            admin = prepare()
            return serve(settings.PORT, admin)
    except (Failed, embedded.EmbeddedError, ImproperlyConfigured) as error:
        print(error, file=sys.stderr)
        return 1


def refuse_a_taken(port: int, patience: float = 3.0) -> None:
    """A web server of ours whose supervisor was just killed needs a moment to end."""
    deadline = time.monotonic() + patience
    while reason := _obstacle(port):
        if time.monotonic() > deadline:
            other = port + 1 if port < 65535 else 8000
            raise Failed(f"Port {port} is taken ({reason}): end what listens there, or `make run PORT={other}`.")
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


def serve(port: int, admin: str) -> int:
    """Until a signal ends it (0) or one of the three ends by itself (its own code, or 1)."""
    ending = threading.Event()
    watch = threading.Thread(target=_watch, args=(ending, port, admin), daemon=True)
    manager = Manager(once_started=watch.start)
    for name, words in commands(port).items():
        manager.add_process(name, words, env=_environment(), cwd=str(ROOT))
    say("Starting web, worker and beat …")
    manager.loop()
    ending.set()
    watch.join()
    if manager.returncode in (130, 143):
        say("Ended.")
        return 0
    say("One of web, worker and beat ended by itself, so all were ended; the reason stands above.")
    return manager.returncode or 1


def commands(port: int) -> dict[str, list[str]]:
    celery = [sys.executable, "-m", "celery", "--app", "tracker", "--quiet"]
    return {
        "web": [
            *(sys.executable, "-m", "gunicorn", "tracker.wsgi", "--bind", f"{HERE}:{port}", "--no-control-socket"),
            *("--worker-class", "tracker.server.Worker", "--workers", "2", "--threads", "4"),
            *("--log-level", "warning", "--graceful-timeout", "4"),
        ],
        "worker": [
            *(*celery, "worker", "--hostname", worker_name(port)),
            *("--concurrency", "2", "--loglevel", "warning", "--without-gossip", "--without-mingle"),
        ],
        "beat": [
            *(*celery, "beat", "--schedule", str(settings.DATA_DIR / f"celerybeat-{port}")),
            *("--loglevel", "warning"),
        ],
    }


def worker_name(port: int) -> str:
    return f"worker@throughline-{port}"


def say(text: str) -> None:
    print(text, flush=True)


def _watch(ending: threading.Event, port: int, admin: str) -> None:
    """Says once that all is ready, and starts a service anew that was killed."""
    is_ready = False
    while not ending.wait(WATCH_SECONDS if is_ready else 0.1):
        _keep_services()
        if not is_ready and site_answers(port) and worker_answers(worker_name(port)):
            say("\n".join(filter(None, [f"Throughline is ready at http://{HERE}:{port}/", admin])))
            is_ready = True


def _keep_services() -> None:
    try:
        embedded.start_if_needed(settings.DATA_DIR, os.environ)
    except embedded.EmbeddedError as error:
        say(str(error))


def _environment() -> dict[str, str]:
    """Celery's warning about root is about pickled messages; ours are JSON."""
    return os.environ | {"PYTHONUNBUFFERED": "1", "PYTHONWARNINGS": "ignore:::celery.platforms"}


def _end(number: int, _: FrameType | None) -> None:
    raise SystemExit(0)


if __name__ == "__main__":
    sys.exit(main())
