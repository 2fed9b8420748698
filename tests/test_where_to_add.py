"""docs/pointing.md, "Where to add": every file, name and command that it gives is there."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.management.evaluations import EVALUATIONS

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "pointing.md").read_text().partition("## Where to add")[2]
ROWS = [row for row in PAGE.splitlines() if row.startswith("| ") and not row.startswith("| to add")]
TOLD = re.compile(r"`(?P<file>[\w./]+(?:\.\w+|/))`(?:(?: \(|: )(?P<names>[^|;)]*))?")
NAME = re.compile(r"`(\w+)`")


def place(file: str) -> Path:
    """From the root where it says so, else from the room where articles are read."""
    return ROOT / file if file.startswith(("timeline/", "tests/", "training/")) else ROOT / "timeline" / "ingest" / file


def told() -> Iterator[tuple[str, list[str]]]:
    for row in ROWS:
        for found in TOLD.finditer(row):
            yield found["file"], NAME.findall(found["names"] or "")


def text(path: Path) -> str:
    return path.read_text() if path.is_file() else "\n".join(one.read_text() for one in path.glob("*.py"))


@pytest.mark.parametrize(("file", "names"), list(told()))
def test_a_file_is_there_and_holds_the_names(file: str, names: list[str]) -> None:
    assert place(file).exists()
    assert [name for name in names if not re.search(rf"\b{name}\b", text(place(file)))] == []


def test_a_row_names_a_proof_that_can_be_run() -> None:
    targets = re.findall(r"`make (\w+)`", PAGE)
    evaluations = re.findall(r"`evaluate (\w+)", PAGE)

    assert all(re.search(r"`(tests/|evaluate )[^`]+` \|$", row) for row in ROWS)
    assert targets and set(targets) <= set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(), re.M))
    assert evaluations and set(evaluations) <= set(EVALUATIONS)


def test_it_is_a_page() -> None:
    assert len(ROWS) >= 10 and len(PAGE.strip().splitlines()) <= 40
