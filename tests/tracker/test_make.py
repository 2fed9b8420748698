"""`make` itself, in folders of odd names: it works, or says in a sentence why it does not, before it makes anything."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HOLDS = ["a stranger's machine, Tëst ünd 試験", "semi;colon & (more) #1 100%"]
REFUSED = ['a "quoted" one', "dollar$HOME", "back`tick`", "back\\slash", "co:lon", "line\nend"]


def make(folder: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    folder.mkdir()
    shutil.copy(ROOT / "Makefile", folder)
    shutil.copytree(ROOT / "requirements", folder / "requirements")
    return subprocess.run(["make", *words], cwd=folder, capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.parametrize("target", ["setup", "run", "test", "check", "stop"])
def test_a_path_that_cannot_work_is_refused_before_anything_is_made(tmp_path, name, target):
    done = make(tmp_path / name, target)

    assert done.returncode != 0
    assert "Throughline can't run from a folder whose path has" in done.stderr
    assert sorted(path.name for path in (tmp_path / name).iterdir()) == ["Makefile", "requirements"]


@pytest.mark.parametrize("name", HOLDS)
def test_other_odd_paths_hold(tmp_path, name):
    done = make(tmp_path / name, ".venv/bin/python")

    assert done.returncode == 0, done.stderr
    assert (tmp_path / name / ".venv/bin/pip").exists()


def test_where_nothing_is_installed_there_is_nothing_to_stop(tmp_path):
    done = make(tmp_path / "new", "stop")

    assert (done.returncode, done.stdout) == (0, "Nothing is installed here, so nothing runs from here.\n")


def test_two_at_once_make_one_environment(tmp_path):
    make(tmp_path / "one", "help")

    both = [
        subprocess.Popen(["make", ".venv/bin/python"], cwd=tmp_path / "one", stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]

    said = "".join(process.communicate(timeout=120)[0] for process in both)
    assert [process.returncode for process in both] == [0, 0]
    assert said.count("Making the virtual environment") == 1
