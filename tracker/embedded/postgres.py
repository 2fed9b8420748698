"""A real PostgreSQL of our own, on a socket of our own. Everything here but answers() is called under the lock."""

import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

import psutil

from tracker.embedded import processes
from tracker.embedded.account import Account
from tracker.embedded.binaries import Binaries, installed
from tracker.embedded.command import attempt, run
from tracker.embedded.errors import EmbeddedError
from tracker.embedded.places import APP, DATABASE, Place

SUPERUSER = "postgres"
RECOVERY = 60.0  # seconds a running server may take to answer
REFUSAL = 15.0  # seconds it may refuse to start: sessions of a killed one hold its memory for a moment
STATUS, ENDING = 7, "stopping"  # a line of postmaster.pid, counted from 0
LAUNCH = 'log="$1"; shift; "$@" >>"$log" 2>&1 &'
NOBODY = 4_194_305  # above the highest process number there can be
ROLES = Path(__file__).with_name("roles.sql").read_text()  # now: who runs psql may not be allowed into our folder
OPTIONS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "shared_buffers": "64MB",
    "log_checkpoints": "off",
    "timezone": "UTC",
}
if sys.platform == "linux":
    OPTIONS["recovery_init_sync_method"] = "syncfs"  # file by file, recovery begins seconds later
THROWAWAY = {
    "fsync": "off",
    "full_page_writes": "off",
    "max_wal_size": "256MB",
    "wal_level": "minimal",
    "max_wal_senders": "0",
}
INITDB = (
    *("--username", SUPERUSER, "--auth", "trust", "--encoding", "UTF8"),
    *("--locale", "C", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"),
)


def answers(where: Place, role: str = APP, database: str = DATABASE) -> bool:
    """Whether a query was answered. To `app` it is only once roles and database are complete."""
    if not where.postgres_socket.exists():
        return False
    query = ("--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--command", "SELECT 1")
    asked = attempt([installed().postgres("psql"), *query, *_connection(where, role, database)], timeout=30)
    return asked.returncode == 0 and asked.stdout.strip() == "1"


def start(where: Place, binaries: Binaries, account: Account | None, *, throwaway: bool = False) -> None:
    _create_cluster(where, binaries, account, throwaway=throwaway)
    _end_strays(where)
    began = time.monotonic()
    while not answers(where, SUPERUSER, "postgres"):
        if _takes_nobody(where):
            stop(where)
        is_running = bool(servers(where))
        if time.monotonic() - began > (RECOVERY if is_running else REFUSAL):
            raise EmbeddedError(f"PostgreSQL does not answer. {last_words(where)}")
        if not is_running:
            _clear_traces(where)
            _launch(where, binaries, account, throwaway=throwaway)
        time.sleep(0.1)
    run([installed().postgres("psql"), "--no-psqlrc", "--quiet", *_connection(where, SUPERUSER)], typed=ROLES)


def _takes_nobody(where: Place) -> bool:
    """Whether it waits until all who are connected have gone, as one does that was asked to end by `kill`: the site's
    connections stay, and it would be away for as long as they do."""
    note = where.cluster / "postmaster.pid"
    return bool(servers(where)) and note.exists() and ENDING in note.read_text().splitlines()[STATUS:]


def stop(where: Place) -> None:
    """Open transactions are rolled back, sessions end. After half a minute the server is killed; it recovers."""
    processes.end(servers(where), signal.SIGINT, 30)


def last_words(where: Place) -> str:
    log = where.log / "postgres.log"
    lines = log.read_text(errors="replace").splitlines()[-3:] if log.exists() else []
    return f"Its log, {log}, ends: {' / '.join(lines)}"


def _create_cluster(where: Place, binaries: Binaries, account: Account | None, *, throwaway: bool) -> None:
    """Built in a folder of its own and put in place complete, so a killed start leaves nothing half-made."""
    for leftover in where.home.glob("postgres-new-*"):
        shutil.rmtree(leftover, ignore_errors=True)
    if (where.cluster / "PG_VERSION").exists():
        return _refuse_other_versions(where)
    workshop = Path(tempfile.mkdtemp(prefix="postgres-new-", dir=where.home))
    if account:
        shutil.chown(workshop, account.pw_uid, account.pw_gid)
    fast = ["--no-sync"] if throwaway else []
    run([binaries.postgres("initdb"), "--pgdata", workshop / "cluster", *INITDB, *fast], account)
    (workshop / "cluster").rename(where.cluster)
    return workshop.rmdir()


def _refuse_other_versions(where: Place) -> None:
    version = (where.cluster / "PG_VERSION").read_text().strip()
    if version != "18":
        raise EmbeddedError(
            f"{where.cluster} was made by PostgreSQL {version}, and this is 18: dump it with that one and move it away."
        )


def _launch(where: Place, binaries: Binaries, account: Account | None, *, throwaway: bool) -> None:
    """By a shell that ends at once, so that the server is nobody's child. (pg_ctl stumbles over quotes in paths.)"""
    options = OPTIONS | (THROWAWAY if throwaway else {}) | {"unix_socket_directories": _listed(where.sockets)}
    words = [word for name, value in options.items() for word in ("-c", f"{name}={value}")]
    server = [binaries.postgres("postgres"), "-D", str(where.cluster), *words]
    run(["/bin/sh", "-c", LAUNCH, "launch", where.log / "postgres.log", *server], account)


def _listed(folder: Path) -> str:
    return '"' + str(folder).replace('"', '""') + '"'


def _clear_traces(where: Place) -> None:
    """No server of this cluster runs, whatever its files say. The server itself refuses to start while a process of
    any kind has the number in postmaster.pid, so that number is replaced; the rest of the file stays, since by it
    PostgreSQL sees whether old sessions still hold the cluster's memory."""
    Path(f"{where.postgres_socket}.lock").unlink(missing_ok=True)
    note = where.cluster / "postmaster.pid"
    lines = note.read_text().splitlines() if note.exists() else []
    if len(lines) < 7:
        note.unlink(missing_ok=True)
    else:
        note.write_text("\n".join([str(NOBODY), *lines[1:]]) + "\n")


def _end_strays(where: Place) -> None:
    """Servers that lost their files (the folder was deleted under them) would delete the next one's socket."""
    processes.end((p for p in servers(where) if p.pid != _noted(where)), signal.SIGQUIT, 10)


def _noted(where: Place) -> int | None:
    note = where.cluster / "postmaster.pid"
    first = note.read_text().split("\n", 1)[0].strip() if note.exists() else ""
    return int(first) if first.isdigit() else None


def servers(where: Place) -> list[psutil.Process]:
    """The postmaster; its children carry titles instead of its command line."""
    cluster = str(where.cluster)
    return processes.running("postgres", lambda words: "-D" in words[:-1] and words[words.index("-D") + 1] == cluster)


def _connection(where: Place, role: str, database: str = "postgres") -> tuple[str, ...]:
    return "--host", str(where.sockets), "--username", role, "--no-password", "--dbname", database
