"""The life of a child: it is forked once, holds nothing of its parent's, outlives signals, and ends with its parent."""

import os
import signal
import threading
import time
from pathlib import Path

import psutil
import pytest
from django.db import connection

from tests.timeline.ingest.test_child import echo, pid_of_the_child, run


def test_a_child_that_was_killed_meanwhile_is_replaced_without_a_word():
    child_of_before = psutil.Process(pid_of_the_child())
    child_of_before.kill()

    assert run(echo) == ((), {})
    assert not child_of_before.is_running()


def die_once(path: Path) -> str:
    if path.exists():
        return "read"
    path.touch()
    os.kill(os.getpid(), signal.SIGKILL)
    return "never"


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_what_was_read_when_somebody_killed_the_child_is_read_once_more(tmp_path: Path):
    assert run(die_once, tmp_path / "died") == "read"
    assert run(die).reason == "takes_too_much"


def test_signals_for_the_parent_do_not_end_the_child():
    before = pid_of_the_child()

    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        os.kill(before, number)

    assert pid_of_the_child() == before


def open_files() -> set[str]:
    return {os.readlink(f"/dev/fd/{name}") for name in os.listdir("/dev/fd") if os.path.exists(f"/dev/fd/{name}")}


@pytest.mark.django_db
def test_a_child_holds_nothing_open_of_its_parent_and_ends_no_connection_of_it(tmp_path: Path):
    with (tmp_path / "open").open("w"):
        run(die)
        held = run(sorted, run(list, run(open_files)))

    assert not [name for name in held if "open" in name]
    assert len([name for name in held if name.startswith("socket:")]) == 1
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        assert cursor.fetchone() == (1,)


def test_several_threads_may_ask():
    answers: list[int] = []
    threads = [threading.Thread(target=lambda: answers.append(pid_of_the_child())) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(set(answers)) == 1


def test_a_process_that_is_forked_has_a_child_of_its_own():
    before = pid_of_the_child()
    here, there = os.pipe()
    if not (pid := os.fork()):
        os.write(there, str(pid_of_the_child()).encode())
        os._exit(0)
    os.waitpid(pid, 0)

    assert int(os.read(here, 20)) != before == pid_of_the_child()


def test_a_child_ends_with_its_parent():
    here, there = os.pipe()
    if not (pid := os.fork()):
        os.write(there, str(pid_of_the_child()).encode())
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(pid, 0)
    orphan = int(os.read(here, 20))

    until = time.monotonic() + 5
    while psutil.pid_exists(orphan) and psutil.Process(orphan).status() != "zombie" and time.monotonic() < until:
        time.sleep(0.01)
    assert time.monotonic() < until
