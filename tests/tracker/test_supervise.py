"""`make run`, from the first line to the last."""

import os
import signal
import socket
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from tests.tracker.servers import pids, redis_servers
from tracker import ready, supervise

SUPERVISE = "import sys; from tracker.supervise import main; sys.exit(main())"
SITE = {"DEBUG": "on", "SITE_URL": "", "ALLOWED_HOSTS": "127.0.0.1"}


@pytest.fixture
def port():
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return line.getsockname()[1]


@pytest.fixture
def taken():
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        line.listen()
        yield line.getsockname()[1]


def test_it_gets_ready_and_leaves_nothing_behind(launch, folder, port):
    run = launch(SUPERVISE, TRACKER_DATA_DIR=str(folder), PORT=str(port), **SITE)
    said = until(f"Throughline is ready at http://127.0.0.1:{port}/\n", run)
    is_ready = ready.site_answers(port)

    run.send_signal(signal.SIGTERM)
    rest = run.communicate(timeout=60)[0]

    assert is_ready, said
    assert rest.endswith("Ended.\n")
    assert run.returncode == 0
    assert pids(folder) == []
    assert supervise._obstacle(port) is None


def until(wanted, run):
    said = []
    for line in iter(run.stdout.readline, ""):
        said.append(line)
        if line == wanted:
            break
    return "".join(said)


def test_a_taken_port_is_said_before_anything_starts(launch, folder, taken):
    run = launch(SUPERVISE, TRACKER_DATA_DIR=str(folder), PORT=str(taken), **SITE)

    said = run.communicate(timeout=60)[0]

    assert run.returncode == 1
    assert said.startswith(f"Port {taken} is taken (Address already in use)")
    assert f"make run PORT={taken + 1}" in said
    assert pids(folder) == []


def test_a_port_that_becomes_free_in_a_moment_is_waited_for(taken, monkeypatch):
    answers = iter(["Address already in use", None])
    monkeypatch.setattr(supervise, "_obstacle", lambda port: next(answers))

    supervise.refuse_a_taken(taken)


def test_a_setting_that_makes_no_sense_is_named(launch, folder):
    run = launch(SUPERVISE, TRACKER_DATA_DIR=str(folder), **SITE | {"PORT": "many"})

    assert run.communicate(timeout=60)[0] == "PORT is 'many'; write a number from 1 to 65535.\n"
    assert run.returncode == 1


def test_a_failing_command_stops_the_start_and_the_services(launch, folder, port):
    fails = SUPERVISE.replace(
        "sys.exit",
        "import tracker.supervise as s; s.prepare = lambda: [s.django.setup(), s.manage('nonsense')]; sys.exit",
    )
    none = "postgresql://none/none"
    outside = {"DATABASE_URL": none, "PUBLIC_DATABASE_URL": none, "SECRET_KEY": "x" * 50}
    run = launch(fails, TRACKER_DATA_DIR=str(folder), PORT=str(port), **SITE, **outside)

    said = run.communicate(timeout=60)[0]

    assert "`manage.py nonsense` failed: Unknown command: 'nonsense'" in said
    assert run.returncode == 1
    assert redis_servers(folder) == []


def test_static_files_are_collected_again_when_one_changes(settings, tmp_path):
    settings.STATICFILES_DIRS = [tmp_path / "source"]
    (tmp_path / "source").mkdir()
    assert not supervise.is_collected(tmp_path)

    manifest = tmp_path / "staticfiles.json"
    manifest.touch()
    later = manifest.stat().st_mtime + 60
    os.utime(manifest, (later, later))
    assert supervise.is_collected(tmp_path)

    (tmp_path / "source" / "new.css").touch()
    os.utime(tmp_path / "source" / "new.css", (later + 60, later + 60))
    assert not supervise.is_collected(tmp_path)


@pytest.mark.parametrize(("status", "is_ready"), [(200, True), (503, False), (301, False)])
def test_a_site_is_ready_when_it_says_so(status, is_ready):
    with site(status) as port:
        assert ready.site_answers(port) is is_ready


def test_a_site_that_is_not_there_is_not_ready(port):
    assert not ready.site_answers(port)


@pytest.mark.parametrize(
    ("allowed", "host"),
    [(["127.0.0.1"], "127.0.0.1:80"), (["*"], "127.0.0.1:80"), (["x.org"], "x.org"), ([".x.org", "y.org"], "x.org")],
)
def test_the_site_is_asked_by_a_name_it_answers_to(settings, allowed, host):
    settings.ALLOWED_HOSTS = allowed

    assert ready._host(80) == host


class site:
    """A site that answers every request with one status."""

    def __init__(self, status):
        handler = type(
            "Handler", (BaseHTTPRequestHandler,), {"do_GET": lambda h: answer(h, status), "log_message": quiet}
        )
        self.server = HTTPServer(("127.0.0.1", 0), handler)

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01}).start()
        return self.server.server_port

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()


def answer(handler, status):
    handler.send_response(status)
    handler.end_headers()


def quiet(*_):
    pass
