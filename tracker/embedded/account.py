"""The system account that the services run as: ourselves, or as root one that can do nothing else."""

import os
import pwd
import subprocess

from tracker.embedded.errors import EmbeddedError

NAME = "throughline-pg"
NOLOGIN = ("--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin")

Account = pwd.struct_passwd


def servant() -> Account | None:
    """None means: as ourselves. PostgreSQL refuses to run as root.

    Raises EmbeddedError when root finds no other account and can't make one.
    """
    if os.geteuid() != 0:
        return None
    account = _named(NAME) or _create() or _named("postgres") or _named("nobody")
    if account is None:
        raise EmbeddedError(f"PostgreSQL can't run as root, and no account for it could be made: add one named {NAME}.")
    return account


def _named(name: str) -> Account | None:
    try:
        return pwd.getpwnam(name)
    except KeyError:
        return None


def _create() -> Account | None:
    """Another checkout may be making the same account, so what counts is that it is there in the end."""
    try:
        subprocess.run(["useradd", *NOLOGIN, NAME], check=False, capture_output=True)
    except FileNotFoundError:
        return None
    return _named(NAME)
