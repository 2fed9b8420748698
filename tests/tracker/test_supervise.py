"""`make run`, from the first line to the last."""

import http.client
import os
import signal
import socket
import threading
from contextlib import closing
from http.server import BaseHTTPRequestHandler, HTTPServer

import psutil
import pytest

from tests.tracker.servers import pids, redis_servers
from tests.worker import eventually
from tracker import programs, ready, supervise
from tracker.embedded.lock import held

SUPERVISE = "import sys; from tracker.supervise import main; sys.exit(main())"
FEW = SUPERVISE.replace(
    "sys.exit",
    "import tracker.supervise as s; every = s.processes;"
    " s.processes = lambda *of: [one for one in every(*of) if one.name in ('web', 'worker', 'beat')]; sys.exit",
)
"""One program of each kind: each takes seconds to start."""
HASTY = SUPERVISE.replace("sys.exit", "import tracker.supervise as s; s.PORT_SECONDS = 0.5; sys.exit")
SITE = {"DEBUG": "on", "SITE_URL": "", "ALLOWED_HOSTS": "127.0.0.1"}
NONE = "postgresql://none/none"
OUTSIDE = {"DATABASE_URL": NONE, "PUBLIC_DATABASE_URL": NONE, "SECRET_KEY": "x" * 50}
"""No PostgreSQL is started, which takes the longest."""
CELERY = [child for child in programs.processes(8000, 3) if "celery" in child.words]


@pytest.fixture
def port():
    return free_port()


@pytest.fixture
def taken():
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        line.listen()
        yield line.getsockname()[1]


def until(wanted, run):
    said = []
    for line in iter(run.stdout.readline, ""):
        said.append(line)
        if line == wanted:
            break
    return "".join(said)


def test_a_taken_port_is_said_before_anything_starts(launch, folder, taken):
    run = launch(HASTY, TRACKER_DATA_DIR=str(folder), PORT=str(taken), **SITE)

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
    run = launch(fails, TRACKER_DATA_DIR=str(folder), PORT=str(port), **SITE, **OUTSIDE)

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


def test_a_second_at_the_same_port_says_where_the_first_one_is(launch, folder, port):
    folder.mkdir(mode=0o700)
    with held(folder, f"run-{port}"):
        run = launch(SUPERVISE, TRACKER_DATA_DIR=str(folder), PORT=str(port), **SITE)
        said = run.communicate(timeout=60)[0]

    assert said.startswith(f"Throughline runs from this folder already, at http://127.0.0.1:{port}/")
    assert f"make run PORT={port + 1}" in said
    assert run.returncode == 1


def test_two_at_once_serve_beside_each_other_and_pages_stay_up_whatever_is_killed(launch, folder):
    """Over a fresh folder, each at a port of its own. One is ended by Ctrl-C; the other one is killed at last."""
    ports = [free_port(), free_port()]
    codes = [FEW, SUPERVISE]
    runs = [launch(code, TRACKER_DATA_DIR=str(folder), PORT=str(port), **SITE) for code, port in zip(codes, ports)]

    said = [until(f"Throughline is ready at http://127.0.0.1:{port}/\n", run) for port, run in zip(ports, runs)]

    assert all(map(ready.site_answers, ports)), said
    assert sum("Another start prepares the record" in text for text in said) == 1
    assert sum("user admin, password" in text for text in said) == 1
    runs[0].send_signal(signal.SIGINT)
    ended = runs[0].communicate(timeout=60)[0]
    assert ended.endswith("Ended.\n") and runs[0].returncode == 0
    assert "Traceback" not in "".join(said) + ended
    assert eventually(lambda: supervise._obstacle(ports[0]) is None, supervise.PORT_SECONDS)
    assert ready.site_answers(ports[1]), "the services stay for the other one"
    assert_pages_stay_up(psutil.Process(runs[1].pid), folder, ports[1])
    runs[1].send_signal(signal.SIGKILL)
    assert eventually(lambda: pids(folder) == [] and supervise._obstacle(ports[1]) is None)


def assert_pages_stay_up(master, folder, port):
    """While what stands behind them is killed, which comes back."""
    for victim in [*redis_servers(folder), *celery_of(master)]:
        victim.kill()
        assert ready.site_answers(port)

    kill_all([web := web_of(master), *web.children()])
    assert get(port, "/entries/") == 200, "whoever comes between two web servers waits for the next one"
    assert eventually(lambda: redis_servers(folder))
    assert eventually(lambda: len(celery_of(master)) == len(CELERY))
    assert ready.site_answers(port)


def test_the_system_ends_it_too_and_it_leaves_nothing(launch, folder, port):
    """In the middle of its start."""
    waits = SUPERVISE.replace(
        "sys.exit",
        "import tracker.supervise as s, time; s.prepare = lambda: [s.say('prepares'), time.sleep(60)]; sys.exit",
    )
    run = launch(waits, TRACKER_DATA_DIR=str(folder), PORT=str(port), **SITE, **OUTSIDE)
    until("prepares\n", run)
    assert redis_servers(folder) != []

    run.terminate()

    assert run.communicate(timeout=60)[0] == "Ended.\n"
    assert run.returncode == 0
    assert pids(folder) == []


def web_of(master):
    return next(p for p in master.children() if "gunicorn" in words_of(p))


def celery_of(master):
    return [p for p in master.children() if "celery" in words_of(p)]


def words_of(process):
    try:
        return process.cmdline()
    except (psutil.ZombieProcess, psutil.NoSuchProcess):
        return []


def kill_all(processes):
    for process in processes:
        process.kill()
    psutil.wait_procs(processes[1:], timeout=20)


def get(port, path):
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    line.request("GET", path)
    with closing(line):
        return line.getresponse().status


def test_a_folder_that_cannot_be_written_is_named_with_the_remedy(launch):
    run = launch(SUPERVISE, TRACKER_DATA_DIR="/proc/throughline", SECRET_KEY="x" * 50, **SITE)

    said = run.communicate(timeout=60)[0]

    assert said.startswith("/proc/throughline can't be made")
    assert "set TRACKER_DATA_DIR to a folder that can" in said
    assert "Traceback" not in said


def free_port():
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return line.getsockname()[1]
