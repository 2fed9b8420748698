"""Services stop when the last of their users goes, and not before."""

import pytest

from tests.tracker.servers import is_up, pids
from tracker import embedded
from tracker.embedded.__main__ import main

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


@pytest.fixture
def stop(monkeypatch, capfd):
    """`make stop` over a folder: its code and what it said."""

    def run(folder):
        monkeypatch.setenv("TRACKER_DATA_DIR", str(folder))
        code = main("stop")
        said = capfd.readouterr()
        return code, said.out + said.err

    return run


def test_people_are_told_what_was_stopped(stop, running):
    assert stop(running) == (0, f"Stopped what ran in {running}.\n")
    assert pids(running) == []
    assert stop(running) == (0, f"Nothing to stop: nothing runs in {running}.\n")


def test_to_stop_nothing_makes_nothing(stop, folder):
    assert stop(folder) == (0, f"Nothing to stop: nothing runs in {folder}.\n")
    assert not folder.exists()


def test_in_a_folder_that_cannot_be_written_nothing_runs(stop, folder):
    (folder / "lock").mkdir(parents=True)  # no file that could be locked, for root neither

    assert stop(folder) == (0, f"Nothing to stop: nothing runs in {folder}.\n")


def test_what_runs_in_anothers_folder_is_left_to_them(stop, folder):
    embedded.start(folder, postgres=False, throwaway=True)
    (folder / "lock").rename(folder / "aside")
    (folder / "lock").mkdir()

    code, said = stop(folder)
    (folder / "lock").rmdir()

    assert code == 1
    assert said.startswith(f"{folder} can't be used (")
    assert said.endswith("stop its services as who started them.\n")
