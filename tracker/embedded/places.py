"""Where everything of the embedded services stands: pure computing, so that settings.py may ask at any time."""

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).resolve().parents[2]
OUTSIDE = Path("/var/lib")
SHORT = Path("/tmp")  # noqa: S108 - the folder made there is 0700 and refused when it belongs to somebody else
LONGEST_SOCKET = 100  # the system's limit is 108 bytes on Linux and 104 elsewhere
DATABASE = "throughline"
OWNER, APP, READER = "throughline_owner", "throughline_app", "throughline_reader"


@dataclass(frozen=True)
class Addresses:
    owner_url: str
    app_url: str
    public_url: str
    redis_url: str


@dataclass(frozen=True)
class Place:
    data: Path  # what TRACKER_DATA_DIR names; the locks stand here
    home: Path  # the data folder, or a folder outside it that the account of the services can enter
    sockets: Path

    @property
    def cluster(self) -> Path:
        return self.home / "postgres"

    @property
    def dump(self) -> Path:
        return self.home / "redis"

    @property
    def log(self) -> Path:
        return self.home / "log"

    @property
    def postgres_socket(self) -> Path:
        return self.sockets / ".s.PGSQL.5432"

    @property
    def redis_socket(self) -> Path:
        return self.sockets / "redis.sock"


def place(data_dir: Path) -> Place:
    """A relative data_dir counts from the project's root.

    Root's services run as an account of their own: what that account can't enter, or whose socket's path is too long,
    stands outside. Everybody else's stand in the data folder, with a short folder for sockets where they must.
    """
    data = (ROOT / data_dir).resolve()
    inside = Place(data, data, data / "run")
    if os.geteuid() == 0:
        home = OUTSIDE / f"throughline-{_digest(data)}"
        return (
            inside
            if is_open_to_others(data.parent) and _is_good_for_sockets(inside)
            else Place(data, home, home / "run")
        )
    return (
        inside
        if _is_good_for_sockets(inside)
        else Place(data, data, SHORT / f"throughline-{os.geteuid()}-{_digest(data)}")
    )


def addresses(data_dir: Path) -> Addresses:
    where = place(data_dir)
    postgres = "postgresql://{}@/" + DATABASE + "?host=" + quote(str(where.sockets), safe="")
    redis = f"unix://{quote(str(where.redis_socket))}?db=0"
    return Addresses(postgres.format(OWNER), postgres.format(APP), postgres.format(READER), redis)


def is_open_to_others(folder: Path) -> bool:
    """Whether any account can reach what stands in this folder; a folder that is not there yet counts as open."""
    return all(p.stat().st_mode & stat.S_IXOTH for p in (folder, *folder.parents) if p.exists())


def _is_good_for_sockets(where: Place) -> bool:
    """PostgreSQL's clients take a comma for the end of an address."""
    return "," not in str(where.sockets) and len(os.fsencode(where.postgres_socket)) <= LONGEST_SOCKET


def _digest(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:12]
