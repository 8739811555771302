"""One program at a time for one data folder.

The lock file says which computer and which process (the computer as a digest,
never by its name).  On this computer the system's own lock on that file is the
truth: it goes with the process, however that ends, so a stale file from here is
taken over without asking.  Another computer's lock cannot be tested from here,
so the person is asked.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import sys
from dataclasses import dataclass
from pathlib import Path

from facilitator.core.errors import N_, StorageProblem
from facilitator.storage.private import make_folder, tighten, tighten_home
from facilitator.storage.problems import of_disk

NAME = "in-use.lock"
LOCKED_BYTE = 1 << 30  # far beyond the text, which stays readable on Windows
LONGEST = 500  # bytes of a lock file that we would have written


class AlreadyRunning(StorageProblem):
    """facts: `file`, `process`."""

    template = N_(
        "The program is already open with these data ({file}). Go to its window."
        " You can also open the data here to read only."
    )


class LockedElsewhere(StorageProblem):
    """facts: `file`."""

    template = N_(
        "Another computer has these data open, or did not close them properly ({file})."
        " If it is certain that no other computer is using them, open them anyway;"
        " else open them to read only."
    )


class LockUnreadable(StorageProblem):
    """facts: `file`."""

    template = N_(
        "It cannot be told whether these data are open elsewhere: {file} is damaged."
        " If it is certain that nobody is using them, open them anyway;"
        " else open them to read only."
    )


@dataclass(frozen=True)
class Locked:
    """Why the data cannot be opened for writing, and whether the person may insist.

    Opening to read only is always possible.
    """

    reason: StorageProblem
    may_open_anyway: bool


@dataclass(frozen=True)
class Owner:
    """Who wrote a lock file."""

    process: int
    computer: str


class Lock:
    """Held until `release`, or until this process ends in whatever way."""

    def __init__(self, file: Path, handle: int) -> None:
        self.file = file
        self._handle: int | None = handle

    def release(self) -> None:
        """Let the next one in; a second call does nothing."""
        if self._handle is None:
            return
        if os.name == "posix":  # the name first: nobody may find it unlocked and then lose it
            self.file.unlink(missing_ok=True)
        else:
            os.truncate(self._handle, 0)
        os.close(self._handle)
        self._handle = None


def acquire(folder: Path, *, anyway: bool = False, computer: str = "") -> Lock | Locked:
    """Lock the data folder, or say why not.

    `anyway` takes over what another computer left, when the person insists; a
    program that runs on this computer is never overridden.  `computer` is the
    digest of this one (for tests).
    """
    file = folder / NAME
    here = Owner(os.getpid(), computer or this_computer())
    try:
        make_folder(folder)
        tighten_home(folder)
        return _acquire(file, here, anyway=anyway)
    except OSError as error:
        return Locked(of_disk(error, file), may_open_anyway=False)


def _acquire(file: Path, here: Owner, *, anyway: bool) -> Lock | Locked:
    flags = os.O_RDWR | getattr(os, "O_BINARY", 0)
    for _ in range(10):  # another one may release between our steps
        try:
            handle = os.open(file, flags | os.O_CREAT | os.O_EXCL, 0o600)
            fresh = True
        except FileExistsError:
            try:
                handle = os.open(file, flags)
            except FileNotFoundError:
                continue
            fresh = False
        refused = _refusal(file, handle, here, fresh=fresh or anyway)
        if refused is not None:
            os.close(handle)
            return refused
        if _still_there(file, handle):
            _write(handle, here)
            tighten(file)
            return Lock(file, handle)
        os.close(handle)
    return Locked(AlreadyRunning(file=str(file), process=0), may_open_anyway=False)


def _refusal(file: Path, handle: int, here: Owner, *, fresh: bool) -> Locked | None:
    text = os.read(handle, LONGEST + 1)
    owner = owner_of(text)
    if not lock_bytes(handle):
        process = owner.process if owner else 0
        return Locked(AlreadyRunning(file=str(file), process=process), may_open_anyway=False)
    if fresh or (os.name == "nt" and not text):  # emptied by `release` where it cannot unlink
        return None
    if owner is None:
        return Locked(LockUnreadable(file=str(file)), may_open_anyway=True)
    if owner.computer != here.computer:
        return Locked(LockedElsewhere(file=str(file)), may_open_anyway=True)
    return None


def _still_there(file: Path, handle: int) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), file.stat())
    except FileNotFoundError:
        return False


def _write(handle: int, owner: Owner) -> None:
    text = json.dumps({"process": owner.process, "computer": owner.computer})
    os.lseek(handle, 0, os.SEEK_SET)
    os.truncate(handle, 0)
    os.write(handle, text.encode())
    os.fsync(handle)


def owner_of(text: bytes) -> Owner | None:
    """Who a lock file speaks of; None when it is not one of ours."""
    try:
        found = json.loads(text)
        process, computer = found["process"], found["computer"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    if type(process) is not int or not isinstance(computer, str):
        return None
    return Owner(process, computer)


def this_computer() -> str:
    """A digest that differs between computers and does not tell this one's name."""
    return hashlib.sha256(b"facilitator " + platform.node().encode()).hexdigest()[:16]


def lock_bytes(handle: int) -> bool:
    """Ask the system for the lock of this file; False when another process has it."""
    if sys.platform == "win32":
        import msvcrt

        os.lseek(handle, LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
