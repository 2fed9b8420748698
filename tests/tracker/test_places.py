"""Where the services stand, for which account, and what is never loosened or taken over."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

import pytest

from tests.tracker.servers import is_up, mode, postmasters
from tracker import embedded
from tracker.embedded import folders
from tracker.embedded.binaries import NEEDED, _copy, installed
from tracker.embedded.places import LONGEST_SOCKET, ROOT, place

IS_ROOT = os.geteuid() == 0
AS_NOBODY = """
import os, sys
from pathlib import Path
from tracker import embedded
folder, packages = Path(sys.argv[1]), sys.argv[2]
os.setgroups([]); os.setgid(65534); os.setuid(65534)
sys.path[:] = [packages]
embedded.start(folder, throwaway=True)
print(folder.joinpath("postgres").stat().st_uid, embedded.addresses(folder).app_url)
embedded.stop(folder)
"""


def test_a_relative_folder_counts_from_the_projects_root(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert place(Path(".data")).data == ROOT / ".data"


def test_addresses_start_and_make_nothing(folder):
    embedded.addresses(folder)

    assert not folder.exists()


@pytest.mark.parametrize("name", ["x" * 100, "a,b"])
def test_a_path_that_no_socket_can_have_moves_the_sockets(name, folder):
    where = place(folder / name)

    assert len(str(where.postgres_socket)) <= LONGEST_SOCKET
    assert not where.sockets.is_relative_to(where.data)
    assert where == place(folder / name) != place(folder / f"{name}2")


def test_the_short_folder_of_a_plain_user_carries_their_number(folder, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 4321)

    assert place(folder / ("x" * 100)).sockets.name.startswith("throughline-4321-")


def test_a_long_path_works_and_its_short_folder_is_private(folder):
    deep = folder / ("x" * 100)
    folder.mkdir(mode=0o755)

    embedded.start(deep, throwaway=True)
    sockets = place(deep).sockets
    found = is_up(deep), mode(sockets)
    embedded.remove(deep)

    assert found == (True, 0o700)
    assert not sockets.exists()


def test_folders_above_are_never_loosened(hidden_folder):
    embedded.start(hidden_folder, throwaway=True)

    assert is_up(hidden_folder)
    assert mode(hidden_folder.parent) == 0o700


def test_a_folder_of_somebody_elses_is_refused(folder, monkeypatch):
    folder.mkdir()
    monkeypatch.setattr(os, "geteuid", lambda: folder.stat().st_uid + 1)

    with pytest.raises(embedded.EmbeddedError, match="belongs to another account"):
        folders.make_private(folder, None)


def test_a_link_where_a_folder_should_be_is_refused(folder, tmp_path):
    folder.symlink_to(tmp_path)

    with pytest.raises(embedded.EmbeddedError, match="is in the way"):
        folders.make_private(folder, None)


def test_a_file_in_the_way_is_named(folder):
    folder.write_text("")

    with pytest.raises(embedded.EmbeddedError, match=str(folder)):
        embedded.start(folder)
    folder.unlink()


def test_a_folder_that_cannot_be_used_is_named_with_the_remedy(folder):
    (folder / "lock").mkdir(parents=True)

    with pytest.raises(embedded.EmbeddedError, match="set TRACKER_DATA_DIR to another folder"):
        embedded.start(folder)
    (folder / "lock").rmdir()


if IS_ROOT:

    @pytest.fixture
    def users_folder():
        """A folder of nobody's, with the programs beside it where nobody can reach them."""
        parent = Path(tempfile.mkdtemp(prefix="tl-", dir="/tmp"))
        os.chown(parent, 65534, 65534)
        _copy(installed().packages, parent / "packages")
        yield parent
        shutil.rmtree(parent)

    def test_a_plain_user_runs_it_as_themselves(users_folder, launch):
        said = launch(AS_NOBODY, users_folder / "data", users_folder / "packages").communicate(timeout=60)[0]

        assert said.startswith("65534 postgresql://throughline_app@/"), said

    def test_what_roots_servant_cannot_enter_stands_where_it_can(hidden_folder):
        embedded.start(hidden_folder, throwaway=True)

        assert place(hidden_folder).home.parent == Path("/var/lib")
        assert hidden_folder.joinpath("services").resolve() == place(hidden_folder).home
        assert postmasters(hidden_folder)[0].username() == "throughline-pg"

    def test_programs_out_of_the_servants_reach_are_copied_whole(hidden_folder, monkeypatch):
        monkeypatch.setattr("tracker.embedded.binaries.is_open_to_others", lambda _: False)
        (place(hidden_folder).home / "programs-unfinished").mkdir(parents=True)
        hidden_folder.mkdir()
        hidden_folder.joinpath("services").symlink_to(place(hidden_folder).home)

        embedded.start(hidden_folder, throwaway=True)

        (copy,) = place(hidden_folder).home.glob("programs-*")
        assert all((copy / name).is_dir() for name in NEEDED)
        assert postmasters(hidden_folder)[0].exe().startswith(str(copy))

    def test_an_outer_home_whose_data_folder_is_gone_is_put_aside(hidden_folder, request):
        home = place(hidden_folder).home
        request.addfinalizer(lambda: shutil.rmtree(f"{home}.old"))
        home.mkdir()
        (home / "precious").touch()

        embedded.start(hidden_folder, postgres=False)

        assert Path(f"{home}.old/precious").exists()
        assert not (home / "precious").exists()

    def test_an_outer_home_comes_along_when_the_data_folder_moves(hidden_folder):
        before = hidden_folder.with_name("before")
        embedded.start(before, postgres=False)
        (place(before).home / "precious").touch()
        embedded.stop(before)
        before.rename(hidden_folder)

        embedded.start(hidden_folder, postgres=False)

        assert (place(hidden_folder).home / "precious").exists()
        assert not place(before).home.exists()


def test_missing_wheels_are_named(monkeypatch):
    monkeypatch.setattr(sys, "path", [])

    with pytest.raises(embedded.EmbeddedError, match="run make setup"):
        installed()
