"""The locks hold what any Python we support needs, with hashes, and say nothing of where it was fetched."""

import re
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

REQUIREMENTS = Path(__file__).resolve().parents[2] / "requirements"
LOCKS = ["base", "embedded", "reading", "dev"]
PYTHONS = ["3.11.0", "3.11.3", "3.12.0", "3.13.0", "3.14.0"]


def pinned(lock: str) -> dict[str, str]:
    """Name to version and hashes."""
    blocks = re.split(r"\n(?=\S)", (REQUIREMENTS / f"{lock}.txt").read_text())
    named = [re.match(r"([\w.-]+)(\[.*?\])?==(.*)", block, re.DOTALL) for block in blocks if not block.startswith("#")]
    return {canonicalize_name(match[1]): match[3] for match in named if match}


def asked(lock: str) -> list[Requirement]:
    lines = (REQUIREMENTS / f"{lock}.in").read_text().splitlines()
    return [Requirement(line) for line in lines if line and not line.startswith(("-", "#"))]


def reached(wanted: list[Requirement], python: str) -> set[str]:
    """Every package that these lead to under that Python, by what the installed ones say of themselves."""
    found: set[tuple[str, str]] = set()
    left = [(canonicalize_name(one.name), extra) for one in wanted for extra in (*one.extras, "")]
    while left:
        name, extra = left.pop()
        if (name, extra) not in found:
            found.add((name, extra))
            left += _next(name, {"python_version": python.rpartition(".")[0], "python_full_version": python}, extra)
    return {name for name, _ in found}


def _next(name: str, python: dict[str, str], extra: str) -> list[tuple[str, str]]:
    try:
        needs = [Requirement(line) for line in requires(name) or []]
    except PackageNotFoundError:
        return []
    held = [need for need in needs if need.marker is None or need.marker.evaluate(python | {"extra": extra})]
    return [(canonicalize_name(need.name), more) for need in held for more in (*need.extras, "")]


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("lock", LOCKS)
def test_each_lock_holds_all_that_every_python_of_ours_needs(lock: str, python: str):
    assert reached(asked(lock), python) - set(pinned(lock)) == set()


@pytest.mark.parametrize("lock", LOCKS)
def test_each_package_has_hashes_and_no_index_is_named(lock: str):
    text = (REQUIREMENTS / f"{lock}.txt").read_text()

    assert [name for name, rest in pinned(lock).items() if "--hash=sha256:" not in rest] == []
    assert re.findall(r"://|--(?:extra-)?index-url|--find-links|--trusted-host|\s/\w+/", text) == []


def test_a_package_has_one_version_in_all_locks():
    versions = [{name: rest.split()[0] for name, rest in pinned(lock).items()} for lock in LOCKS]
    every = set().union(*versions)

    assert [name for name in every if len({held[name] for held in versions if name in held}) != 1] == []
