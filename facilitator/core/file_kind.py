"""What a file of handouts can be: for the printer, for screens, plain text, a web page."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class FileKind(StrEnum):
    """The printer's file has sides of paper; the others have what is on them, to be read."""

    PRINTER = "printer"
    SCREENS = "screens"
    TEXT = "text"
    WEB = "web"


ENDINGS: Mapping[FileKind, str] = {
    FileKind.PRINTER: ".pdf",
    FileKind.SCREENS: ".pdf",
    FileKind.TEXT: ".txt",
    FileKind.WEB: ".html",
}
WITHOUT_PAGES = (FileKind.TEXT, FileKind.WEB)
_TOLD: Mapping[str, FileKind] = {
    ".pdf": FileKind.PRINTER,
    ".txt": FileKind.TEXT,
    ".html": FileKind.WEB,
    ".htm": FileKind.WEB,
}


def kind_of(ending: str, asked: FileKind = FileKind.PRINTER) -> FileKind:
    """What a file with this ending is to be.

    A known ending decides, so that no file is called what it is not; `asked`
    decides between the two that share one, and where the ending says nothing.
    """
    told = _TOLD.get(ending.lower(), asked)
    return asked if ENDINGS[told] == ENDINGS[asked] else told
