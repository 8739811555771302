"""Files and folders that nobody else on this computer can read.

On POSIX what is made here is made with 0600 and 0700, whatever the umask, and
what was made wider is tightened when it is ours.  A disk that knows no modes
(a stick) is left as it is; on Windows the user's own folder is private already.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

FILE = 0o600
FOLDER = 0o700
OTHERS = 0o077
NOT_BY_STEM = ("backups", "readings", "in-use.lock", "meeting-running")


def make_file(file: Path) -> None:
    """An empty private file; raises OSError, also when there is one already."""
    os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE))


def make_folder(folder: Path) -> None:
    """A private folder, when there is none; raises OSError."""
    folder.mkdir(mode=FOLDER, parents=True, exist_ok=True)


def tighten(place: Path) -> None:
    """Take this file or folder from everybody else, when it is ours and can be done."""
    if sys.platform == "win32":
        return
    with suppress(OSError):
        found = place.stat()
        if found.st_uid == os.geteuid() and found.st_mode & OTHERS:
            place.chmod(found.st_mode & 0o7777 & ~OTHERS)


def tighten_home(folder: Path) -> None:
    """The same for a data folder; one that holds other things too is left to its owner."""
    with suppress(OSError):
        names = [entry.name for entry in folder.iterdir()]
        if all(name.startswith("facilitator") or name in NOT_BY_STEM for name in names):
            tighten(folder)


def tighten_data(file: Path, backups: Path) -> None:
    """The same for a data file, what was set aside of it, and its backups."""
    with suppress(OSError):
        beside = file.parent.glob(f"{file.stem}-*")
        for place in (file, *beside, backups, *backups.glob(f"{file.stem}-*")):
            tighten(place)
