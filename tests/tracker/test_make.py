"""`make` itself, in folders of odd names: it works, or says in a sentence why it does not, before it makes anything."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

ROOT = Path(__file__).resolve().parents[2]
HOLDS = "a stranger's machine; Tëst ünd 試験 & (more), #1 100%"
REFUSED = [
    *('a "quoted" one', "dollar$HOME", "back`tick`", "back\\slash", "co:lon", "line\nend", "carriage\rreturn"),
    *("blank at its end ", os.fsdecode(b"caf\xe9")),
]


def make(folder: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    put_project_into(folder)
    return subprocess.run(["make", *words], cwd=folder, capture_output=True, text=True, timeout=60)


def put_project_into(folder: Path) -> None:
    folder.mkdir()
    shutil.copy(ROOT / "Makefile", folder)
    shutil.copytree(ROOT / "requirements", folder / "requirements")


@pytest.fixture(params=["nothing installed", "no tests' packages installed"])
def sealed(request: pytest.FixtureRequest) -> Iterator[Path]:
    """A project that can't be written by whoever runs `make` in it."""
    with TemporaryDirectory(prefix="tl-", dir="/tmp") as parent:
        Path(parent).chmod(0o755)
        put_project_into(folder := Path(parent) / "project")
        if request.param != "nothing installed":
            (folder / ".venv/bin").mkdir(parents=True)
            for name in ("bin/python", "installed"):
                (folder / ".venv" / name).touch()
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o755)


def make_as_a_stranger(folder: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    """Root may write everywhere, so it becomes somebody else."""
    who = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
    return subprocess.run(["make", *words], cwd=folder, capture_output=True, text=True, timeout=60, **who)


@pytest.mark.parametrize("target", ["test", "check", "bench-ingest", ".venv/installed-for-tests"])
def test_where_nothing_can_be_written_a_sentence_says_so(sealed, target):
    done = make_as_a_stranger(sealed, target)

    assert done.returncode != 0
    assert done.stderr.startswith(
        "This folder can't be written, and `make` installs into .venv in it: copy the project"
    )
    assert len(done.stderr.splitlines()) == 2, "and make's own last word"


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.parametrize("target", ["setup", "run", "test", "check", "stop"])
def test_a_path_that_cannot_work_is_refused_before_anything_is_made(tmp_path, name, target):
    done = make(tmp_path / name, target)

    assert done.returncode != 0
    assert "Throughline can't run from a folder whose path has" in done.stderr
    assert sorted(path.name for path in (tmp_path / name).iterdir()) == ["Makefile", "requirements"]


def test_other_odd_paths_hold_and_two_at_once_make_one_environment(tmp_path):
    put_project_into(folder := tmp_path / HOLDS)

    both = [
        subprocess.Popen(["make", ".venv/bin/python"], cwd=folder, stdout=subprocess.PIPE, text=True) for _ in range(2)
    ]

    said = "".join(process.communicate(timeout=120)[0] for process in both)
    assert [process.returncode for process in both] == [0, 0]
    assert said.count("Making the virtual environment") == 1
    assert (folder / ".venv/bin/pip").exists()


def test_what_was_compiled_is_kept_whatever_the_shell_says(tmp_path):
    put_project_into(folder := tmp_path / "new")
    (folder / "tells.mk").write_text('include Makefile\ntell:\n\t@echo "<$${PYTHONDONTWRITEBYTECODE-not set}>"\n')

    done = subprocess.run(
        ["make", "-f", "tells.mk", "tell"],
        cwd=folder, env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}, capture_output=True, text=True,
    )  # fmt: skip

    assert done.stdout == "<not set>\n"


def test_where_nothing_is_installed_there_is_nothing_to_stop(tmp_path):
    done = make(tmp_path / "new", "stop")

    assert (done.returncode, done.stdout) == (0, "Nothing to stop: nothing is installed here.\n")
