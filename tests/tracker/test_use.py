"""Services stop when the last of their users goes, and not before."""

from tests.tracker.servers import is_up, pids
from tracker import embedded

USER = """
import sys
from pathlib import Path
from tracker import embedded
embedded.start_if_needed(Path(sys.argv[1]), {})
print("using", flush=True)
input()
"""


def begin(launch, code, folder):
    user = launch(code, folder)
    assert user.stdout.readline() == "using\n"
    return user


def test_what_another_process_uses_is_left_running(running, launch):
    begin(launch, USER, running)

    assert embedded.in_use(running)
    assert not embedded.stop_if_unused(running)
    assert is_up(running)


def test_a_killed_user_counts_no_more(running, launch):
    user = begin(launch, USER, running)
    user.kill()
    user.wait()

    assert not embedded.in_use(running)
    assert embedded.stop_if_unused(running)
    assert pids(running) == []


def test_stopping_ends_ones_own_use_first(running):
    embedded.use(running)
    assert embedded.in_use(running)

    assert embedded.stop_if_unused(running)


def test_nothing_is_in_use_where_nothing_is(folder):
    assert not embedded.in_use(folder)
    assert not folder.exists()
