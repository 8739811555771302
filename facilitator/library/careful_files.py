"""Reading a stranger’s file: never more bytes than its limit, always a Problem that says why.

The size is asked before the file is opened, so a file of 100 MB costs nothing.
"""

from __future__ import annotations

import re
import stat
from pathlib import Path

from facilitator.core.errors import N_
from facilitator.library.faults import Kind, file_fault

TEXT_LIMIT = 200_000  # bytes; a long reading has 10,000
FORMAT_LIMIT = 64_000
UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")  # control characters but tab and line feed

TOO_BIG = N_(
    "{file} has {size} kB, and no more than {limit} kB can be read."
    " Shorten it, or cut it into several files."
)
UNREADABLE = N_(
    "{file} cannot be read ({reason}). Check that it is there and that you may open it."
)
NOT_A_FILE = N_("{file} is not a file that can be read. Put a text file in its place.")
NOT_UTF8 = N_(
    "{file}, line {line}: some characters here are damaged (byte {byte} of the file)."
    " Save the file again as UTF-8."
)
CONTROL_CHARACTER = N_(
    "{file}, line {line}: there is a character here that nobody can see ({character})."
    " Delete it: type the line again."
)


def text_of(file: Path, limit: int, kind: Kind) -> str:
    """The characters of a file, line ends as line feeds, without byte order mark.

    Raises a problem of `kind` when the file has more than `limit` bytes, is
    no regular file, is not UTF-8, or holds control characters.
    """
    raw = _bytes_of(file, limit, kind).removeprefix(b"\xef\xbb\xbf")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        line = before.count(b"\n") + 1
        raise file_fault(kind, NOT_UTF8, file, line, byte=error.start + 1) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    unseen = UNSEEN.search(text)
    if unseen:
        line = text.count("\n", 0, unseen.start()) + 1
        character = f"U+{ord(unseen.group()):04X}"
        raise file_fault(kind, CONTROL_CHARACTER, file, line, character=character)
    return text


def _bytes_of(file: Path, limit: int, kind: Kind) -> bytes:
    try:
        about = file.stat()
        if not stat.S_ISREG(about.st_mode):
            raise file_fault(kind, NOT_A_FILE, file)
        size = about.st_size
        if size <= limit:
            with file.open("rb") as stream:
                raw = stream.read(limit + 1)  # it may have grown since
            if len(raw) <= limit:
                return raw
            size = len(raw)
    except (OSError, ValueError) as error:  # ValueError: a name with a null byte
        reason = getattr(error, "strerror", None) or str(error)
        raise file_fault(kind, UNREADABLE, file, reason=reason) from None
    raise file_fault(kind, TOO_BIG, file, size=-(-size // 1000), limit=limit // 1000)
