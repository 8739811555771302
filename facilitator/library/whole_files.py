"""Writing a file whole or not at all: a full disk leaves the old one as it was."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


class AlreadyThere(Exception):
    """The file exists and was not to be replaced."""


def write_whole(file: Path, text: str, *, replace: bool = False) -> None:
    """Write UTF-8 with line feeds, beside the file first, then in its place.

    Raises AlreadyThere unless `replace`, and OSError when it cannot be written.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    if not replace and os.path.lexists(file):
        raise AlreadyThere(file)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".", suffix=".tmp")
    beside = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        beside.chmod(0o644)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
