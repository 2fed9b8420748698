"""Whoever `make run` started ends with it, however it ends, and is started again while it lasts."""

import signal
import subprocess
import sys

import psutil
import pytest

from tests.tracker.servers import pids
from tests.worker import eventually
from tracker import leash
from tracker.children import LONGEST_WAIT, STEADY, TRIES, Child
from tracker.leash import Guard

PROGRAM = """
import os, signal, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)  # which a shell's background ignores
from pathlib import Path
from tracker import embedded, leash
from tracker.children import Child, Children
leash.PATIENCE = 1.0
HASTY = "from tracker import leash; leash.PATIENCE = 1.0; leash._main()"
guard = leash.Guard(Path(os.environ["TRACKER_DATA_DIR"]), words=[sys.executable, "-c", HASTY])
children = Children([Child(f"child {n}", [sys.executable, "-c", code]) for n, code in enumerate(sys.argv[1:])],
    environment=dict(os.environ), guard=guard)
try:
    while True:
        children.look()
        time.sleep(0.05)
finally:
    children.end()
    guard.dismiss()
"""
STAYS = "import time; print('stays', flush=True); time.sleep(60)"
DEAF = "import signal, time; signal.signal(15, signal.SIG_IGN); print('stays', flush=True); time.sleep(60)"
PARENT = (
    "import subprocess, sys, time; subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']); " + STAYS
)
ENDS = "raise SystemExit(7)"


@pytest.fixture
def supervisor(launch, folder):
    def run(*codes: str):
        process = launch(PROGRAM, *codes, TRACKER_DATA_DIR=str(folder))
        hear_from(process, sum("stays" in code for code in codes))
        return process

    return run


def hear_from(process, number):
    """Two of them may speak on one line."""
    said = ""
    while said.count("stays") < number:
        said += process.stdout.readline()


def everybody(process):
    return psutil.Process(process.pid).children(recursive=True)


def have_ended(processes):
    return eventually(lambda: not any(p.is_running() and not is_zombie(p) for p in processes), 20)


def is_zombie(process):
    try:
        return process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
@pytest.mark.parametrize("code", [STAYS, DEAF, PARENT])
def test_all_end_with_the_supervisor(supervisor, number, code):
    process = supervisor(code, STAYS)
    all_of_them = everybody(process)

    process.send_signal(number)

    assert have_ended(all_of_them)


def test_services_end_with_a_killed_supervisor(running, launch):
    process = launch(PROGRAM, STAYS, TRACKER_DATA_DIR=str(running))
    hear_from(process, 1)

    process.kill()

    assert eventually(lambda: pids(running) == [])


def test_all_end_when_the_guard_is_killed_too(supervisor):
    process = supervisor(STAYS, STAYS)
    all_of_them = everybody(process)
    guard_of(process).kill()

    process.kill()

    assert have_ended(all_of_them)


def guard_of(process):
    return next((p for p in psutil.Process(process.pid).children() if is_guard(p)), None)


def is_guard(process):
    """One that ends while it is looked at is none; one that has only just been forked has no words yet."""
    try:
        return "leash._main()" in " ".join(process.cmdline())
    except psutil.NoSuchProcess:  # a zombie is such a one, too
        return False


def test_a_guard_that_is_killed_is_started_again_and_knows_everybody(running, launch):
    process = launch(PROGRAM, DEAF, PARENT, TRACKER_DATA_DIR=str(running))
    hear_from(process, 2)
    for _ in range(2):
        (before := guard_of(process)).kill()
        eventually(lambda: guard_of(process) not in (None, before))
    all_of_them = everybody(process)

    process.kill()

    assert have_ended(all_of_them)
    assert eventually(lambda: pids(running) == [])


def test_the_guard_forgets_who_has_ended_since_others_may_be_given_the_number(capfdbinary, tmp_path):
    guard = Guard(tmp_path, words=["sh", "-c", "cat"])

    guard.keep([11, 12])
    guard.keep([12, 11])
    guard.keep([12, 13])
    guard.process.stdin.close()
    guard.process.wait()

    assert capfdbinary.readouterr().out == b"11 12\n12 13\n"


def test_who_is_killed_is_started_again_and_the_others_are_left_alone(supervisor):
    process = supervisor(STAYS, STAYS)
    before = [p for p in psutil.Process(process.pid).children() if not is_guard(p)]

    before[0].kill()
    said = "".join(process.stdout.readline() for _ in range(3))  # a child's words may stand in the same line

    assert "child 0 ended by itself (killed by SIGKILL); it is started again in 1 s." in said
    assert "child 0 is started again." in said
    assert before[1].is_running()


def test_what_a_dead_child_had_started_is_ended_before_the_next(supervisor):
    process = supervisor(PARENT)
    (child,) = [p for p in psutil.Process(process.pid).children() if not is_guard(p)]
    grandchildren = child.children()

    child.kill()

    assert grandchildren
    assert have_ended(grandchildren)


def test_who_cannot_stay_up_is_waited_for_longer_and_longer_and_said_loudly_once(capsys):
    child, waits = Child("worker", []), []
    for _ in range(TRIES + 5):
        child.note_end(7, now=0.0)
        waits.append(child.due)

    said = capsys.readouterr().out
    assert waits[:6] == [1, 2, 4, 8, 16, 32]
    assert waits[6:] == [LONGEST_WAIT] * 4
    assert said.count("ATTENTION: worker can't stay up") == 1
    assert child.is_tired


def test_after_a_good_while_the_waits_begin_anew():
    child = Child("worker", [], ended=4, began=0.0)

    child.note_end(0, now=STEADY)

    assert child.ended == 1
    assert not child.is_tired


def test_all_end_when_nobody_reads_the_output(supervisor):
    process = supervisor(STAYS, ENDS)
    all_of_them = everybody(process)

    process.stdout.close()

    assert have_ended(all_of_them)


PATIENT = """
import signal, subprocess, sys
signal.signal(signal.SIGTERM, lambda *_: None)
busy = subprocess.Popen([sys.executable, "-c", "import sys, time; time.sleep(1); open(sys.argv[1], 'w')", sys.argv[1]])
print("ready", flush=True)
busy.wait()
"""


def test_the_first_of_a_group_lets_its_own_finish(tmp_path):
    done = tmp_path / "done"
    with leash.start([sys.executable, "-c", PATIENT, str(done)], stdout=subprocess.PIPE) as first:
        assert first.stdout.readline() == b"ready\n"

        leash.end([first.pid])

    assert done.exists()
