"""Runs one program of the services as their account, with nothing of our environment that could mislead it."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tracker.embedded.account import Account
from tracker.embedded.errors import EmbeddedError


def run(command: Sequence[str | Path], account: Account | None = None, timeout: float = 90, typed: str = "") -> str:
    """What the program said; `typed` is its standard input. Raises EmbeddedError with its last words when it fails."""
    done = attempt(command, account, timeout, typed)
    if done.returncode:
        said = (done.stderr.strip() or done.stdout.strip()).splitlines()[-3:]
        raise EmbeddedError(f"{Path(command[0]).name} failed: {' '.join(said) or f'exit {done.returncode}'}")
    return done.stdout


def attempt(
    command: Sequence[str | Path], account: Account | None = None, timeout: float = 90, typed: str = ""
) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            [str(word) for word in command],
            check=False,
            capture_output=True,
            text=True,
            errors="replace",
            input=typed,
            timeout=timeout,
            cwd="/",
            umask=0o077,
            start_new_session=True,
            env={"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC", "PGCONNECT_TIMEOUT": "5", "PGPASSFILE": os.devnull},
            user=account.pw_uid if account else None,
            group=account.pw_gid if account else None,
            extra_groups=[] if account else None,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise EmbeddedError(f"{Path(command[0]).name} could not run: {error}") from error
