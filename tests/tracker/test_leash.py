"""Whoever `make run` started ends with it, however it ends."""

import signal
import time

import psutil
import pytest

PROGRAM = """
import os, sys
from tracker.leash import Manager
manager = Manager(once_started=lambda: None)
for name, code in zip(["one", "two"], sys.argv[1:]):
    manager.add_process(name, [sys.executable, "-c", code])
manager.loop()
print("code", manager.returncode, flush=True)
"""
STAYS = "import time; print('stays', flush=True); time.sleep(60)"
ENDS = "import time; time.sleep(0.3); raise SystemExit(7)"


@pytest.fixture
def manager(launch):
    process = launch(PROGRAM, STAYS, STAYS)
    for _ in range(2):
        while "stays" not in process.stdout.readline():
            pass
    return psutil.Process(process.pid)


def commands(manager):
    return [reader.children()[0] for reader in manager.children() if reader.children()]


def have_ended(processes):
    deadline = time.monotonic() + 20
    while any(map(psutil.pid_exists, (p.pid for p in processes if not is_zombie(p)))) and time.monotonic() < deadline:
        time.sleep(0.02)
    return not any(p.is_running() and not is_zombie(p) for p in processes)


def is_zombie(process):
    try:
        return process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_all_end_when_the_manager_is_sent_a_signal(manager, number):
    everybody = [*manager.children(recursive=True)]
    assert len(commands(manager)) == 2

    manager.send_signal(number)

    assert have_ended(everybody)


def test_all_end_when_all_of_the_managers_processes_are_killed(manager):
    left = commands(manager)

    for process in [manager, *manager.children()]:
        process.kill()

    assert have_ended(left)


def test_all_end_when_a_reader_is_killed(manager):
    everybody = manager.children(recursive=True)

    manager.children()[0].kill()

    assert have_ended(everybody)
    assert have_ended([manager])


def test_all_end_with_the_code_of_the_first_that_ended(launch):
    said = launch(PROGRAM, STAYS, ENDS).communicate(timeout=60)[0]

    assert said.endswith("code 7\n")


def test_all_end_when_nobody_reads_the_output(launch):
    process = launch(PROGRAM, "while True: print('x' * 1000)", STAYS)
    process.stdout.read(2000)
    everybody = psutil.Process(process.pid).children(recursive=True)

    process.stdout.close()

    assert have_ended(everybody)
