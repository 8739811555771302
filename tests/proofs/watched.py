"""Watches this process from within: which files it opens, and whether it goes anywhere else.

Python tells a hook of every file, socket and program before it touches them;
the hook stays until the process ends.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

_ELSEWHERE = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "ftplib.",
    "urllib.",
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_DEVICES = (os.devnull, "/dev/urandom")


class Watch:
    """What was touched outside of the folders that may be read, or written."""

    def __init__(self, readable: Sequence[Path], writable: Sequence[Path]) -> None:
        self._readable = tuple(map(os.path.realpath, (*readable, *writable)))
        self._writable = tuple(map(os.path.realpath, writable))
        self.outside: list[str] = []
        self._looks = False
        sys.addaudithook(self._hook)

    def _hook(self, event: str, given: tuple[object, ...]) -> None:
        if event.startswith(_ELSEWHERE):
            self.outside.append(event)
        elif event == "open" and not self._looks and isinstance(given[0], str | bytes):
            self._looks = True  # looking opens nothing, but would be told of all the same
            name, flags = os.fsdecode(given[0]), given[2]
            allowed = self._writable if _writes(given[1], flags) else self._readable
            if name not in _DEVICES and not _within(os.path.realpath(name), allowed):
                self.outside.append(name)
            self._looks = False


def _writes(mode: object, flags: object) -> bool:
    if isinstance(mode, str):
        return any(sign in mode for sign in "wax+")
    return isinstance(flags, int) and bool(flags & _WRITING)


def _within(path: str, folders: Sequence[str]) -> bool:
    return any(path == folder or path.startswith(folder + os.sep) for folder in folders)


def python_folders() -> tuple[Path, ...]:
    """Where Python and its packages lie."""
    places = {sys.prefix, sys.base_prefix, sys.exec_prefix, *(p for p in sys.path if p)}
    return tuple(Path(place) for place in places)
