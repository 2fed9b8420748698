"""Makes the folders, private to the one account that needs them. Folders above the data folder are never touched."""

import os
import shutil
import stat
from pathlib import Path

from tracker.embedded.account import Account
from tracker.embedded.errors import EmbeddedError
from tracker.embedded.places import Place

CANNOT = "{} can't be {} ({}): set TRACKER_DATA_DIR to a folder that can."


def make_data_folder(where: Place) -> None:
    """Raises EmbeddedError when the folder is somebody else's or can't be made."""
    try:
        where.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise EmbeddedError(CANNOT.format(where.data, "made", error.strerror)) from error
    _refuse_strangers(where.data, os.geteuid())
    if not os.access(where.data, os.W_OK):
        raise EmbeddedError(CANNOT.format(where.data, "written", "no permission, or mounted read-only"))


def prepare(where: Place, account: Account | None) -> None:
    if where.home != where.data:
        _settle_outside(where)
    _open_for(account, where.home)
    for folder in (where.log, where.dump, where.sockets):
        make_private(folder, account)
    _hand_over(where, account)


def make_private(folder: Path, account: Account | None) -> None:
    """Raises EmbeddedError when a folder of that name belongs to somebody else, or is no folder."""
    try:
        folder.mkdir(mode=0o700)
    except FileExistsError:
        _refuse_strangers(folder, os.geteuid(), account.pw_uid if account else os.geteuid())
    if account:
        os.chown(folder, account.pw_uid, account.pw_gid)
    folder.chmod(0o700)


def _refuse_strangers(folder: Path, *owners: int) -> None:
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode):
        raise EmbeddedError(f"{folder} is in the way: it is no folder. Remove it, or set TRACKER_DATA_DIR elsewhere.")
    if found.st_uid not in owners:
        raise EmbeddedError(
            f"{folder} belongs to another account (number {found.st_uid}); run as that one, or set TRACKER_DATA_DIR."
        )


def _open_for(account: Account | None, home: Path) -> None:
    """The servant may pass through root's folder by its group; nobody else may."""
    if account:
        os.chown(home, 0, account.pw_gid)
    home.chmod(0o710 if account else 0o700)


def _settle_outside(where: Place) -> None:
    """A link in the data folder says whose the outer home is: gone with the data folder, the home is an orphan.

    An orphan is put aside as NAME.old (one at most), a home whose data folder was moved comes along.
    """
    link = where.data / "services"
    before = Path(os.readlink(link)) if link.is_symlink() else None
    if before is None and where.home.exists():
        shutil.rmtree(f"{where.home}.old", ignore_errors=True)
        where.home.rename(f"{where.home}.old")
    if before not in (None, where.home) and before.exists():
        before.rename(where.home)
    where.home.mkdir(mode=0o700, exist_ok=True)
    link.unlink(missing_ok=True)
    link.symlink_to(where.home)


def _hand_over(where: Place, account: Account | None) -> None:
    """The account may have changed since the files were made (a container built anew, useradd installed later)."""
    for folder in (where.cluster, where.dump):
        if account and folder.exists() and _belongs_elsewhere(folder, account):
            for path in (folder, *folder.rglob("*")):
                os.chown(path, account.pw_uid, account.pw_gid, follow_symlinks=False)


def _belongs_elsewhere(folder: Path, account: Account) -> bool:
    return any(path.lstat().st_uid != account.pw_uid for path in (folder, *folder.iterdir()))
