"""A file written whole or not at all: a page that was printed half must not look like a page."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from facilitator.core.errors import N_, Problem
from facilitator.library.faults import shown


class NotWritten(Problem):
    """facts: `file`, `reason`."""

    template = N_("{file} cannot be written ({reason}). Choose another place or name.")


def same_place(one: Path, other: Path) -> bool:
    """Whether writing to one would write over the other, whatever links lead there."""
    try:
        return one.resolve() == other.resolve() or one.samefile(other)
    except (OSError, RuntimeError, ValueError):  # one of them is not there, or cannot be
        return False


def write_whole(file: Path, content: bytes) -> None:
    """Put the content there; raises NotWritten."""
    try:
        target = file.resolve()  # a link stays a link
        if target.exists() and not target.is_file():
            target.write_bytes(content)  # a device keeps its place; a folder refuses
        else:
            _put(target, content)
    except (OSError, RuntimeError, ValueError) as error:  # a link to itself; a null byte
        reason = getattr(error, "strerror", None) or str(error)
        raise NotWritten(file=shown(file), reason=reason) from error


def _put(target: Path, content: bytes) -> None:
    part = target.with_name(f".facilitator-{os.getpid()}.part")  # as short as a name can be
    try:
        part.write_bytes(content)
        part.replace(target)
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
